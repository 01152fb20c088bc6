import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { localDate } from '../../../domain/dates/local-date.ts'
import { defaultPack } from '../../../domain/policy/default-policy.ts'
import { addAssignedMatter, factsOf, matterRow } from './acts/test-matter.ts'
import { findAlteredMatters } from './find-altered-matters.ts'
import { reapplyBatch, reapplyPolicy } from './reapply-policy.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

/** Another pack in force from a day: the near-due light a given number of working days ahead. */
const adopt = (version: number, effectiveOn: string, nearDueLead: number) =>
  city.database.write(1, async (tx, { now }) => {
    const rules = { ...defaultPack.rules }
    rules['lights.near-due-lead'] = { ...rules['lights.near-due-lead'], value: nearDueLead }
    await tx
      .insertInto('policyVersion')
      .values({
        jurisdictionId: 1,
        version,
        state: 'adopted',
        effectiveOn: localDate(effectiveOn),
        pack: JSON.stringify({
          ...defaultPack,
          version: `2026.${version}`,
          effectiveFrom: effectiveOn,
          rules,
        }),
        draftedBy: city.person.efficiency ?? '',
        draftedAt: now,
        adoptedBy: city.person.efficiencyHead ?? '',
        adoptedAt: now,
      })
      .execute()
  })

describe('R3.1.4 adopting a policy recomputes the lights of open matters', () => {
  it('moves the stored dates, records it on each matter that moved, and nothing on a second run', async () => {
    const moving = await addAssignedMatter(city, { title: '污水处理厂提标改造' })
    const standing = await addAssignedMatter(city, {
      title: '长期绿化养护',
      dueOn: null,
      reviewOn: '2027-03-01',
    })
    expect((await matterRow(city, moving)).warnOn).toBe('2026-06-23')
    await adopt(2, '2026-03-02', 10)

    await reapplyPolicy(city.services, { jurisdictionId: 1 })
    expect((await matterRow(city, moving)).warnOn).toBe('2026-06-15')
    expect(await factsOf(city, moving)).toEqual(['matter.assigned', 'matter.policy-reapplied'])
    expect(await factsOf(city, standing)).toEqual(['matter.assigned'])

    await reapplyPolicy(city.services, { jurisdictionId: 1 })
    expect(await factsOf(city, moving)).toEqual(['matter.assigned', 'matter.policy-reapplied'])
    expect((await city.database.read(1, (tx) => findAlteredMatters(tx, 1))).faults).toEqual([])
  })

  it('goes through all matters batch by batch and says where to go on', async () => {
    for (let count = 0; count < 5; count++) await addAssignedMatter(city, { title: `道路整修第${count}段` })
    const seen: (string | undefined)[] = []
    let after: string | undefined
    do {
      after = await city.database.write(1, (tx, moment) => reapplyBatch(tx, 1, moment, after, 3))
      seen.push(after)
    } while (after !== undefined)
    expect(seen.length).toBeGreaterThanOrEqual(3)
    expect([...seen.slice(0, -1)].sort()).toEqual(seen.slice(0, -1))
  })

  it('finds out in the daily run that a pack adopted earlier came into force today', async () => {
    await adopt(3, '2026-03-20', 3)
    const id = await addAssignedMatter(city, { title: `老旧小区改造${randomUUID().slice(0, 4)}` })
    expect((await matterRow(city, id)).warnOn).toBe('2026-06-15')
    city.clock.set('2026-03-20T00:10:00+08:00')
    await reapplyPolicy(city.services, {})
    // The daily run enqueues; the worker of the running server does the rest.
    await expect.poll(async () => (await matterRow(city, id)).warnOn, { timeout: 10_000 }).toBe('2026-06-25')
  })
})
