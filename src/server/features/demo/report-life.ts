import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { addDays, diffDays, earlierOf } from '../../../domain/dates/local-date.ts'
import { answerBy } from '../../../domain/matters/duty-dates.ts'
import { nextReportOn } from '../../../domain/matters/reporting-cycle.ts'
import { scheduledProgress } from '../../../domain/matters/scheduled-progress.ts'
import { liveAcceptance } from './acceptance-life.ts'
import { answeringClerk } from './answering-clerk.ts'
import { words } from './demo-words.ts'
import { deskKinds, getPost, principalKinds, type World } from './demo-world.ts'
import type { MatterSeed } from './matter-seed.ts'
import type { Story } from './story.ts'

/** Reports on the cycle, extensions when slow, milestones as they are reached, until completion, a pause, or today. */
export function liveReports(world: World, seed: MatterSeed, story: Story): void {
  const { row } = story
  const { random, calendar, policy } = world
  let asked = false
  for (let round = 0; round < 60 && row.nextReportOn; round++) {
    const due = row.nextReportOn
    if (!asked && extensionWanted(world, seed, row.dueOn, due)) asked = askExtension(world, seed, story, due)
    if (random.chance(0.006) && story.reached(due)) {
      suspend(world, seed, story, due)
      return
    }
    const slip = random.chance(0.85) ? -random.integer(0, 1) : random.integer(1, 5)
    const on = slip <= 0 ? calendar.subtractWorkingDays(due, -slip) : calendar.addWorkingDays(due, slip)
    if (!story.reached(on)) return
    const claimed = claimOn(world, seed, story, on)
    const outcome = report(world, seed, story, on, due, claimed)
    if (outcome === 'waiting') return
    if (outcome === 'accepted' && claimed === 100) {
      liveAcceptance(world, seed, story, on)
      return
    }
    row.nextReportOn = nextReportOn(
      { cycle: row.reportingCycle, after: due, dueOn: row.dueOn },
      policy,
      calendar,
    )
    if (!row.nextReportOn && row.dueOn) {
      // Past its deadline and unfinished: the office goes on asking every month.
      row.reportingCycle = 'monthly'
      row.nextReportOn = nextReportOn({ cycle: 'monthly', after: due, dueOn: row.dueOn }, policy, calendar)
    }
  }
}

function claimOn(world: World, seed: MatterSeed, story: Story, on: LocalDate): number {
  const { row, matter } = story
  const schedule = {
    assignedOn: seed.assignedOn,
    dueOn: row.dueOn,
    milestones: matter.milestones.map((milestone) => ({
      dueOn: milestone.dueOn,
      progressAtEnd: milestone.progressAtEnd,
    })),
  }
  const scheduled = scheduledProgress(schedule, on, world.calendar) ?? Math.min(95, row.claimedProgress + 6)
  // Once overdue, a matter is pushed hard; few stay open for longer than a season.
  const late = row.dueOn && on > row.dueOn ? 15 + Math.round(diffDays(row.dueOn, on) / 2) : 0
  const raw = Math.round(scheduled * seed.pace + late + world.random.integer(-3, 3))
  if (row.dueOn === null) return Math.min(95, Math.max(row.claimedProgress, raw))
  const finishes = raw >= 97 || (scheduled >= 100 && raw + late >= 92)
  return finishes ? 100 : Math.min(99, Math.max(row.claimedProgress, raw))
}

function report(
  world: World,
  seed: MatterSeed,
  story: Story,
  on: LocalDate,
  due: LocalDate,
  claimed: number,
): 'accepted' | 'returned' | 'waiting' {
  const { random, calendar, policy, jurisdictionId } = world
  const { row, matter } = story
  const liaison = getPost(seed.lead, deskKinds)
  const problem = random.chance(0.14) ? words.problem(random) : ''
  const id = random.uuid()
  const answerDue = answerBy('report', on, policy, calendar)
  const answeredOn = calendar.addWorkingDays(
    on,
    random.chance(0.9) ? random.integer(0, 2) : random.integer(3, 5),
  )
  const returns = random.chance(0.09) && claimed < 100
  const answered = story.reached(answeredOn)
  const previous = row.claimedProgress
  row.claimedProgress = claimed
  row.openProblem = problem !== ''
  markMilestones(story, claimed, on)
  story.note('progress.reported', on, liaison, { extra: { reportId: id, claimed } })
  const clerk = answeringClerk(world, seed)
  if (answered && returns) row.claimedProgress = previous
  if (answered && !returns && random.chance(0.35)) verify(story, answeredOn, claimed - random.integer(0, 8))
  const answer = answered ? (returns ? words.returned(random) : words.accepted(random)) : ''
  matter.reports.push({
    jurisdictionId,
    id,
    matterId: row.id,
    state: answered ? (returns ? 'returned' : 'accepted') : 'submitted',
    dueOn: due,
    claimedProgress: claimed,
    text: words.progress(random),
    problem,
    authorPersonId: liaison.personId,
    authorUnitId: seed.lead.id,
    signedOffBy: random.chance(0.5) ? getPost(seed.lead, principalKinds).personId : null,
    submittedAt: story.instantOn(on),
    submittedOn: on,
    answeredBy: answered ? clerk.personId : null,
    answeredAt: answered ? story.instantOn(answeredOn) : null,
    answer,
    answerDueOn: answerDue,
    createdAt: story.instantOn(on),
  })
  for (const indicator of matter.indicators) {
    const value = Math.round((Number(indicator.target) * claimed) / 100)
    indicator.latestValue = value
    matter.values.push({ jurisdictionId, reportId: id, indicatorId: indicator.id, value })
  }
  if (!answered) return 'waiting'
  story.note(returns ? 'report.returned' : 'report.accepted', answeredOn, clerk, {
    reason: answer,
    extra: { reportId: id },
  })
  return returns ? 'returned' : 'accepted'
}

