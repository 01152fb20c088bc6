import { Switch, type TableProps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { EditableField } from '../cells/EditableField.tsx'
import { ProblemList } from '../cells/ProblemList.tsx'
import type { RowActs } from '../cells/use-row-acts.ts'

type Columns = NonNullable<TableProps<IntakeRow>['columns']>

const widths: Partial<Record<LedgerField, number>> = {
  lead: 170,
  responsible: 170,
  supporting: 180,
  due: 190,
}
const withColumn: readonly LedgerField[] = ['title', 'lead', 'responsible', 'supporting', 'due']

/** The cells a reviewer looks at first, each with its own problems; the others' problems stand with the title. */
export function useRowColumns(acts: RowActs, narrow: boolean): Columns {
  const { t } = useTranslation('intake')
  const cell = (field: LedgerField) => ({
    title: t(`field.${field}`),
    key: field,
    ...(widths[field] ? { width: widths[field] } : {}),
    render: (_: unknown, row: IntakeRow) => {
      const belongs = (problemField: LedgerField) =>
        problemField === field || (field === 'title' && (narrow || !withColumn.includes(problemField)))
      return (
        <>
          <EditableField row={row} field={field} acts={acts} withSource />
          <ProblemList row={row} acts={acts} problems={row.problems.filter((one) => belongs(one.field))} />
        </>
      )
    },
  })
  const number = {
    title: t('column.row'),
    key: 'row',
    width: 64,
    render: (_: unknown, row: IntakeRow) => <span className="ls-quiet">{row.sheetRow ?? row.rowNo}</span>,
  }
  const include = {
    title: t('column.include'),
    key: 'include',
    width: 76,
    render: (_: unknown, row: IntakeRow) => (
      <Switch
        size="small"
        checked={row.included}
        aria-label={`${t('act.include')} ${row.draft.title}`}
        onChange={(included) => void acts.include([row.rowNo], included)}
      />
    ),
  }
  const fields: LedgerField[] = narrow ? ['title'] : ['title', 'lead', 'responsible', 'supporting', 'due']
  return [number, ...fields.map(cell), include]
}
