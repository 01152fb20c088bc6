import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bulkActions } from '../../../contract/matter-list.ts'
import type { BulkAction } from './bulk-action.ts'
import type { Row } from './MatterDue.tsx'

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog.tsx')).BulkDialog }))

interface Props {
  rows: readonly Row[]
  onClear: () => void
}

/** What can be done at once with the selected matters: an act is offered with the number of matters that take it. */
export function BulkBar({ rows, onClear }: Props) {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const { t: ui } = useTranslation('ui')
  const [action, setAction] = useState<BulkAction>()
  const offered = bulkActions
    .map((one) => ({ action: one, count: rows.filter((row) => row.allowedActions.includes(one)).length }))
    .filter(({ count }) => count > 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar of acts is no section with a heading
    <div className="ls-bulk" role="region" aria-label={t('bulk.label')}>
      <strong aria-live="polite">{ui('list.selected', { number: rows.length })}</strong>
      {offered.length === 0 && <span className="ls-quiet">{t('bulk.nothing')}</span>}
      {offered.map((one, index) => (
        <Button
          key={one.action}
          type={index === 0 ? 'primary' : 'default'}
          danger={one.action === 'delete-draft'}
          onClick={() => setAction(one.action)}
        >
          {t('bulk.act', { act: word(`action.${one.action}`), number: one.count })}
        </Button>
      ))}
      <Button type="link" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {action && (
        <Suspense>
          <BulkDialog
            action={action}
            rows={rows}
            onClose={() => setAction(undefined)}
            onDone={() => {
              setAction(undefined)
              onClear()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
