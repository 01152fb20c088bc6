import { addDays, diffDays, earlierOf, type LocalDate, yearOf } from '../../../domain/dates/local-date.ts'
import { defaultSupervisionMode, type SourceKind } from '../../../domain/matters/matter-sources.ts'
import { type DemoTopic, demoTopics } from './demo-topics.ts'
import { sourceTexts } from './demo-words.ts'
import { deskKinds, getPost, getUnit, type MatterRow, type World, type WorldUnit } from './demo-world.ts'
import { fillTitle } from './fill-title.ts'

export type Fate = 'draft' | 'awaiting-confirmation' | 'runs' | 'cancelled'

/** What a matter is before anything happens to it. */
export interface MatterSeed {
  row: MatterRow
  topic: DemoTopic
  lead: WorldUnit
  others: { unit: WorldUnit; role: 'responsible' | 'supporting' }[]
  fate: Fate
  /** How fast the unit works compared with its plan. */
  pace: number
  assignedOn: LocalDate
}

const sourceWeights: Record<SourceKind, number> = {
  decision: 26,
  meeting: 22,
  'leader-instruction': 14,
  'key-project': 14,
  'long-term': 6,
  phased: 10,
  'self-determined': 8,
}

/** Draws a matter: where it comes from, who leads, since when and by when. */
export function seedMatter(world: World, options: { parent?: MatterRow; lead?: WorldUnit } = {}): MatterSeed {
  const { random, calendar } = world
  const lead =
    options.lead ??
    random.pick(world.units.filter((unit) => unit.kind !== 'city-leadership' && unit.kind !== 'media'))
  const topic = random.pick(topicsOf(lead))
  const source: SourceKind = options.parent?.sourceKind ?? random.weighted(sourceWeights)
  const office = registeringUnit(world, source, lead)
  const span = spanOf(world, source, options.parent)
  const fate: Fate = options.parent
    ? 'runs'
    : random.weighted({ draft: 3, 'awaiting-confirmation': 3, runs: 92, cancelled: 2 })
  const assignedOn = fate === 'runs' || fate === 'cancelled' ? span.assignedOn : world.today
  const instructs = source === 'leader-instruction'
  const mayor = world.leaders[1]
  const official =
    instructs || random.chance(0.55)
      ? mayor && random.chance(0.15)
        ? mayor
        : random.pick(world.leaders)
      : undefined
  const mode = defaultSupervisionMode(source)
  const title = uniqueTitle(world, topic)
  const row: MatterRow = {
    ...emptyRow(world),
    id: random.uuid(),
    title,
    content: `${title}。由${lead.shortName}牵头抓总，按照“三定”要求细化责任、进度和质量标准，确保${span.dueOn ? '按期完成' : '常态推进'}。`,
    sourceKind: source,
    sourceRef: random.pick(sourceTexts[source]).replace('{y}', String(yearOf(assignedOn))),
    instructionText: instructs ? `请${lead.shortName}牵头，抓紧研究办理，结果报我。` : '',
    categoryCode: topic.category,
    supervisionMode: mode,
    parentId: options.parent?.id ?? null,
    weight: options.parent ? random.integer(1, 3) : 1,
    leadUnitId: lead.id,
    leadOfficialId: official?.personId ?? null,
    registeringUnitId: office.id,
    contactPersonId: getPost(office, deskKinds).personId,
    originalDueOn: span.dueOn,
    dueOn: span.dueOn,
    reviewOn: span.dueOn ? null : addDays(assignedOn, 180),
    reportingCycle: cycleOf(world, source, span),
  }
  const pool = world.units.filter(
    (unit) =>
      unit.id !== lead.id && (unit.kind === 'department' || unit.kind === 'town' || unit.kind === 'zone'),
  )
  const others = random
    .several(pool, Number(random.weighted({ '0': 4, '1': 4, '2': 3, '3': 1 })))
    .map((unit) => ({
      unit,
      role: random.chance(0.25) ? ('responsible' as const) : ('supporting' as const),
    }))
  const pace = random.weighted({ slow: 5, late: 11, even: 58, fast: 26 })
  const paces = {
    slow: 0.6 + random.next() * 0.15,
    late: 0.78 + random.next() * 0.12,
    even: 1 + random.next() * 0.12,
    fast: 1.1 + random.next() * 0.3,
  }
  return {
    row,
    topic,
    lead,
    others,
    fate,
    pace: paces[pace],
    // The next working day, but never one that is still to come.
    assignedOn: earlierOf(
      calendar.nextWorkingDay(assignedOn),
      calendar.previousWorkingDay(addDays(world.today, 1)),
    ),
  }
}

