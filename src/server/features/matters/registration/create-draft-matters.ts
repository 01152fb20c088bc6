import { randomUUIDv7 } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { MatterDraft } from '../../../../domain/matters/draft.ts'
import { defaultSupervisionMode } from '../../../../domain/matters/matter-sources.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext } from '../../../platform/request-context.ts'
import { recordForMatters } from '../record-matter-event.ts'
import { searchColumnsOf } from '../search-columns.ts'
import { insertMatters, type NewMatter } from './insert-matters.ts'
import { blankDates } from './new-matter.ts'
import { registeringUnitOf } from './registering-unit.ts'

/** So many imported drafts are taken back in one statement. */
const takenBackAtOnce = 500

/**
 * Writes drafts read from a file (R2.2) in the caller's transaction: unnumbered, nothing asked of anybody, one `matter.drafted` event
 * each. The drafts must have been checked (`MatterDraft` names existing units, people and categories). They come in steps, each small
 * enough to be put together within a few milliseconds: while the database writes one, the next is made ready, and other requests are let
 * through between. `written` is told of each step when it is in.
 */
export async function createDraftMatters(
  ctx: CommandContext,
  steps: Iterable<readonly MatterDraft[]>,
  written: (drafts: readonly MatterDraft[]) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  for (const drafts of steps) {
    await nextTurn()
    const matters = drafts.map((draft) => matterOf(ctx, draft))
    await writing
    writing = writeStep(ctx, drafts, matters).then(() => written(drafts))
    // It is waited for one step later; until then its failure is nobody's.
    writing.catch(() => {})
  }
  await writing
}

async function writeStep(
  ctx: CommandContext,
  drafts: readonly MatterDraft[],
  matters: readonly NewMatter[],
): Promise<void> {
  await insertMatters(ctx.tx, ctx.jurisdictionId, matters)
  await recordForMatters(
    ctx,
    drafts.map((draft) => ({ matterId: draft.id, fact: factOf(draft) })),
  )
}

const factOf = ({ inMotion }: MatterDraft) => ({
  kind: 'matter.drafted' as const,
  extra: {
    imported: true,
    ...(inMotion ? { lastProgress: inMotion.lastProgress, status: inMotion.status } : {}),
  },
})

function matterOf(ctx: CommandContext, draft: MatterDraft): NewMatter {
  const { jurisdictionId, now, actor } = ctx
  const { id, inMotion, sourceDocument } = draft
  const units = [
    { unitId: draft.leadUnitId, role: 'lead' as const, personId: draft.responsiblePersonId },
    ...draft.otherUnits.map((unit) => ({ ...unit, personId: null })),
  ]
  return {
    row: {
      ...blankDates,
      jurisdictionId,
      id,
      state: 'draft',
      title: draft.title,
      content: draft.content,
      sourceKind: draft.source,
      sourceRef: draft.sourceRef,
      sourceDocumentId: sourceDocument?.id ?? null,
      sourceStart: sourceDocument?.start ?? null,
      sourceEnd: sourceDocument?.end ?? null,
      categoryCode: draft.categoryCode,
      supervisionMode: defaultSupervisionMode(draft.source),
      reportingCycle: draft.cycle,
      scopeUnitId: null,
      parentId: null,
      leadUnitId: draft.leadUnitId,
      responsiblePersonId: draft.responsiblePersonId,
      leadOfficialId: draft.leadOfficialId,
      registeringUnitId: registeringUnitOf(actor, draft),
      instructionReaderIds: null,
      contactPersonId: null,
      originalDueOn: draft.dueOn,
      dueOn: draft.dueOn,
      reviewOn: draft.reviewOn,
      assignedOn: inMotion ? (inMotion.startedOn ?? ctx.today) : null,
      claimedProgress: inMotion?.claimedProgress ?? 0,
      verifiedProgress: inMotion?.verifiedProgress ?? 0,
      ...searchColumnsOf(draft),
      createdBy: actor.personId,
      createdAt: now,
      updatedAt: now,
    },
    units: units.map((unit, index) => ({ ...unit, jurisdictionId, matterId: id, sortOrder: index })),
    indicators: draft.indicators.map((indicator, index) => ({
      ...indicator,
      jurisdictionId,
      matterId: id,
      id: randomUUIDv7(),
      sortOrder: index + 1,
      latestValue: null,
      verdict: null,
      verdictBy: null,
      verdictAt: null,
    })),
    milestones: draft.milestones.map((milestone, index) => ({
      ...milestone,
      jurisdictionId,
      matterId: id,
      id: randomUUIDv7(),
      sortOrder: index + 1,
      personId: null,
      baselineOn: null,
      doneOn: null,
      proposedDueOn: null,
      proposedBy: null,
    })),
  }
}

/**
 * Takes imported drafts back (the batch's undo): deletes those still drafts, with their history kept. Throws `wrong-state` and changes
 * nothing when one of them was submitted since. Answers how many were deleted; ids already gone are passed over.
 */
export async function undoDraftMatters(ctx: CommandContext, matterIds: readonly string[]): Promise<number> {
  const { tx, jurisdictionId } = ctx
  let deleted = 0
  const ids = [...matterIds].sort()
  for (let start = 0; start < ids.length; start += takenBackAtOnce) {
    const { rows } = await sql<{ id: string; state: string; hasChildren: boolean }>`
      select m.id, m.state, exists (select from matter k where k.jurisdiction_id = m.jurisdiction_id and k.parent_id = m.id)
        as has_children
      from matter m where m.jurisdiction_id = ${jurisdictionId} and m.id in (${sql.join(ids.slice(start, start + takenBackAtOnce))})
      order by m.id for update of m`.execute(tx)
    if (rows.some((row) => row.state !== 'draft')) throw new AppError('wrong-state')
    if (rows.some((row) => row.hasChildren)) throw new AppError('children-still-open')
    if (rows.length === 0) continue
    await recordForMatters(
      ctx,
      rows.map((row) => ({ matterId: row.id, fact: { kind: 'matter.draft-deleted' as const } })),
    )
    await tx
      .deleteFrom('matter')
      .where('jurisdictionId', '=', jurisdictionId)
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .execute()
    deleted += rows.length
    await nextTurn()
  }
  return deleted
}
