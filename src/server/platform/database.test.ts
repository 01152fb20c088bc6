import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../test/test-server.ts'
import type { Tx } from './database.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const duty = () => ({ jurisdictionId: 1, id: randomUUID(), officeUnitId: city.unit.partyOffice ?? '' })
const insert = (tx: Tx, row: ReturnType<typeof duty>) => tx.insertInto('watchDuty').values(row).execute()
const isThere = async (id: string) =>
  (
    await city.database.read(1, (tx) =>
      tx.selectFrom('watchDuty').select('id').where('id', '=', id).execute(),
    )
  ).length === 1

describe('questions sent together', () => {
  it('are answered in the order they were sent, each seeing what was written before it', async () => {
    const row = duty()
    const [before, , after] = await city.database.write(1, (tx) => {
      const count = () => tx.selectFrom('watchDuty').select('id').where('id', '=', row.id).execute()
      return Promise.all([count(), insert(tx, row), count()])
    })
    expect([before.length, after.length]).toEqual([0, 1])
  })

  it('leave nothing behind when one of them fails while another has not said all it had to say', async () => {
    const [first, late] = [duty(), duty()]
    let slow: Promise<unknown> = Promise.resolve()
    const together = city.database.write(1, (tx) => {
      slow = insert(tx, first)
        .then(() => pause(50))
        .then(() => insert(tx, late))
      return Promise.all([slow, Promise.reject(new Error('refused'))])
    })
    await expect(together).rejects.toThrow('refused')
    await expect(slow).rejects.toThrow('the transaction is over')
    expect([await isThere(first.id), await isThere(late.id)]).toEqual([false, false])
  })

  it('fail together when the database refuses one, and the connection goes on', async () => {
    const row = duty()
    const refused = city.database.write(1, (tx) =>
      Promise.all([insert(tx, row), sql`select 1 / 0`.execute(tx), insert(tx, duty())]),
    )
    await expect(refused).rejects.toThrow('division by zero')
    expect(await isThere(row.id)).toBe(false)
  })
})
