import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts'
import { type Database, openDatabase } from '../../platform/database.ts'
import { verifyChains } from '../../platform/verify-chains.ts'
import { findAlteredMatters } from '../matters/public.ts'
import { createDemoCity } from './create-demo-city.ts'

let source: TestDatabase
let database: Database

beforeAll(async () => {
  source = await createTestDatabase()
  const clock = { instant: () => new Date('2026-11-20T10:00:00+08:00') }
  database = openDatabase({ connection: source.connection, clock })
  await createDemoCity(database, { matters: 600 })
})
afterAll(async () => {
  await database.close()
  await source.drop()
})

const read = <T>(run: Parameters<Database['read']>[1]) => database.read(1, run) as Promise<T>

describe('the demo city', () => {
  it('has the shape of the source document (R1.1): six key areas, ten towns, about forty departments, a dozen leaders', async () => {
    const units = await read<{ kind: string }[]>((tx) => tx.selectFrom('unit').select('kind').execute())
    const count = (...kinds: string[]) => units.filter((unit) => kinds.includes(unit.kind)).length
    expect(count('zone', 'subdistrict')).toBe(6)
    expect(count('town')).toBe(10)
    expect(count('department')).toBeGreaterThanOrEqual(38)
    const leaders = await read<unknown[]>((tx) =>
      tx.selectFrom('post').select('id').where('kind', '=', 'city-leader').execute(),
    )
    expect(leaders.length).toBeGreaterThanOrEqual(12)
  })

  it('has about 600 matters, in every state a matter can be in', async () => {
    const rows = await read<{ state: string; count: number }[]>((tx) =>
      tx
        .selectFrom('matter')
        .select((row) => ['state', row.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute(),
    )
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBeGreaterThanOrEqual(600)
    expect(rows.map((row) => row.state).sort()).toEqual([
      'archived',
      'assigned',
      'awaiting-acceptance',
      'awaiting-confirmation',
      'cancelled',
      'closed-out',
      'draft',
      'in-progress',
      'planning',
    ])
  })

  it('has nothing behind it that is still to come', async () => {
    const [events, matters] = await read<[{ last: string }, { last: string }]>((tx) =>
      Promise.all([
        tx
          .selectFrom('event')
          .select((row) => row.fn.max('onDate').as('last'))
          .executeTakeFirstOrThrow(),
        tx
          .selectFrom('matter')
          .select((row) => row.fn.max('assignedOn').as('last'))
          .executeTakeFirstOrThrow(),
      ]),
    )
    expect([events.last <= '2026-11-20', matters.last <= '2026-11-20']).toEqual([true, true])
  })

  it('has gapless numbers per year (R2.3)', async () => {
    const rows = await read<{ numberYear: number; low: number; high: number; count: number }[]>(
      (tx) =>
        tx
          .selectFrom('matter')
          .select((row) => [
            'numberYear',
            row.fn.min('numberSeq').as('low'),
            row.fn.max('numberSeq').as('high'),
            row.fn.countAll<number>().as('count'),
          ])
          .where('numberSeq', 'is not', null)
          .groupBy('numberYear')
          .execute() as never,
    )
    for (const row of rows) expect([row.low, row.high]).toEqual([1, row.count])
  })

  it('verifies: every chain whole, every row as its last fact says (R8.6)', async () => {
    const chains = await database.read(1, (tx) => verifyChains(tx, 1, Buffer.from('key')))
    expect(chains.faults).toEqual([])
    expect(chains.events).toBeGreaterThan(3000)
    const rows = await database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(rows.faults).toEqual([])
  })

  it('names a row altered by hand', async () => {
    const victim = await read<{ id: string }>((tx) =>
      tx
        .selectFrom('matter')
        .select('id')
        .where('state', '=', 'in-progress')
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    const owner = openDatabase({
      connection: source.connection,
      clock: { instant: () => undefined },
      asOwner: true,
    })
    await owner.write(1, (tx) =>
      tx.updateTable('matter').set({ claimedProgress: 99 }).where('id', '=', victim.id).execute(),
    )
    await owner.write(1, (tx) =>
      tx
        .updateTable('event')
        .set({ reason: 'rewritten' })
        .where('subjectId', '=', victim.id)
        .where('seq', '=', 2)
        .execute(),
    )
    await owner.close()
    const rows = await database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(rows.faults).toEqual([
      expect.objectContaining({ subjectId: victim.id, fault: 'row-altered', detail: 'claimedProgress' }),
    ])
    const chains = await database.read(1, (tx) => verifyChains(tx, 1, Buffer.from('key')))
    expect(chains.faults).toEqual([
      expect.objectContaining({ subjectId: victim.id, seq: 2, fault: 'event-altered' }),
    ])
  })
})
