import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { EditableField } from '../cells/EditableField.tsx'
import { ProblemList } from '../cells/ProblemList.tsx'
import type { RowActs } from '../cells/use-row-acts.ts'

const shown: readonly LedgerField[] = ['lead', 'responsible', 'supporting', 'due']

/** A row on a phone: title, the cells that matter, what is wrong, and whether it is imported. */
export function RowCard({ row, acts }: { row: IntakeRow; acts: RowActs }) {
  const { t } = useTranslation('intake')
  const wrong = new Set(row.problems.map((problem) => problem.field))
  return (
    <div className={row.included ? 'ls-row-card' : 'ls-row-card ls-row-out'}>
      <div className="ls-row-card-head">
        <span className="ls-quiet">{t('row.number', { number: row.sheetRow ?? row.rowNo })}</span>
        <Switch
          checked={row.included}
          checkedChildren={t('act.include')}
          unCheckedChildren={t('row.leftOut')}
          aria-label={`${t('act.include')} ${row.draft.title}`}
          onChange={(included) => void acts.include([row.rowNo], included)}
        />
      </div>
      <EditableField row={row} field="title" acts={acts} withSource />
      <dl className="ls-row-facts">
        {shown
          .filter((field) => wrong.has(field) || row.source[field] || field === 'lead' || field === 'due')
          .map((field) => (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>
                <EditableField row={row} field={field} acts={acts} withSource />
              </dd>
            </div>
          ))}
      </dl>
      <ProblemList row={row} problems={row.problems} acts={acts} />
    </div>
  )
}
