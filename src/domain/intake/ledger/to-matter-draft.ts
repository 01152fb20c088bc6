import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { DraftMilestone, MatterDraft } from '../../matters/draft.ts'
import type { DraftRow, DraftUnit } from './draft-row.ts'
import { saysNotBegun } from './word-cells.ts'

/** The names of the two nodes a ledger states (时间节点: 启动、完成). */
export const startNode = '启动'
export const endNode = '完成'

/** Progress that a start node stands for: begun, hardly more. */
const progressAtStart = 5

/**
 * The matter a reviewed row becomes. Returns undefined while a unit is unknown, so that no row with an error can slip through.
 */
export function toMatterDraft(
  row: DraftRow,
  about: { id: string; sourceDocument: MatterDraft['sourceDocument'] },
  calendar: WorkingCalendar,
): MatterDraft | undefined {
  const leadUnitId = row.lead?.unitId
  const others = [...asUnits(row.responsible, 'responsible'), ...asUnits(row.supporting, 'supporting')]
  if (!leadUnitId || row.title === '' || others.some((unit) => unit.unitId === null)) return undefined
  const otherUnits = others.flatMap(({ unitId, role }) => (unitId === null ? [] : [{ unitId, role }]))
  return {
    ...about,
    title: row.title,
    content: row.content,
    source: row.source,
    sourceRef: row.sourceRef,
    categoryCode: row.categoryCode,
    leadUnitId,
    responsiblePersonId: row.person?.personId ?? null,
    leadOfficialId: row.leadOfficial?.personId ?? null,
    otherUnits,
    dueOn: row.dueOn,
    reviewOn: row.reviewOn,
    cycle: row.cycle,
    indicators: row.indicators,
    milestones: nodesOf(row, calendar),
    inMotion: inMotionOf(row),
  }
}

const asUnits = (units: readonly DraftUnit[], role: 'responsible' | 'supporting') =>
  units.map(({ unitId }) => ({ unitId, role }))

function nodesOf(row: DraftRow, calendar: WorkingCalendar): DraftMilestone[] {
  const { startOn, dueOn } = row
  if (startOn === null || dueOn === null || startOn >= dueOn) return []
  const workingDays = Math.max(1, calendar.workingDaysBetween(startOn, dueOn))
  return [
    { title: startNode, deliverable: '', workingDays: 1, progressAtEnd: progressAtStart, dueOn: startOn },
    { title: endNode, deliverable: '', workingDays, progressAtEnd: 100, dueOn },
  ]
}

/** R2.7: the row tells of work that had begun before the system knew it. */
function inMotionOf(row: DraftRow): MatterDraft['inMotion'] {
  const begun =
    (row.claimed ?? 0) > 0 ||
    (row.verified ?? 0) > 0 ||
    row.lastProgress !== '' ||
    (row.status !== '' && !saysNotBegun(row.status))
  if (!begun) return null
  return {
    startedOn: row.startOn,
    claimedProgress: row.claimed ?? 0,
    verifiedProgress: row.verified ?? 0,
    lastProgress: row.lastProgress,
    status: row.status,
  }
}
