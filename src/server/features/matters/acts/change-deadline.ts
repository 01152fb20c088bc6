import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { milestonesAfterExtension } from '../../../../domain/matters/request-validation.ts'
import { type Act, changeMatter } from './act.ts'
import { loadPlan, type StoredMilestone } from './plan-store.ts'

/** Moves the deadline. Unfinished milestones that ended with the old one end with the new one; baselines stay (R3.1.2). */
export async function changeDeadline(act: Act, newDueOn: LocalDate): Promise<void> {
  const oldDue = act.matter.dueOn
  if (oldDue !== null) {
    const { milestones } = await loadPlan(act)
    await writeMilestoneDates(act, milestones, milestonesAfterExtension(milestones, oldDue, newDueOn))
  }
  changeMatter(act, { dueOn: newDueOn })
}

/** Writes the dates that differ. */
export async function writeMilestoneDates(
  { ctx, matter }: Act,
  before: readonly StoredMilestone[],
  after: readonly Pick<StoredMilestone, 'id' | 'dueOn'>[],
): Promise<void> {
  const was = new Map(before.map((milestone) => [milestone.id, milestone.dueOn]))
  for (const { id, dueOn } of after) {
    if (was.get(id) === dueOn) continue
    await ctx.tx
      .updateTable('milestone')
      .set({ dueOn })
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('matterId', '=', matter.id)
      .where('id', '=', id)
      .execute()
  }
}
