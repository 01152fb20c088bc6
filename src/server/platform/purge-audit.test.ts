import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../test/test-server.ts'
import { type Database, openDatabase, type Tx } from './database.ts'
import { auditCutoff, purgeAudit, verifyAuditStubs } from './purge-audit.ts'
import { readSettings } from './settings.ts'

let city: TestCity
let owner: Database
const key = Buffer.from('a key outside the database')

beforeAll(async () => {
  city = await startTestCity({ now: '2026-03-02T09:00:00+08:00' })
  owner = openDatabase({ connection: city.connection, clock: city.clock, asOwner: true })
  for (const day of ['2022-05-01', '2022-06-01', '2023-03-01', '2023-03-03', '2026-03-01']) await entry(day)
})
afterAll(async () => {
  await owner.close()
  await city.close()
})

const entry = (day: string) =>
  city.database.write(1, (tx) =>
    tx
      .insertInto('auditEntry')
      .values({
        jurisdictionId: 1,
        id: randomUUID(),
        at: new Date(`${day}T00:00:00Z`),
        kind: 'sign-in.succeeded',
        accountId: null,
        actorLabel: 'x',
        success: true,
        detail: JSON.stringify({ 备注: '无' }),
      })
      .execute(),
  )
const purge = (months = 36) =>
  city.database.write(1, (tx, { now }) => purgeAudit(tx, { jurisdictionId: 1, now, key, months }))
const verify = (withKey = key) => city.database.read(1, (tx) => verifyAuditStubs(tx, 1, withKey))
const days = async () => {
  const rows = await city.database.read(1, (tx) =>
    tx.selectFrom('auditEntry').select('at').orderBy('at').execute(),
  )
  return rows.map((row) => row.at.toISOString().slice(0, 10))
}
/** Tampers as somebody who can write every row, looks, and undoes it. */
async function faultsAfter(tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let details: string[] = []
  await owner
    .write(1, async (tx) => {
      await tamper(tx)
      details = (await verifyAuditStubs(tx, 1, key)).faults.map((one) => `${one.seq}: ${one.detail}`)
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
  return details
}

describe('the end of the audit log (LG-03)', () => {
  it('takes what was kept long enough and leaves a signed stub that verifies', async () => {
    expect(await purge()).toBe(3)
    expect(await days()).toEqual(['2023-03-03', '2026-03-01'])
    expect(await purge()).toBe(0)
    const [stub, ...others] = await city.database.read(1, (tx) =>
      tx.selectFrom('auditStub').selectAll().execute(),
    )
    expect(others).toEqual([])
    expect(stub).toMatchObject({
      seq: 1,
      entryCount: 3,
      firstAt: new Date('2022-05-01T00:00:00Z'),
      lastAt: new Date('2023-03-01T00:00:00Z'),
    })
    expect(await verify()).toEqual({ checked: 1, faults: [] })
    city.clock.set('2026-04-02T09:00:00+08:00')
    expect(await purge()).toBe(1)
    expect(await verify()).toEqual({ checked: 2, faults: [] })
  })

  it('shows a stub that was altered, removed, or signed with another key, and lines put back', async () => {
    const altered = await faultsAfter((tx) =>
      tx.updateTable('auditStub').set({ entryCount: 2 }).where('seq', '=', 1).execute(),
    )
    expect(altered).toEqual(['1: its signature does not match its contents'])
    const removed = await faultsAfter((tx) => tx.deleteFrom('auditStub').where('seq', '=', 1).execute())
    expect(removed).toEqual(['2: its signature does not match its contents'])
    const back = await faultsAfter((tx) =>
      tx
        .updateTable('auditEntry')
        .set({ at: new Date('2022-01-01T00:00:00Z') })
        .execute(),
    )
    expect(back).toEqual(['2: 1 audit entries are older than those it says are gone'])
    expect((await verify(Buffer.from('another key'))).faults).toHaveLength(2)
  })

  it('cannot be brought about without a stub, for other lines than it tells of, or for young ones', async () => {
    const asApplication = (run: (tx: Tx) => Promise<unknown>) => city.database.write(1, run)
    await expect(asApplication((tx) => tx.deleteFrom('auditEntry').execute())).rejects.toThrow(
      /permission denied/,
    )
    await expect(asApplication((tx) => tx.deleteFrom('auditStub').execute())).rejects.toThrow(
      /permission denied/,
    )
    const claim = (lastAt: Date, entryCount: number) =>
      asApplication(async (tx) => {
        const signed = { entriesDigest: key, prevSignature: key, signature: key, purgedAt: lastAt }
        await tx
          .insertInto('auditStub')
          .values({
            ...signed,
            jurisdictionId: 1,
            seq: 3,
            entryCount,
            firstAt: lastAt,
            lastAt,
            lastId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
          })
          .execute()
        await sql`select purge_audit_entries()`.execute(tx)
      })
    await expect(claim(new Date(), 1)).rejects.toThrow(/at least six months/)
    await entry('2023-04-03')
    await expect(claim(new Date('2023-05-01T00:00:00Z'), 2)).rejects.toThrow(/tells of 2 .* but 1 would go/)
    expect(await days()).toContain('2023-04-03')
  })
})

describe('how long the audit log is kept', () => {
  it('is three years unless the operator says otherwise, and never under six months', () => {
    expect(readSettings({}).auditRetentionMonths).toBe(36)
    expect(readSettings({ LUOSHI_AUDIT_MONTHS: '6' }).auditRetentionMonths).toBe(6)
    for (const wrong of ['5', '0', '-1', '6.5', 'ever', '']) {
      expect(() => readSettings({ LUOSHI_AUDIT_MONTHS: wrong })).toThrow(/LUOSHI_AUDIT_MONTHS/)
    }
  })

  it.each([
    ['2026-08-31T10:00:00Z', 6, '2026-02-28T10:00:00.000Z'],
    ['2026-03-15T10:00:00Z', 36, '2023-03-15T10:00:00.000Z'],
    ['2024-02-29T00:00:00Z', 12, '2023-02-28T00:00:00.000Z'],
  ])('counts back from %s by %d months to %s', (now, months, cutoff) => {
    expect(auditCutoff(new Date(now), months).toISOString()).toBe(cutoff)
  })
})
