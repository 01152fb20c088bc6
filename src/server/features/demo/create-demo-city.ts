import { setImmediate as breathe } from 'node:timers/promises'
import { localDayOf } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { createJurisdiction } from '../identity/public.ts'
import { loadCalendar } from '../organisation/public.ts'
import { loadPolicy } from '../policy/public.ts'
import { demoCity } from './demo-units.ts'
import type { DemoMatter, World } from './demo-world.ts'
import { liveFamily } from './family-life.ts'
import { liveMatter } from './matter-life.ts'
import { numberMatters } from './number-matters.ts'
import { createSeededRandom } from './seeded-random.ts'
import { writeMatters } from './write-matters.ts'
import { writeOrganisation } from './write-organisation.ts'

const jurisdictionId = 1
const seed = 20_220_829
const sliceSize = 1000

/**
 * Creates the demo city: the organisation in the source's shape and so many matters in every state around today. The same
 * seed and day give the same city, row by row. Large cities (for measuring) are written in slices, each its own transaction.
 */
export async function createDemoCity(
  database: Database,
  options: { matters: number; onProgress?: (matters: number) => void },
): Promise<void> {
  const random = createSeededRandom(seed)
  const world = await database.write(jurisdictionId, async (tx, { now, today }): Promise<World> => {
    await createJurisdiction(tx, { jurisdictionId, now, today }, { ...demoCity, demo: true })
    const units = await writeOrganisation(tx, { jurisdictionId, now, today, random })
    const { policy } = await loadPolicy(tx, jurisdictionId, today)
    return {
      jurisdictionId,
      now,
      today,
      dayOf: localDayOf,
      calendar: await loadCalendar(tx, jurisdictionId),
      policy,
      random,
      units,
      byKey: new Map(units.map((unit) => [unit.key, unit])),
      leaders: units[0]?.posts ?? [],
      titles: new Set(),
      numbers: new Map(),
    }
  })
  // While one slice is written, the next one is lived through; chains draw from a source of their own to stay the same.
  let writing: Promise<void> = Promise.resolve()
  for (let made = 0; made < options.matters; ) {
    const slice: DemoMatter[] = []
    while (slice.length < Math.min(sliceSize, options.matters - made)) {
      slice.push(...(random.chance(0.015) ? liveFamily(world) : [liveMatter(world)]))
      if (slice.length % 50 === 0) await breathe()
    }
    numberMatters(world, slice)
    const numbers = [...world.numbers]
    made += slice.length
    const count = made
    await writing
    writing = database
      .write(jurisdictionId, async (tx) => {
        await writeMatters(tx, jurisdictionId, slice, createSeededRandom(seed + count))
        await writeCounters(tx, numbers)
      })
      .then(() => options.onProgress?.(count))
    // Whoever awaits it next sees the failure; until then it must not end the process.
    writing.catch(() => {})
  }
  await writing
}

async function writeCounters(tx: Tx, numbers: readonly [year: number, lastSeq: number][]): Promise<void> {
  for (const [year, lastSeq] of numbers) {
    await tx
      .insertInto('numberCounter')
      .values({ jurisdictionId, year, lastSeq })
      .onConflict((conflict) => conflict.columns(['jurisdictionId', 'year']).doUpdateSet({ lastSeq }))
      .execute()
  }
}
