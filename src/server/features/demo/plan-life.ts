import { planBy as planDueOn } from '../../../domain/matters/duty-dates.ts'
import { firstReportOn } from '../../../domain/matters/reporting-cycle.ts'
import { deskKinds, getPost, unitOf, type World } from './demo-world.ts'
import type { MatterSeed } from './matter-seed.ts'
import type { Story } from './story.ts'

/** The three-fix plan: milestones backward from the deadline, indicators, submission and approval. False when today comes first. */
export function livePlan(world: World, seed: MatterSeed, story: Story): boolean {
  const { random, calendar } = world
  const { row } = story
  const start = row.acknowledgedOn ?? seed.assignedOn
  const liaison = getPost(seed.lead, deskKinds)
  const submittedOn = calendar.addWorkingDays(start, random.integer(1, 6))
  const savedOn = calendar.addWorkingDays(start, 1)
  if (!story.reached(savedOn)) return false
  writePlan(world, seed, story)
  row.planState = 'draft'
  row.planVersion = 2
  story.note('plan.saved', savedOn, liaison)
  if (!story.reached(submittedOn)) return false
  row.planState = 'submitted'
  row.planSubmittedBy = liaison.personId
  story.note('plan.submitted', submittedOn, liaison)
  const approvedOn = calendar.addWorkingDays(submittedOn, random.integer(1, 3))
  if (!story.reached(approvedOn)) return false
  const clerk = getPost(unitOf(world, row.registeringUnitId), deskKinds)
  const approver =
    clerk.unitId === seed.lead.id ? getPost(unitOf(world, officeFor(world, seed)), deskKinds) : clerk
  row.planState = 'approved'
  row.state = 'in-progress'
  for (const milestone of story.matter.milestones) milestone.baselineOn = milestone.dueOn
  row.nextReportOn = firstReportOn(
    { cycle: row.reportingCycle, assignedOn: seed.assignedOn, dueOn: row.dueOn },
    world.policy,
    calendar,
  )
  row.planBy = planDueOn(start, world.policy, calendar)
  story.note('plan.approved', approvedOn, approver)
  return true
}

/** The office that answers for a matter whose lead unit is an office itself. */
function officeFor(world: World, seed: MatterSeed): string {
  const key = seed.lead.key === 'xiaoneng' ? 'weiban' : 'xiaoneng'
  return world.byKey.get(key)?.id ?? seed.row.registeringUnitId
}

function writePlan(world: World, seed: MatterSeed, story: Story): void {
  const { random, calendar, jurisdictionId } = world
  const { row, matter } = story
  const steps = seed.topic.steps
  const total = row.dueOn
    ? Math.max(steps.length, calendar.workingDaysBetween(seed.assignedOn, row.dueOn))
    : steps.length * 40
  let before: string[] = []
  let used = 0
  for (const [index, title] of steps.entries()) {
    const end = index === steps.length - 1 ? total : Math.round((total * (index + 1)) / steps.length)
    const days = Math.max(1, end - used)
    used += days
    const dueOn =
      row.dueOn && index === steps.length - 1 ? row.dueOn : calendar.addWorkingDays(seed.assignedOn, used)
    const id = random.uuid()
    matter.milestones.push({
      jurisdictionId,
      id,
      matterId: row.id,
      sortOrder: index,
      title,
      deliverable: index === steps.length - 1 ? '验收报告' : '进展佐证材料',
      workingDays: days,
      dependsOn: before,
      progressAtEnd: Math.round(((index + 1) * 100) / steps.length),
      personId: row.responsiblePersonId,
      baselineOn: null,
      dueOn: row.dueOn && dueOn > row.dueOn ? row.dueOn : dueOn,
      doneOn: null,
      proposedDueOn: null,
    })
    before = [id]
  }
  for (const [index, [name, unit, low, high]] of seed.topic.standards.entries()) {
    matter.indicators.push({
      jurisdictionId,
      id: random.uuid(),
      matterId: row.id,
      sortOrder: index,
      name,
      standard: `${name}不低于目标值，资料齐全、可现场核验`,
      unitOfMeasure: unit,
      target: random.integer(low, high),
      direction: 'at-least',
      weight: index === 0 ? 60 : 40,
      howMeasured: '查阅台账并现场抽查',
      latestValue: null,
      verdict: null,
      verdictBy: null,
      verdictAt: null,
    })
  }
}
