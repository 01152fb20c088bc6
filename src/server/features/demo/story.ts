import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { MatterEventKind } from '../../../domain/matters/event-kinds.ts'
import { systemActor } from '../../platform/events.ts'
import { actorOf, type DemoMatter, type MatterRow, type World, type WorldPost } from './demo-world.ts'
import type { MatterSeed } from './matter-seed.ts'

/** A matter being lived: its rows grow, and every fact is noted with the after-image of that moment. */
export interface Story {
  matter: DemoMatter
  row: MatterRow
  note(
    kind: MatterEventKind,
    on: LocalDate,
    by: WorldPost | undefined,
    more?: { reason?: string; extra?: object },
  ): void
  /** True while the story has not reached today. */
  reached(on: LocalDate): boolean

  /** An instant on that day in working hours, later than any noted before. */
  instantOn(on: LocalDate): Date
}

export function startStory(world: World, seed: MatterSeed): Story {
  const { row } = seed
  const matter: DemoMatter = {
    row,
    units: [],
    confirmations: [],
    milestones: [],
    indicators: [],
    reports: [],
    values: [],
    requests: [],
    events: [],
  }
  let latest = 0
  const instantOn = (on: LocalDate): Date => {
    const start = Date.parse(`${on}T08:30:00+08:00`) + world.random.integer(0, 540) * 60_000
    latest = Math.min(Math.max(start, latest + 60_000), world.now.getTime())
    return new Date(latest)
  }
  return {
    matter,
    row,
    instantOn,

    reached: (on) => on <= world.today,
    note(kind, on, by, more = {}) {
      const at = instantOn(on)
      row.updatedAt = at
      row.version += kind === 'matter.drafted' ? 0 : 1
      matter.events.push({
        at,
        actor: by ? actorOf(by) : systemActor,
        event: {
          subjectKind: 'matter',
          subjectId: row.id,
          kind,
          onDate: on,
          payload: { matter: imageOf(row), ...more.extra },
          ...(more.reason ? { reason: more.reason } : {}),
        },
      })
    },
  }
}

/** How the row stood at that moment, what was not set left out; the last fact of every matter gets the complete image. */
function imageOf(row: MatterRow): object {
  const {
    jurisdictionId: _,
    searchText: _text,
    searchPinyin: _pinyin,
    searchGrams: _grams,
    updatedAt: _updated,
    ...image
  } = row
  return Object.fromEntries(Object.entries(image).filter(([, value]) => value !== null && value !== ''))
}
