import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What differs: the field, what I typed, what the other person saved. */
  rows: readonly { label: string; mine: string; theirs: string }[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else saved meanwhile: both versions side by side, nothing lost, the person decides. */
export function ConflictPanel({ rows, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation('matter-page')
  return (
    <Alert
      type="warning"
      className="ls-gap-below"
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.explanation')}</p>
          {rows.length > 0 && (
            <table className="ls-table ls-stack ls-gap-below">
              <thead>
                <tr>
                  <th scope="col">{t('conflict.field')}</th>
                  <th scope="col">{t('conflict.mine')}</th>
                  <th scope="col">{t('conflict.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.label}>
                    <td data-label={t('conflict.field')}>{row.label}</td>
                    <td data-label={t('conflict.mine')}>{row.mine || '—'}</td>
                    <td data-label={t('conflict.theirs')}>{row.theirs || '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="ls-actions">
            <Button type="primary" onClick={onKeepMine}>
              {t('conflict.keepMine')}
            </Button>
            <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
          </div>
        </>
      }
    />
  )
}
