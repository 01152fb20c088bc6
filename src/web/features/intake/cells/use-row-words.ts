import { useTranslation } from 'react-i18next'
import type { IntakeRow, RowProblemOut } from '../../../../contract/intake-fields.ts'
import { isLocalDate } from '../../../../domain/dates/local-date.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { useDates } from '../../../lib/dates.ts'
import { useUnits } from './use-units.ts'

/** What a person typed, else what the source says. */
export const typedText = (row: IntakeRow, field: LedgerField): string =>
  row.edits[field] ?? row.source[field] ?? ''

/** How a row's fields and problems read in words. */
export function useRowWords() {
  const { t } = useTranslation(['intake', 'matter-words'])
  const dates = useDates()
  const units = useUnits()
  const unitName = (unit: { name: string; unitId: string | null } | null): string =>
    units.find((candidate) => candidate.id === unit?.unitId)?.shortName ?? unit?.name ?? ''
  const list = (refs: readonly { name: string; unitId: string | null }[]) => refs.map(unitName).join('、')

  /** What the row will be imported as, in words. */
  const understood = (row: IntakeRow, field: LedgerField): string => {
    const { draft } = row
    switch (field) {
      case 'title':
      case 'content':
      case 'status':
      case 'lastProgress':
        return draft[field]
      case 'standard':
        return draft.indicators.map((indicator) => indicator.standard || indicator.name).join('；')
      case 'start':
        return draft.startOn ? dates.date(draft.startOn) : ''
      case 'due':
        return draft.dueOn ? dates.date(draft.dueOn) : draft.dueText
      case 'lead':
        return unitName(draft.lead)
      case 'responsible':
        return list(draft.responsible)
      case 'supporting':
        return list(draft.supporting)
      case 'leadOfficial':
      case 'person':
        return draft[field]?.personId ? (draft[field]?.name ?? '') : ''
      case 'source':
        return `${t(`matter-words:source.${draft.source}`)}${draft.sourceRef && `：${draft.sourceRef}`}`
      case 'cycle':
        return t(`matter-words:cycle.${draft.cycle}`)
      case 'claimed':
      case 'verified':
        return draft[field] === null ? '' : `${draft[field]}%`
      default:
        return typedText(row, field)
    }
  }

  const problem = ({ code, params }: RowProblemOut): string => {
    const { reason } = params
    if (code === 'extraction-uncertain' && typeof reason === 'string') {
      return t(`check.${reason as 'weak-sentence'}`)
    }
    const words = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && isLocalDate(value) ? dates.date(value) : value,
      ]),
    )
    return t(`problem.${code}`, words)
  }
  return { understood, problem }
}
