import type {
  endLinkage as endLinkageContract,
  proposeLinkage as proposeLinkageContract,
  proposeWatch as proposeWatchContract,
  removeWatch as removeWatchContract,
} from '../../../contract/duties.ts'
import { isSupervisionOffice } from '../../../domain/organisation/unit-kinds.ts'
import { AppError, type FieldFault, found, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { findUnits, holdersInUnits } from './organisation.store.ts'
import { divisionOfLabourSubject } from './organisation-subjects.ts'
import { proposeRights } from './propose-rights.ts'

/** What an office watches first (R1.4); only the four supervision offices have a division of labour. */
export async function proposeWatch(context: CommandContext, input: Input<typeof proposeWatchContract>) {
  const { tx, jurisdictionId } = context
  const { id, watchId, reason, ...watch } = input.body
  const faults: FieldFault[] = []
  const [office] = await findUnits(tx, jurisdictionId, [watch.officeUnitId])
  if (!office || office.endedOn) faults.push({ path: 'officeUnitId', code: 'unit-unknown' })
  else if (!isSupervisionOffice(office.kind))
    faults.push({ path: 'officeUnitId', code: 'not-a-supervision-office' })
  if (watch.categories.length > 0) {
    const known = await tx
      .selectFrom('category')
      .select('code')
      .where('jurisdictionId', '=', jurisdictionId)
      .where('code', 'in', watch.categories)
      .execute()
    if (known.length < new Set(watch.categories).size) {
      faults.push({ path: 'categories', code: 'category-unknown' })
    }
  }
  refuseFaults(faults)
  return proposeRights(context, {
    id,
    change: { kind: 'watch-duty', watch: { id: watchId, ...watch } },
    reason,
  })
}

/** Takes a focus away from an office. It grants nothing, so it needs no confirmation. */
export async function removeWatch(context: CommandContext, input: Input<typeof removeWatchContract>) {
  const { tx, jurisdictionId } = context
  const removed = found(
    await tx
      .deleteFrom('watchDuty')
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', input.params.watchId)
      .returningAll()
      .executeTakeFirst(),
  )
  await context.append({
    subjectKind: 'organisation',
    subjectId: divisionOfLabourSubject(jurisdictionId),
    kind: 'watch-duty.removed',
    payload: { watch: removed, changes: [] },
    reason: input.body.reason,
  })
  return { done: true as const }
}

/** Links a city leader with a unit, or with an enterprise or project that has only a name (R1.5). */
export async function proposeLinkage(context: CommandContext, input: Input<typeof proposeLinkageContract>) {
  const { tx, jurisdictionId, today } = context
  const { id, reason, ...linkage } = input.body
  const faults: FieldFault[] = []
  const leadership = (await findUnits(tx, jurisdictionId)).filter((unit) => unit.kind === 'city-leadership')
  const leaders = await holdersInUnits(
    tx,
    jurisdictionId,
    leadership.map((unit) => unit.id),
    ['city-leader'],
    today,
  )
  if (!leaders.some((leader) => leader.personId === linkage.personId)) {
    faults.push({ path: 'personId', code: 'not-a-city-leader' })
  }
  if (linkage.kind === 'sponsored-project') {
    if (linkage.subject === '') faults.push({ path: 'subject', code: 'required' })
  } else if (!linkage.unitId) faults.push({ path: 'unitId', code: 'required' })
  if (linkage.unitId) {
    const [unit] = await findUnits(tx, jurisdictionId, [linkage.unitId])
    if (!unit || unit.endedOn) faults.push({ path: 'unitId', code: 'unit-unknown' })
  }
  if (linkage.validTo && linkage.validTo < linkage.validFrom) {
    faults.push({ path: 'validTo', code: 'ends-before-start' })
  }
  refuseFaults(faults)
  return proposeRights(context, { id, change: { kind: 'linkage', linkage: { id, ...linkage } }, reason })
}

/** Ends a linkage on its last day. */
export async function endLinkage(context: CommandContext, input: Input<typeof endLinkageContract>) {
  const { tx, jurisdictionId, today } = context
  const { lastDay, reason } = input.body
  const row = found(
    await tx
      .selectFrom('linkage')
      .selectAll()
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', input.params.linkageId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.validTo !== null && row.validTo < today) throw new AppError('conflict')
  refuseFaults(lastDay < row.validFrom ? [{ path: 'lastDay', code: 'ends-before-start' }] : [])
  await tx
    .updateTable('linkage')
    .set({ validTo: lastDay })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', row.id)
    .execute()
  await context.append({
    subjectKind: 'person',
    subjectId: row.personId,
    kind: 'linkage.ended',
    payload: { linkage: { ...row, validTo: lastDay }, changes: [] },
    reason,
  })
  return { done: true as const }
}
