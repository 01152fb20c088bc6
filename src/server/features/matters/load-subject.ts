import { sql } from 'kysely'
import { type Category, categoryPathOf } from '../../../domain/matters/matter-categories.ts'
import type { MatterSubject, PendingRequest } from '../../../domain/matters/matter-subject.ts'
import { type OfficeWatch, watchingOffices } from '../../../domain/organisation/division-of-labour.ts'
import { cohortOf } from '../../../domain/organisation/unit-kinds.ts'
import { AppError } from '../../platform/app-error.ts'
import { oncePerSnapshot, planKept, type Tx } from '../../platform/database.ts'
import { loadWatches } from '../organisation/public.ts'
import { findSubjectRows, type MatterRow, type SubjectRow } from './subject-rows.ts'

/** The division of labour and the category tree: what tells which offices watch a matter (R1.4). */
export interface Division {
  watches: readonly OfficeWatch[]
  categories: readonly Pick<Category, 'code' | 'parent'>[]
}

export const loadDivision = (tx: Tx, jurisdictionId: number): Promise<Division> =>
  oncePerSnapshot(tx, `division ${jurisdictionId}`, () => readDivision(tx, jurisdictionId))

async function readDivision(tx: Tx, jurisdictionId: number): Promise<Division> {
  const [watches, categories] = await Promise.all([
    loadWatches(tx, jurisdictionId),
    sql<Division['categories'][number]>`${sql.raw(planKept)}
      select code, parent_code as parent from category where jurisdiction_id = ${jurisdictionId}`.execute(tx),
  ])
  return { watches, categories: categories.rows }
}

/** These categories and all below them. */
export async function categoriesBelow(
  tx: Tx,
  jurisdictionId: number,
  codes: readonly string[],
): Promise<string[]> {
  const { categories } = await loadDivision(tx, jurisdictionId)
  return categories
    .filter(({ code }) => categoryPathOf(code, categories).some((above) => codes.includes(above)))
    .map(({ code }) => code)
}

/** The permission rules' input for one matter. Which offices watch does not depend on who is ranked. */
export function subjectOf(row: SubjectRow, division: Division): MatterSubject {
  const lead = row.units.find((unit) => unit.role === 'lead')
  const pending = row.pendingRequests.filter((request) => request.kind !== 'objection')
  return {
    id: row.id,
    state: row.state,
    source: row.sourceKind,
    scopeUnitId: row.scopeUnitId,
    registeringUnitId: row.registeringUnitId,
    registeringUnitKind: row.registeringUnitKind,
    units: row.units.map(({ unitId, unitKind, role, personId }) => ({
      unitId,
      unitKind,
      role,
      responsiblePersonId: personId,
    })),
    leadOfficialId: row.leadOfficialId,
    watchingUnitIds: watchingOffices(division.watches, {
      source: row.sourceKind,
      categoryPath: categoryPathOf(row.categoryCode, division.categories),
      leadCohort: lead
        ? cohortOf({ kind: lead.unitKind, cohort: lead.cohort }, { supervisingOfficesRanked: false })
        : null,
    }),
    instructionReaderIds: row.instructionReaderIds,
    hasChildren: row.children.counted > 0,
    childrenOpen: row.children.open > 0,
    objectUntil: row.objectUntil,
    dueOn: row.dueOn,
    lapseOn: row.lapseOn,
    suspendedOn: row.suspendedOn,
    confirmations: row.confirmed,
    objectionOpen: row.pendingRequests.some((request) => request.kind === 'objection'),
    plan: row.planState,
    milestoneMovesOpen: row.movesOpen,
    report: row.openReport?.state ?? 'none',
    unitWantsSignOff: lead?.signOffRequired ?? false,
    requests: pending.map((request) => ({
      kind: request.kind as PendingRequest['kind'],
      requestedBy: request.askedBy,
      requestedByUnitId: request.askedUnitId,
    })),
    extensionsGranted: row.extensionsGranted,
    undecidedIndicators: row.undecidedIndicators,
    remindAgainFrom: row.remindAgainFrom,
  }
}

export interface LoadedMatter {
  subject: MatterSubject
  row: MatterRow
  /** The units with the names and settings pages and messages need. */
  units: SubjectRow['units']
}

/**
 * Loads one matter for a decision; throws `not-found` when there is none. `forUpdate` first locks it and its ancestors from the
 * root down, so that commands on one family of matters queue instead of deadlocking and see each other's effect.
 */
export async function loadSubject(
  tx: Tx,
  jurisdictionId: number,
  matterId: string,
  options: { forUpdate: boolean },
): Promise<LoadedMatter> {
  const [loaded] = await loadSubjects(tx, jurisdictionId, [matterId], options)
  if (!loaded) throw new AppError('not-found')
  return loaded
}

/** Several matters at once, in the order of the ids; those that don't exist are left out. */
export async function loadSubjects(
  tx: Tx,
  jurisdictionId: number,
  matterIds: readonly string[],
  options: { forUpdate: boolean },
): Promise<LoadedMatter[]> {
  if (matterIds.length === 0) return []
  // Sent in this order: what is read is as it stands under the lock.
  const [, rows, division] = await Promise.all([
    options.forUpdate ? lockFamilies(tx, jurisdictionId, matterIds) : undefined,
    findSubjectRows(tx, jurisdictionId, matterIds),
    loadDivision(tx, jurisdictionId),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return matterIds.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ subject: subjectOf(row, division), row, units: row.units }] : []
  })
}

/** Locks the matters and their ancestors: family by family in the order of the roots' ids, each from the root down. */
async function lockFamilies(tx: Tx, jurisdictionId: number, matterIds: readonly string[]): Promise<void> {
  await sql`
    with recursive up as (
      select m.id as start, m.id, m.parent_id, 0 as height from matter m
      where m.jurisdiction_id = ${jurisdictionId} and m.id in (${sql.join(matterIds)})
      union all
      select up.start, p.id, p.parent_id, up.height + 1 from up
      join matter p on p.jurisdiction_id = ${jurisdictionId} and p.id = up.parent_id
    ), rooted as (
      select up.id, max(top.height) - up.height as depth, min(top.id::text) filter (where top.parent_id is null) as root
      from up join up top on top.start = up.start
      group by up.id, up.start, up.height
    ), once as (select distinct id, depth, root from rooted)
    select m.id from matter m join once on once.id = m.id
    where m.jurisdiction_id = ${jurisdictionId}
    order by once.root, once.depth, m.id
    for update of m`.execute(tx)
}
