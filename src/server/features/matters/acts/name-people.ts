import { AppError, type FieldFault } from '../../../platform/app-error.ts'
import { holdersInUnits } from '../../organisation/public.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { type Act, changeMatter } from './act.ts'

export interface NamedUnit {
  unitId: string
  /** Null takes the name away again (in a draft plan). */
  personId: string | null
  /** Left out: the duty stays. */
  duty?: string | undefined
}

/** Who holds a post in which of the units on the matter today: only they can be named. */
export async function loadPeopleOf(act: Act, unitIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const { tx, jurisdictionId, today } = act.ctx
  const holders = await holdersInUnits(tx, jurisdictionId, unitIds, 'any', today)
  const byUnit = Map.groupBy(holders, (holder) => holder.unitId)
  return new Map([...byUnit].map(([unitId, own]) => [unitId, new Set(own.map((one) => one.personId))]))
}

/**
 * Writes persons and duties of units on the matter (R3.1.1): each person must hold a post in that unit today. Answers with the
 * facts to record, only for what changed. Every fault at once, at the place `pathOf` names.
 */
export async function namePeople(
  act: Act,
  named: readonly NamedUnit[],
  options: { pathOf: (index: number, field: 'unitId' | 'personId') => string },
): Promise<MatterFact[]> {
  const { ctx, matter } = act
  const rows = await ctx.tx
    .selectFrom('matterUnit')
    .select(['unitId', 'role', 'duty', 'personId'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .execute()
  const onMatter = new Map(rows.map((row) => [row.unitId, row]))
  const people = await loadPeopleOf(act, [...onMatter.keys()])
  const faults: FieldFault[] = []
  const seen = new Set<string>()
  for (const [index, { unitId, personId }] of named.entries()) {
    const row = onMatter.get(unitId)
    if (!row) faults.push({ path: options.pathOf(index, 'unitId'), code: 'unit-not-on-matter' })
    else if (seen.has(unitId)) faults.push({ path: options.pathOf(index, 'unitId'), code: 'unit-twice' })
    else if (personId !== null && personId !== row.personId && !people.get(unitId)?.has(personId)) {
      faults.push({ path: options.pathOf(index, 'personId'), code: 'person-not-in-unit' })
    }
    seen.add(unitId)
  }
  if (faults.length > 0) {
    throw new AppError('invalid-input', { fields: faults, params: { count: faults.length } })
  }

  const facts: MatterFact[] = []
  for (const { unitId, personId, duty } of named) {
    const before = onMatter.get(unitId)
    if (!before) continue
    const newDuty = duty ?? before.duty
    if (before.personId === personId && before.duty === newDuty) continue
    await ctx.tx
      .updateTable('matterUnit')
      .set({ personId, duty: newDuty })
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('matterId', '=', matter.id)
      .where('unitId', '=', unitId)
      .execute()
    if (before.personId !== personId) {
      facts.push({
        kind: 'matter.responsible-person-changed',
        extra: { unitId, role: before.role, personId, before: before.personId },
      })
      if (before.role === 'lead') changeMatter(act, { responsiblePersonId: personId })
    }
    if (before.duty !== newDuty) {
      facts.push({ kind: 'matter.unit-duty-set', extra: { unitId, duty: newDuty, before: before.duty } })
    }
  }
  return facts
}
