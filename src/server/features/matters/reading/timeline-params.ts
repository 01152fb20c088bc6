/**
 * The facts of an event worth telling, as an allow-list: whatever else a payload holds stays inside. Ids become names; what changed
 * comes with `before…` beside it.
 */

const tellable = new Set([
  'number',
  'dueOn',
  'newDueOn',
  'proposedDueOn',
  'acknowledgeBy',
  'startedOn',
  'doneOn',
  'reviewOn',
  'suspendedOn',
  'remindAgainFrom',
  'claimedProgress',
  'verifiedProgress',
  'count',
  'inner',
  'office',
  'milestone',
  'name',
  'outcome',
  'request',
  'verdict',
  'duty',
  'role',
  'supervisionMode',
  'reportingCycle',
  'overtaken',
  'awaitsSignOff',
  'imported',
  'lastProgress',
  'status',
  'title',
  'sourceRef',
  'weight',
  'value',
  'indicator',
])

/** Lists are told as how many. */
const counted: Record<string, string> = {
  fileIds: 'files',
  exceeded: 'exceeded',
  missing: 'missing',
  warnings: 'warnings',
}

const unitIds: Record<string, string> = {
  unitId: 'unit',
  leadUnitId: 'unit',
  proposedUnitId: 'proposedUnit',
  authorUnitId: 'authorUnit',
}

const personIds: Record<string, string> = {
  personId: 'person',
  proposedPersonId: 'proposedPerson',
  leadOfficialId: 'leadOfficial',
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value)

/** Every unit and person id the extras mention. */
export function idsIn(extra: unknown): string[] {
  if (extra === null || typeof extra !== 'object' || Array.isArray(extra)) return []
  return Object.entries(extra).flatMap(([key, value]) => {
    if (key === 'before' || key === 'after') return isId(value) ? [value] : idsIn(value)
    return (key in unitIds || key in personIds) && isId(value) ? [value] : []
  })
}

export type TimelineParams = Record<string, string | number | boolean>

/** The parameters of one line; `nameOf` knows units, people and indicators. */
export function paramsOf(extra: unknown, nameOf: (id: string) => string | undefined): TimelineParams {
  const params: TimelineParams = {}
  tell(params, extra, '', nameOf)
  return params
}

function tell(
  params: TimelineParams,
  extra: unknown,
  prefix: '' | 'before',
  nameOf: (id: string) => string | undefined,
): void {
  if (extra === null || typeof extra !== 'object' || Array.isArray(extra)) return
  const keyOf = (key: string) => (prefix === '' ? key : `before${key.charAt(0).toUpperCase()}${key.slice(1)}`)
  for (const [key, value] of Object.entries(extra)) {
    if (value === null || value === undefined) continue
    const id = unitIds[key] ?? personIds[key] ?? (key === 'indicatorId' ? 'indicator' : undefined)
    if (key === 'before') {
      if (typeof value === 'string') {
        const name = isId(value) ? nameOf(value) : value
        if (name !== undefined) params.before = name
      } else tell(params, value, 'before', nameOf)
    } else if (key === 'after') tell(params, value, '', nameOf)
    else if (key === 'report') tellReport(params, value)
    else if (key === 'claimed' && typeof value === 'number') params.claimedProgress = value
    else if (id !== undefined && typeof value === 'string') {
      const name = nameOf(value)
      if (name !== undefined) params[keyOf(id)] = name
    } else if (counted[key] !== undefined && Array.isArray(value)) params[counted[key]] = value.length
    else if (tellable.has(key) && ['string', 'number', 'boolean'].includes(typeof value)) {
      params[keyOf(key)] = value as string | number | boolean
    }
  }
}

/** Of a report only how far it claims to be and how many files came with it. */
function tellReport(params: TimelineParams, report: unknown): void {
  if (report === null || typeof report !== 'object') return
  const { claimedProgress, fileIds } = report as { claimedProgress?: unknown; fileIds?: unknown }
  if (typeof claimedProgress === 'number') params.claimedProgress = claimedProgress
  if (Array.isArray(fileIds) && fileIds.length > 0) params.files = fileIds.length
}
