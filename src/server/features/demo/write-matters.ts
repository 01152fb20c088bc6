import { type ChainBatch, chainEvents } from '../../platform/chain-events.ts'
import type { Tx } from '../../platform/database.ts'
import { imagesOf, searchColumnsOf } from '../matters/public.ts'
import type { DemoMatter } from './demo-world.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Writes finished matters in bulk, every table in slices that fit one statement, then their chains. */
export async function writeMatters(
  tx: Tx,
  jurisdictionId: number,
  matters: readonly DemoMatter[],
  random: SeededRandom,
): Promise<void> {
  const write = async <T>(rows: readonly T[], size: number, insert: (slice: T[]) => Promise<unknown>) => {
    for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size))
  }
  const searchable = matters.map(({ row }) => ({ ...row, ...searchColumnsOf(row) }))
  await write(searchable, 400, (rows) => tx.insertInto('matter').values(rows).execute())
  await write(
    matters.flatMap((matter) => matter.units),
    2000,
    (rows) => tx.insertInto('matterUnit').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.confirmations),
    2000,
    (rows) => tx.insertInto('matterConfirmation').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.milestones),
    2000,
    (rows) => tx.insertInto('milestone').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.indicators),
    2000,
    (rows) => tx.insertInto('indicator').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.reports),
    2000,
    (rows) => tx.insertInto('progressReport').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.values),
    5000,
    (rows) => tx.insertInto('reportValue').values(rows).execute(),
  )
  await write(
    matters.flatMap((matter) => matter.requests),
    2000,
    (rows) => tx.insertInto('matterRequest').values(rows).execute(),
  )
  await completeLastImages(tx, jurisdictionId, matters)
  const batch: ChainBatch = chainEvents(
    matters.map((matter) => ({ jurisdictionId, events: matter.events })),
    random,
  )
  await write(batch.events, 1000, (rows) => tx.insertInto('event').values(rows).execute())
  await write(batch.heads, 2000, (rows) => tx.insertInto('chainHead').values(rows).execute())
}

/** The last fact of every matter carries the image that `verify` compares with the database. */
async function completeLastImages(
  tx: Tx,
  jurisdictionId: number,
  matters: readonly DemoMatter[],
): Promise<void> {
  for (let start = 0; start < matters.length; start += 500) {
    const slice = matters.slice(start, start + 500)
    const images = await imagesOf(
      tx,
      jurisdictionId,
      slice.map((matter) => matter.row.id),
    )
    for (const { row, events } of slice) {
      const last = events.at(-1)
      if (last) last.event.payload = { ...(last.event.payload as object), matter: images.get(row.id) }
    }
  }
}
