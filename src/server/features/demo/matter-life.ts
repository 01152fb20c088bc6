import { addDays, type LocalDate } from '../../../domain/dates/local-date.ts'
import { answerBy, assignmentDates, planBy } from '../../../domain/matters/duty-dates.ts'
import { confirmingOffices } from '../../../domain/matters/registration.ts'
import { words } from './demo-words.ts'
import {
  type DemoMatter,
  deskKinds,
  getPost,
  getUnit,
  principalKinds,
  unitOf,
  type World,
} from './demo-world.ts'
import { finishDates } from './finish-dates.ts'
import { type MatterSeed, seedMatter } from './matter-seed.ts'
import { livePlan } from './plan-life.ts'
import { liveReports } from './report-life.ts'
import { type Story, startStory } from './story.ts'

const officeKeys = {
  'party-office': 'weiban',
  'government-office': 'zhengban',
  'efficiency-office': 'xiaoneng',
} as const

/** One matter from its draft to today (or its end), by the same rules the system applies. */
export function liveMatter(
  world: World,
  seed: MatterSeed = seedMatter(world),
  options: { asParent?: boolean } = {},
): DemoMatter {
  const story = startStory(world, seed)
  const { row } = story
  const registered = register(world, seed, story)
  if (registered) {
    const planned = acknowledge(world, seed, story) && livePlan(world, seed, story)
    if (planned && !options.asParent) {
      liveReports(world, seed, story)
      leaveForDecision(world, seed, story)
    }
    if (seed.fate === 'cancelled') cancel(world, seed, story)
  }
  finishDates(world, story.matter)
  row.searchText = ''
  return story.matter
}

function register(world: World, seed: MatterSeed, story: Story): boolean {
  const { row, matter } = story
  const { random, calendar, jurisdictionId } = world
  const office = unitOf(world, row.registeringUnitId)
  const clerk = getPost(office, deskKinds)
  const draftedOn = calendar.subtractWorkingDays(seed.assignedOn, random.integer(2, 8))
  const named = getPost(seed.lead, random.chance(0.7) ? ['deputy', 'principal'] : principalKinds)
  row.responsiblePersonId =
    row.sourceKind === 'self-determined' || random.chance(0.75) ? named.personId : null
  row.createdBy = clerk.personId
  matter.units.push(
    {
      jurisdictionId,
      matterId: row.id,
      unitId: seed.lead.id,
      role: 'lead',
      duty: '牵头抓总',
      personId: row.responsiblePersonId,
      sortOrder: 0,
    },
    ...seed.others.map(({ unit, role }, index) => ({
      jurisdictionId,
      matterId: row.id,
      unitId: unit.id,
      role,
      duty: role === 'responsible' ? `负责${unit.shortName}职责范围内的任务` : '按职责配合',
      personId: getPost(unit, ['deputy', 'principal']).personId,
      sortOrder: index + 1,
    })),
  )
  row.createdAt = story.instantOn(draftedOn)
  story.note('matter.drafted', draftedOn, clerk)
  if (seed.fate === 'draft') return false
  row.state = 'awaiting-confirmation'
  story.note('matter.submitted', calendar.addWorkingDays(draftedOn, 1), clerk)
  const offices = confirmingOffices({ source: row.sourceKind, scopeUnitId: null }, world.policy)
  const waiting = seed.fate === 'awaiting-confirmation'
  const given = waiting ? offices.slice(0, random.integer(0, Math.max(0, offices.length - 1))) : offices
  for (const kind of given) {
    const unit = getUnit(world, officeKeys[kind])
    const person = getPost(unit, deskKinds)
    const on = waiting ? world.today : seed.assignedOn
    story.note('matter.confirmed', on, person, { extra: { office: kind } })
    matter.confirmations.push({
      jurisdictionId,
      matterId: row.id,
      officeUnitId: unit.id,
      personId: person.personId,
      at: story.instantOn(on),
    })
  }
  if (waiting && offices.length > 0) return false
  assign(world, seed, story)
  return true
}

/** The number is given later, in the order of assignment (see number-matters.ts); here the duties begin. */
function assign(world: World, seed: MatterSeed, story: Story): void {
  const { row } = story
  const { assignedOn } = seed
  row.state = 'assigned'
  row.assignedOn = assignedOn
  Object.assign(row, assignmentDates(assignedOn, world.policy, world.calendar))
  story.note('matter.registered', assignedOn, undefined)
  story.note('matter.assigned', assignedOn, undefined)
}