function markMilestones({ matter }: Story, claimed: number, on: LocalDate): void {
  for (const milestone of matter.milestones) {
    if (!milestone.doneOn && milestone.progressAtEnd <= claimed)
      milestone.doneOn = earlierOf(on, addDays(milestone.dueOn, 20))
  }
}

function extensionWanted(world: World, seed: MatterSeed, dueOn: LocalDate | null, on: LocalDate): boolean {
  if (!dueOn || on >= dueOn || seed.pace > 0.88) return false
  const left = world.calendar.workingDaysBetween(on, dueOn)
  return left <= 25 && world.random.chance(0.45)
}

function askExtension(world: World, seed: MatterSeed, story: Story, on: LocalDate): boolean {
  const { random, calendar, jurisdictionId } = world
  const { row, matter } = story
  if (!row.dueOn || !story.reached(on)) return false
  const asker = getPost(seed.lead, principalKinds)
  const proposed = calendar.nextWorkingDay(addDays(row.dueOn, random.integer(20, 60)))
  const decidedOn = calendar.addWorkingDays(on, 2)
  const decided = story.reached(decidedOn)
  const granted = decided && random.chance(0.7)
  const reason = words.extension(random)
  const decider = answeringClerk(world, seed)
  story.note('extension.requested', on, asker, { reason, extra: { proposedDueOn: proposed } })
  const decision = !decided
    ? ''
    : granted
      ? '理由充分，同意延期，务必按新时限完成。'
      : '理由不充分，请加快进度。'
  matter.requests.push({
    jurisdictionId,
    id: random.uuid(),
    matterId: row.id,
    kind: 'extension',
    state: !decided ? 'pending' : granted ? 'granted' : 'refused',
    reason,
    proposedDueOn: proposed,
    askedBy: asker.personId,
    askedUnitId: seed.lead.id,
    askedAt: story.instantOn(on),
    askedOn: on,
    approver: world.policy['extension.approver'],
    answerBy: answerBy('request', on, world.policy, calendar),
    decidedBy: decided ? decider.personId : null,
    decidedAt: decided ? story.instantOn(decidedOn) : null,
    decision,
    grantedDueOn: granted ? proposed : null,
  })
  if (granted) {
    row.dueOn = proposed
    row.extensionsGranted += 1
    const last = matter.milestones.at(-1)
    if (last && !last.doneOn) last.dueOn = proposed
  }
  if (decided)
    story.note(granted ? 'extension.granted' : 'extension.refused', decidedOn, decider, { reason: decision })
  return true
}

function suspend(world: World, seed: MatterSeed, story: Story, on: LocalDate): void {
  const { row, matter } = story
  const reason = words.suspension(world.random)
  const asker = getPost(seed.lead, principalKinds)
  const decider = answeringClerk(world, seed)
  story.note('suspension.requested', on, asker, { reason })
  row.suspendedOn = on
  story.note('suspension.granted', on, decider, { reason: '同意中止，条件具备后恢复。' })
  matter.requests.push({
    jurisdictionId: world.jurisdictionId,
    id: world.random.uuid(),
    matterId: row.id,
    kind: 'suspension',
    state: 'granted',
    reason,
    askedBy: asker.personId,
    askedUnitId: seed.lead.id,
    askedAt: story.instantOn(on),
    askedOn: on,
    approver: world.policy['suspension.approver'],
    answerBy: answerBy('request', on, world.policy, world.calendar),
    decidedBy: decider.personId,
    decidedAt: story.instantOn(on),
    decision: '同意中止，条件具备后恢复。',
  })
}

/** Somebody outside the unit looked: from then on their figure caps the claim until a newer report is accepted. */
function verify({ row, instantOn }: Story, on: LocalDate, progress: number): void {
  row.verifiedProgress = Math.max(row.verifiedProgress, progress, 0)
  row.verifiedAt = instantOn(on)
}
