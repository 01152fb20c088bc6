import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import { type LedgerField, ledgerFields } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { useShortcuts } from '../../../lib/keys.ts'
import { EditableField } from '../cells/EditableField.tsx'
import { ProblemList } from '../cells/ProblemList.tsx'
import type { RowActs } from '../cells/use-row-acts.ts'

interface Props {
  row: IntakeRow
  acts: RowActs
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

const always: readonly LedgerField[] = [
  'title',
  'lead',
  'due',
  'supporting',
  'standard',
  'leadOfficial',
  'person',
  'source',
  'cycle',
]
const never: readonly LedgerField[] = ['serial', 'classification']

/** The whole row beside the list: the source's words and what they are imported as, field by field. */
export function RowPanel({ row, acts, onStep, onClose }: Props) {
  const { t } = useTranslation('intake')
  useShortcuts([{ key: 'Escape', does: t('act.close'), run: onClose }])
  const wrong = new Set(row.problems.map((problem) => problem.field))
  const fields = ledgerFields.filter(
    (field) =>
      !never.includes(field) &&
      (always.includes(field) || wrong.has(field) || row.source[field] || row.edits[field]),
  )
  return (
    <aside className="ls-intake-panel" aria-label={t('row.number', { number: row.sheetRow ?? row.rowNo })}>
      <div className="ls-intake-panel-head">
        <h2>{t('row.number', { number: row.sheetRow ?? row.rowNo })}</h2>
        <span>
          <Button
            type="text"
            icon={<UpOutlined />}
            aria-label={t('act.previous')}
            onClick={() => onStep(-1)}
          />
          <Button type="text" icon={<DownOutlined />} aria-label={t('act.next')} onClick={() => onStep(1)} />
          <Button type="text" icon={<CloseOutlined />} aria-label={t('act.close')} onClick={onClose} />
        </span>
      </div>
      {row.section && <p className="ls-quiet">{row.section}</p>}
      <table className="ls-compare">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('row.source')}</th>
            <th scope="col">{t('row.result')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              <td className="ls-compare-source">{row.source[field] ?? ''}</td>
              <td>
                <EditableField key={`${row.rowNo} ${field}`} row={row} field={field} acts={acts} />
                <ProblemList
                  row={row}
                  acts={acts}
                  problems={row.problems.filter((one) => one.field === field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  )
}
