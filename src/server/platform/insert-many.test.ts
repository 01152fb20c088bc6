import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../test/test-server.ts'
import { localDate } from '../../domain/dates/local-date.ts'
import { insertMany } from './insert-many.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const eventOf = (more: object = {}) => ({
  jurisdictionId: 1,
  subjectKind: 'matter',
  subjectId: randomUUID(),
  seq: 1,
  id: randomUUID(),
  kind: 'matter.drafted',
  at: new Date('2026-03-02T01:02:03.456Z'),
  onDate: localDate('2026-03-02'),
  actorPersonId: null,
  actorPostId: null,
  actorUnitId: null,
  actorLabel: '督查室',
  onBehalfOf: null,
  reason: null,
  payload: '{"件":1.50,"引":"\\"\\\\"}',
  payloadSalt: Buffer.from([0, 255, 92, 34]),
  payloadDigest: Buffer.alloc(32, 7),
  prevHash: Buffer.alloc(32),
  hash: Buffer.alloc(32, 9),
  ...more,
})

describe('many rows in one statement', () => {
  it('are written as they are: bytes, instants, days, JSON, quotes and half characters', async () => {
    const odd = eventOf({ reason: '他说"行"\\n\t—\ud83d', actorLabel: "O'x, {y}" })
    await city.database.write(1, async (tx) => {
      expect(await insertMany(tx, 'event', [odd, eventOf()], { json: ['payload'] })).toBe(2)
      const row = await tx.selectFrom('event').selectAll().where('id', '=', odd.id).executeTakeFirstOrThrow()
      expect(row).toMatchObject({
        at: odd.at,
        onDate: '2026-03-02',
        reason: '他说"行"\\n\t—\ufffd',
        actorLabel: "O'x, {y}",
        payload: { 件: 1.5, 引: '"\\' },
      })
      expect([row.payloadSalt?.equals(odd.payloadSalt), row.hash.equals(odd.hash)]).toEqual([true, true])
    })
  })

  it('leave what is not named to its default, row by row, and take lists and nulls', async () => {
    await city.database.write(1, async (tx) => {
      const duty = { jurisdictionId: 1, officeUnitId: city.unit.partyOffice ?? '' }
      const [plain, full] = [randomUUID(), randomUUID()]
      const lists = { categories: ['a b', 'c"d', '{e,f}'], sources: [] }
      const written = await insertMany(tx, 'watchDuty', [
        { ...duty, id: plain },
        { ...duty, id: full, ...lists, clause: '四(一)' },
      ])
      expect(written).toBe(2)
      const rows = await tx.selectFrom('watchDuty').selectAll().where('id', 'in', [plain, full]).execute()
      expect(rows.find((row) => row.id === plain)).toMatchObject({ categories: [], cohorts: [], clause: '' })
      expect(rows.find((row) => row.id === full)).toMatchObject({ ...lists, cohorts: [], clause: '四(一)' })
    })
  })

  it('tell how many there were room for, and nothing of none', async () => {
    await city.database.write(1, async (tx) => {
      const known = eventOf()
      await insertMany(tx, 'event', [known], { json: ['payload'] })
      const ending = sql`on conflict do nothing`
      expect(await insertMany(tx, 'event', [known, eventOf()], { json: ['payload'], ending })).toBe(1)
      expect(await insertMany(tx, 'event', [])).toBe(0)
    })
  })
})
