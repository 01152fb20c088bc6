import { earlierOf } from '../../../domain/dates/local-date.ts'
import { deriveStored, waitingColumns } from '../matters/public.ts'
import { type DemoMatter, unitOf, type World } from './demo-world.ts'

/** What is stored but follows from the other facts, by the system's own function, once the story is told. */
export function finishDates(world: World, matter: DemoMatter, children: readonly DemoMatter[] = []): void {
  const { row } = matter
  const sent = matter.reports.filter((report) => report.submittedOn)
  const derived = deriveStored(
    {
      ...row,
      reports: sent
        .map((report) => ({
          state: report.state as 'submitted' | 'accepted' | 'returned',
          dueOn: report.dueOn ?? null,
          submittedOn: report.submittedOn ?? world.today,
          submittedAt: instantText(report.submittedAt),
          answeredAt: report.answeredAt ? instantText(report.answeredAt) : null,
          answeredOn: report.answeredAt ? world.dayOf(new Date(instantText(report.answeredAt))) : null,
          claimedProgress: report.claimedProgress,
          hasProblem: report.problem !== '',
        }))
        .reverse(),
      approvedMilestones:
        row.planState === 'approved'
          ? matter.milestones.map((one) => ({ dueOn: one.dueOn, progressAtEnd: one.progressAtEnd }))
          : [],
      children: children.map((child) => ({
        state: child.row.state,
        weight: child.row.weight,
        claimed: child.row.claimedProgress,
        verified: child.row.verifiedProgress,
        completedOn: child.row.completedOn,
      })),
      firstClaim: 0,
    },
    world.policy,
    world.calendar,
  )
  Object.assign(row, derived)
  const kindOf = (unitId: string) => unitOf(world, unitId).kind
  const subject = {
    ...row,
    registeringUnitKind: kindOf(row.registeringUnitId),
    units: matter.units.map(({ unitId }) => ({ unitId, unitKind: kindOf(unitId) })),
  }
  for (const request of matter.requests)
    if (request.state === 'pending' && request.kind !== 'objection')
      Object.assign(request, waitingColumns(request.kind, subject, world.policy))
  // A parent's milestones are done as its children get there.
  if (children.length > 0)
    for (const one of matter.milestones)
      if (one.progressAtEnd <= derived.claimedProgress) one.doneOn ??= earlierOf(one.dueOn, world.today)
}

const instantText = (value: Date | string | null | undefined): string => new Date(value ?? 0).toISOString()