const topicsOf = (unit: WorldUnit): DemoTopic[] => unit.fields.flatMap((field) => demoTopics[field] ?? [])

/** Titles repeat by nature (every town mends roads); a place or a batch keeps them apart. */
function uniqueTitle(world: World, topic: DemoTopic): string {
  for (let attempt = 0; attempt < 6; attempt++) {
    const title = fillTitle(world.random.pick(topic.titles), world.random)
    if (!world.titles.has(title)) {
      world.titles.add(title)
      return title
    }
  }
  const title = `${fillTitle(world.random.pick(topic.titles), world.random)}(第${world.random.integer(2, 9)}批)`
  world.titles.add(title)
  return title
}

function registeringUnit(world: World, source: SourceKind, lead: WorldUnit): WorldUnit {
  if (source === 'self-determined') return lead
  if (source === 'decision') return getUnit(world, world.random.pick(['xiaoneng', 'weiban']))
  if (source === 'meeting') return getUnit(world, world.random.pick(['zhengban', 'weiban', 'xiaoneng']))
  if (source === 'key-project') return getUnit(world, 'zhengban')
  return getUnit(world, 'xiaoneng')
}

/** The shorter the work, the closer the reports; instructions are mostly answered once. */
function cycleOf(world: World, source: SourceKind, span: { assignedOn: LocalDate; dueOn: LocalDate | null }) {
  const { random } = world
  if (!span.dueOn) return 'monthly'
  if (source === 'leader-instruction' && random.chance(0.7)) return 'none'
  const days = diffDays(span.assignedOn, span.dueOn)
  if (days <= 75) return random.weighted({ weekly: 5, biweekly: 5 })
  return days <= 180 ? 'biweekly' : random.weighted({ biweekly: 6, monthly: 4 })
}

/** From when to when: the year around today, leader instructions short, projects long. */
function spanOf(world: World, source: SourceKind, parent: MatterRow | undefined) {
  const { random, calendar, today } = world
  if (parent?.assignedOn) {
    const dueOn = parent.dueOn ? addDays(parent.dueOn, -random.integer(3, 40)) : null
    return { assignedOn: parent.assignedOn, dueOn: dueOn && dueOn > parent.assignedOn ? dueOn : parent.dueOn }
  }
  const assignedOn = calendar.nextWorkingDay(addDays(today, -Math.floor(random.next() ** 1.25 * 330)))
  if (source === 'long-term') return { assignedOn, dueOn: null }
  const [low, high] = source === 'leader-instruction' ? [10, 60] : source === 'phased' ? [30, 150] : [60, 330]
  const raw = addDays(assignedOn, random.integer(low, high))
  return { assignedOn, dueOn: calendar.isWorkingDay(raw) ? raw : calendar.previousWorkingDay(raw) }
}

function emptyRow(world: World): MatterRow {
  return {
    jurisdictionId: world.jurisdictionId,
    id: '',
    numberYear: null,
    numberSeq: null,
    title: '',
    content: '',
    sourceKind: 'decision',
    sourceRef: '',
    sourceDocumentId: null,
    sourceStart: null,
    sourceEnd: null,
    instructionText: '',
    categoryCode: 'general',
    state: 'draft',
    supervisionMode: 'periodic',
    scopeUnitId: null,
    parentId: null,
    weight: 1,
    leadUnitId: '',
    responsiblePersonId: null,
    leadOfficialId: null,
    registeringUnitId: '',
    instructionReaderIds: null,
    contactPersonId: null,
    assignedOn: null,
    originalDueOn: null,
    dueOn: null,
    reportingCycle: 'none',
    reviewOn: null,
    acknowledgeBy: null,
    objectUntil: null,
    extensionsGranted: 0,
    remindAgainFrom: null,
    planBy: null,
    nextReportOn: null,
    warnOn: null,
    behindOn: null,
    lapseOn: null,
    planState: 'none',
    planVersion: 1,
    planSubmittedBy: null,
    planAnswer: '',
    acknowledgedOn: null,
    acknowledgedBy: null,
    claimedProgress: 0,
    verifiedProgress: 0,
    verifiedAt: null,
    acceptanceFailedAt: null,
    completedOn: null,
    closedOn: null,
    cancelledOn: null,
    suspendedOn: null,
    hasChildren: false,
    openProblem: false,
    public: false,
    searchText: '',
    searchPinyin: '',
    searchGrams: [],
    version: 1,
    createdBy: '',
    createdAt: world.now,
    updatedAt: world.now,
  }
}