/** The lead unit signs, sometimes late; now and then it objects first and the office rules. False when today comes first. */
function acknowledge(world: World, seed: MatterSeed, story: Story): boolean {
  const { random, calendar, jurisdictionId } = world
  const { row, matter } = story
  if (random.chance(0.04)) {
    const on = calendar.addWorkingDays(seed.assignedOn, 1)
    if (!story.reached(on)) return false
    const asker = getPost(seed.lead, principalKinds)
    const ruledOn = calendar.addWorkingDays(on, 2)
    const ruled = story.reached(ruledOn)
    const office = getUnit(world, 'xiaoneng')
    const ruler = getPost(office, principalKinds)
    const reason = words.objection(random)
    story.note('objection.raised', on, asker, { reason })
    if (ruled)
      story.note('objection.ruled', ruledOn, ruler, { reason: '职责清单明确由你单位牵头，请按期办理。' })
    matter.requests.push({
      jurisdictionId,
      id: random.uuid(),
      matterId: row.id,
      kind: 'objection',
      state: ruled ? 'refused' : 'pending',
      reason,
      askedBy: asker.personId,
      askedUnitId: seed.lead.id,
      askedAt: story.instantOn(on),
      askedOn: on,
      approver: 'registering-office',
      answerBy: answerBy('objection', on, world.policy, calendar),
      decidedBy: ruled ? ruler.personId : null,
      decidedAt: ruled ? story.instantOn(ruledOn) : null,
      decision: ruled ? '职责清单明确由你单位牵头，请按期办理。' : '',
    })
    if (!ruled) return false
  }
  const on = calendar.addWorkingDays(seed.assignedOn, random.chance(0.88) ? 1 : random.integer(2, 5))
  if (!story.reached(on)) return false
  const liaison = getPost(seed.lead, deskKinds)
  row.state = 'planning'
  row.acknowledgedOn = on
  row.acknowledgedBy = liaison.personId
  row.planBy = planBy(on, world.policy, calendar)
  if (!row.responsiblePersonId) {
    row.responsiblePersonId = getPost(seed.lead, ['deputy', 'principal']).personId
    const lead = matter.units[0]
    if (lead) lead.personId = row.responsiblePersonId
  }
  story.note('matter.acknowledged', on, liaison)
  return true
}

function cancel(world: World, seed: MatterSeed, story: Story): void {
  const { row } = story
  if (row.state === 'closed-out') return
  const last = story.matter.events.at(-1)?.event.onDate ?? seed.assignedOn
  const on: LocalDate = last < world.today ? addDays(last, 1) : last
  row.state = 'cancelled'
  row.cancelledOn = on
  story.note('cancellation.granted', on, getPost(getUnit(world, 'xiaoneng'), principalKinds), {
    reason: '与新部署事项合并办理。',
  })
}

/** A few units have just asked for something that the lead official decides, so that leaders find work waiting. */
function leaveForDecision(world: World, seed: MatterSeed, story: Story): void {
  const { random, calendar } = world
  const { row, matter } = story
  const on = calendar.subtractWorkingDays(world.today, random.integer(1, 3))
  const open = matter.requests.some((request) => request.state === 'pending')
  if (row.state !== 'in-progress' || row.suspendedOn || !row.leadOfficialId || open || !random.chance(0.09))
    return
  const kind = random.chance(0.6) ? ('suspension' as const) : ('cancellation' as const)
  const asker = getPost(seed.lead, principalKinds)
  const reason = kind === 'suspension' ? words.suspension(random) : '与新部署事项内容重复，申请合并办理。'
  story.note(`${kind}.requested`, on, asker, { reason })
  matter.requests.push({
    jurisdictionId: world.jurisdictionId,
    id: random.uuid(),
    matterId: row.id,
    kind,
    state: 'pending',
    reason,
    askedBy: asker.personId,
    askedUnitId: seed.lead.id,
    askedAt: story.instantOn(on),
    askedOn: on,
    approver: world.policy[`${kind}.approver`],
    answerBy: answerBy('request', on, world.policy, calendar),
  })
}
