import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../domain/dates/local-date.ts'
import { verdicts } from '../../../../domain/matters/indicator.ts'
import { supervisionModes } from '../../../../domain/matters/matter-sources.ts'
import { requestKinds } from '../../../../domain/matters/matter-subject.ts'
import { registeringOfficeKinds } from '../../../../domain/organisation/unit-kinds.ts'
import { reportingCycles } from '../../../../domain/policy/catalogue.ts'
import { useDates } from '../../../lib/dates.ts'
import type { HistoryEntry } from '../lib/matter-types.ts'

/** Facts worth telling and how each is said, in this order. Ids are never among them. */
const told = [
  'number',
  'title',
  'milestone',
  'indicator',
  'verdict',
  'value',
  'office',
  'request',
  'outcome',
  'unit',
  'proposedUnit',
  'person',
  'proposedPerson',
  'leadOfficial',
  'duty',
  'claimedProgress',
  'verifiedProgress',
  'count',
  'exceeded',
  'missing',
  'supervisionMode',
  'reportingCycle',
  'reviewOn',
  'suspendedOn',
  'startedOn',
  'proposedDueOn',
  'dueOn',
  'newDueOn',
  'doneOn',
  'acknowledgeBy',
  'remindAgainFrom',
  'sourceRef',
  'weight',
  'lastProgress',
  'status',
  'files',
  'warnings',
  'awaitsSignOff',
  'inner',
  'imported',
  'overtaken',
] as const
const outcomes = ['granted', 'refused', 'upheld', 'rejected', 'accepted', 'returned'] as const
type Told = (typeof told)[number]

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.some((item) => item === value)

/** The facts of an event as one phrase: 自报 60%，时限 ~ 6月30日. */
export function useEventDetails(): (entry: HistoryEntry) => string {
  const { t } = useTranslation(['matter-timeline', 'matter-words'])
  const dates = useDates()
  const wordOf = (key: Told, value: string | number | boolean): string => {
    if (key === 'verdict' && isOneOf(verdicts, value)) return t(`matter-words:verdict.${value}`)
    if (key === 'supervisionMode' && isOneOf(supervisionModes, value)) return t(`matter-words:mode.${value}`)
    if (key === 'reportingCycle' && isOneOf(reportingCycles, value)) return t(`matter-words:cycle.${value}`)
    if (key === 'office' && isOneOf(registeringOfficeKinds, value)) return t(`matter-words:office.${value}`)
    if (key === 'request' && isOneOf(requestKinds, value)) return t(`matter-words:request.${value}`)
    if (key === 'outcome' && isOneOf(outcomes, value)) return t(`outcome.${value}`)
    return typeof value === 'string' && isLocalDate(value) ? dates.date(value) : String(value)
  }
  return (entry) =>
    told
      .flatMap((key) => {
        const value = entry.params[key]
        if (value === undefined || value === '' || value === false || saysNothing(key, entry)) return []
        const before = entry.params[`before${key.charAt(0).toUpperCase()}${key.slice(1)}`]
        const now = t(`detail.${key}`, { value: wordOf(key, value) })
        if (before === undefined || before === '' || before === value) return [now]
        return [`${now}${t('was', { value: wordOf(key, before) })}`]
      })
      .join(t('comma'))
}

const counts: readonly Told[] = ['files', 'exceeded', 'missing', 'warnings']
const aboutUnits: readonly HistoryEntry['kind'][] = [
  'matter.assigned',
  'matter.responsible-person-changed',
  'matter.unit-duty-set',
  'objection.ruled',
  'transfer.granted',
]

/**
 * Facts that are true and tell nothing: no files, the unit that leads anyway, the kind of request the event is named for, the claim a
 * returned report falls back to.
 */
function saysNothing(key: Told, entry: HistoryEntry): boolean {
  if (counts.includes(key)) return entry.params[key] === 0
  if (key === 'unit') return !aboutUnits.includes(entry.kind)
  if (key === 'request') return entry.kind !== 'request.withdrawn'
  return key === 'claimedProgress' && entry.kind === 'report.returned'
}
