import type { Insertable, Selectable } from 'kysely'
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import type { EventActor, EventToAppend } from '../../platform/events.ts'
import type {
  IndicatorTable,
  MatterConfirmationTable,
  MatterRequestTable,
  MatterTable,
  MatterUnitTable,
  MilestoneTable,
  ProgressReportTable,
  ReportValueTable,
} from '../../platform/schema/matter-tables.ts'
import type { DemoUnit } from './demo-units.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface WorldPost {
  postId: string
  personId: string
  unitId: string
  kind: string
  /** As records name it: unit and title. */
  label: string
}

export interface WorldUnit extends DemoUnit {
  id: string
  posts: WorldPost[]
}

/** Everything a demo matter is made from: the finished organisation, the rules and the day it is. */
export interface World {
  jurisdictionId: number
  now: Date
  today: LocalDate
  dayOf(instant: Date): LocalDate
  calendar: WorkingCalendar
  policy: Policy
  random: SeededRandom
  units: WorldUnit[]
  byKey: Map<string, WorldUnit>
  leaders: WorldPost[]
  /** Titles given so far, so that no two matters of the city read alike. */
  titles: Set<string>
  /** Next 立项编号 per year. */
  numbers: Map<number, number>
}

export type MatterRow = Selectable<MatterTable>

/** A fact with who and when, still to be chained. */
export interface DemoEvent {
  event: EventToAppend
  at: Date
  actor: EventActor
}

/** One matter with all its rows, ready to be written in bulk. */
export interface DemoMatter {
  row: MatterRow
  units: Insertable<MatterUnitTable>[]
  confirmations: Insertable<MatterConfirmationTable>[]
  milestones: Insertable<MilestoneTable>[]
  indicators: Insertable<IndicatorTable>[]
  reports: Insertable<ProgressReportTable>[]
  values: Insertable<ReportValueTable>[]
  requests: Insertable<MatterRequestTable>[]
  events: DemoEvent[]
}

export const getUnit = (world: World, key: string): WorldUnit => {
  const unit = world.byKey.get(key)
  if (!unit) throw new Error(`the demo city has no unit ${key}`)
  return unit
}

/** The unit's holder of the first of these posts that it has. */
export function getPost(unit: WorldUnit, kinds: readonly string[]): WorldPost {
  for (const kind of kinds) {
    const post = unit.posts.find((candidate) => candidate.kind === kind)
    if (post) return post
  }
  const first = unit.posts[0]
  if (!first) throw new Error(`nobody holds a post in ${unit.key}`)
  return first
}

export const principalKinds = ['principal', 'party-secretary', 'city-leader'] as const
export const deskKinds = ['liaison', 'deputy', 'principal', 'party-secretary'] as const

export const actorOf = (post: WorldPost): EventActor => ({
  personId: post.personId,
  postId: post.postId,
  unitId: post.unitId,
  label: post.label,
  onBehalfOf: null,
})

export function unitOf(world: World, unitId: string): WorldUnit {
  const unit = world.units.find((candidate) => candidate.id === unitId)
  if (!unit) throw new Error(`no demo unit has id ${unitId}`)
  return unit
}
