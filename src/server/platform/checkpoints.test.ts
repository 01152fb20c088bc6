import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { localDate } from '../../domain/dates/local-date.ts'
import { writeCheckpoint } from './checkpoints.ts'
import { type Database, openDatabase } from './database.ts'
import { appendEvents, systemActor } from './events.ts'
import { verifyChains } from './verify-chains.ts'

let source: TestDatabase
let database: Database
let owner: Database
let folder: string
const key = Buffer.from('a key outside the database')
const subjects: string[] = [randomUUID(), randomUUID(), randomUUID()]
let minute = 0
const clock = { instant: () => new Date(Date.parse('2026-03-02T01:00:00Z') + minute * 60_000) }

beforeAll(async () => {
  source = await createTestDatabase()
  database = openDatabase({ connection: source.connection, clock })
  owner = openDatabase({ connection: source.connection, clock, asOwner: true })
  folder = await mkdtemp(join(tmpdir(), 'luoshi-checkpoint-'))
  await database.write(1, async (tx, { now }) => {
    await tx
      .insertInto('jurisdiction')
      .values({ id: 1, name: '清河市', shortName: '清河', createdAt: now })
      .execute()
  })
  for (let round = 0; round < 4; round++) await appendRound()
})
afterAll(async () => {
  await database.close()
  await owner.close()
  await source.drop()
  await rm(folder, { recursive: true })
})

async function appendRound(): Promise<void> {
  minute += 10
  await database.write(1, (tx, { now, today }) =>
    appendEvents(
      tx,
      { jurisdictionId: 1, now, today, actor: systemActor },
      subjects.map((subjectId) => ({
        subjectKind: 'matter' as const,
        subjectId,
        kind: 'progress.reported',
        onDate: localDate('2026-03-02'),
        payload: { minute, 进度: '完成过半', nested: { b: 1, a: [1, 2] } },
      })),
    ),
  )
}

const checkpoint = () => {
  minute += 5
  return database.write(1, (tx, { now }) => writeCheckpoint(tx, { jurisdictionId: 1, now, key, folder }))
}
const verify = (withKey = key) => database.read(1, (tx) => verifyChains(tx, 1, withKey))
/** Tampers as somebody who can write every row, looks, and undoes it. */
async function tamper(run: Parameters<Database['write']>[1]) {
  let faults: string[] = []
  await owner
    .write(1, async (tx, moment) => {
      await run(tx, moment)
      faults = (await verifyChains(tx, 1, key)).faults.map(
        (one) => `${one.fault} ${subjects.indexOf(one.subjectId)} ${one.seq}`,
      )
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
  return faults
}

describe('the event chains (R8.6)', () => {
  it('are signed in checkpoints that also leave the database, and only when something moved', async () => {
    expect(await checkpoint()).toBe(1)
    expect(await checkpoint()).toBeUndefined()
    await appendRound()
    expect(await checkpoint()).toBe(2)
    const lines = (await readFile(join(folder, 'checkpoints.log'), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(2)
    const result = await verify()
    expect(result).toMatchObject({ events: 15, subjects: 3, checkpoints: 2, faults: [] })
  })

  it('refuse a checkpoint signed with another key', async () => {
    const { faults } = await verify(Buffer.from('another key'))
    expect(faults.map((one) => one.fault)).toEqual(['checkpoint-forged', 'checkpoint-forged'])
  })

  const [first] = subjects
  it.each<[string, Parameters<Database['write']>[1], string]>([
    [
      'an edited reason',
      (tx) =>
        tx
          .updateTable('event')
          .set({ reason: 'x' })
          .where('subjectId', '=', first ?? '')
          .where('seq', '=', 2)
          .execute(),
      'event-altered 0 2',
    ],
    [
      'an edited payload',
      (tx) =>
        tx
          .updateTable('event')
          .set({ payload: '{"minute":99}' })
          .where('subjectId', '=', first ?? '')
          .where('seq', '=', 3)
          .execute(),
      'payload-altered 0 3',
    ],
    [
      'another day',
      (tx) =>
        tx
          .updateTable('event')
          .set({ onDate: localDate('2026-03-01') })
          .where('subjectId', '=', first ?? '')
          .where('seq', '=', 1)
          .execute(),
      'event-altered 0 1',
    ],
    [
      'a removed event',
      (tx) =>
        tx
          .deleteFrom('event')
          .where('subjectId', '=', first ?? '')
          .where('seq', '=', 2)
          .execute(),
      'event-missing 0 2',
    ],
    [
      'a cut-off tail',
      (tx) =>
        tx
          .deleteFrom('event')
          .where('subjectId', '=', first ?? '')
          .where('seq', '=', 5)
          .execute(),
      'head-disagrees 0 4',
    ],
    [
      'a vanished chain',
      (tx) =>
        tx
          .deleteFrom('event')
          .where('subjectId', '=', first ?? '')
          .execute(),
      'event-missing 0 5',
    ],
  ])('name the place of %s', async (_what, run, place) => {
    expect(await tamper(run)).toContain(place)
  })

  it('find a tail cut off together with its head, by the checkpoint', async () => {
    const faults = await tamper(async (tx) => {
      await tx
        .deleteFrom('event')
        .where('subjectId', '=', first ?? '')
        .where('seq', '=', 5)
        .execute()
      const last = await tx
        .selectFrom('event')
        .select('hash')
        .where('subjectId', '=', first ?? '')
        .where('seq', '=', 4)
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('chainHead')
        .set({ seq: 4, hash: last.hash })
        .where('subjectId', '=', first ?? '')
        .execute()
    })
    expect(faults).toEqual(['event-missing 0 5'])
  })

  it('still verify when a payload was erased with its salt, as the law may ask', async () => {
    const erase: Parameters<Database['write']>[1] = (tx) =>
      tx
        .updateTable('event')
        .set({ payload: null, payloadSalt: null })
        .where('subjectId', '=', first ?? '')
        .where('seq', '=', 2)
        .execute()
    expect(await tamper(erase)).toEqual([])
  })

  it('cannot be changed or removed by the application itself (LG-04)', async () => {
    await expect(
      database.write(1, (tx) => tx.updateTable('event').set({ reason: 'x' }).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(database.write(1, (tx) => tx.deleteFrom('event').execute())).rejects.toThrow(
      /permission denied/,
    )
    await expect(database.write(1, (tx) => tx.deleteFrom('auditEntry').execute())).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('row-level security (decision 6)', () => {
  it('shows and writes nothing of another city', async () => {
    const rows = await database.read(2, (tx) => tx.selectFrom('event').select('id').execute())
    expect(rows).toEqual([])
    const writing = database.write(2, (tx) =>
      tx
        .insertInto('unit')
        .values({
          jurisdictionId: 1,
          id: randomUUID(),
          name: 'x',
          shortName: 'x',
          kind: 'town',
          cohort: null,
          parentId: null,
          protocolOrder: 1,
          endedOn: null,
        })
        .execute(),
    )
    await expect(writing).rejects.toThrow(/row-level security/)
  })
})
