import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { writeMessages } from '../../platform/outbox.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
  await city.database.write(1, async (tx, { now }) => {
    const message = (key: string, title: string) => ({
      recipientPersonId: city.person[key] ?? '',
      kind: 'matter.assigned',
      params: { title },
      subjectKind: 'matter',
      subjectId: city.unit.development ?? '',
    })
    for (const [index, title] of ['第一件', '第二件', '第三件'].entries()) {
      const at = new Date(now.getTime() + index * 60_000)
      await writeMessages(tx, { jurisdictionId: 1, now: at }, [message('development', title)])
    }
    await writeMessages(tx, { jurisdictionId: 1, now }, [message('education', '别人的')])
  })
})
afterAll(() => city.close())

const read = async (name: string, query = '') => (await city.as(name).get(`/api/messages${query}`)).body
const titlesOf = (list: { items: { params: { title: string } }[] }) =>
  list.items.map((item) => item.params.title)

describe('in-app messages', () => {
  it('come newest first, to their recipient only, and count what is unread', async () => {
    const list = await read('development')
    expect(titlesOf(list)).toEqual(['第三件', '第二件', '第一件'])
    expect(list).toMatchObject({ unread: 3, total: { count: 3, capped: false } })
    expect(titlesOf(await read('development', '?page=2&pageSize=2'))).toEqual(['第一件'])
    expect((await city.anonymous.get('/api/messages')).status).toBe(401)
  })

  it('are marked as read, named ones or all; those of others stay as they are', async () => {
    const [newest] = (await read('development')).items
    const others = (await read('education')).items[0]
    const answer = await city.as('development').post('/api/messages/read', { ids: [newest.id, others.id] })
    expect(answer.body).toEqual({ done: true })
    expect(titlesOf(await read('development', '?unread=yes'))).toEqual(['第二件', '第一件'])
    expect((await read('education')).unread).toBe(1)
    await city.as('development').post('/api/messages/read', { ids: 'all' })
    expect((await read('development')).unread).toBe(0)
    expect((await city.as('development').post('/api/messages/read', { ids: [] })).status).toBe(400)
  })

  it('are one row each beside those of other channels, which keep a state of their own and are not counted', async () => {
    await city.database.write(1, async (tx, { now }) => {
      const { id: _, ...copy } = await tx
        .selectFrom('outbox')
        .selectAll()
        .where('recipientPersonId', '=', city.person.education ?? '')
        .executeTakeFirstOrThrow()
      const delivery = { channel: 'e-mail' as const, state: 'pending' as const, deliveredAt: null }
      await tx
        .insertInto('outbox')
        .values({
          ...copy,
          params: JSON.stringify(copy.params),
          ...delivery,
          id: randomUUID(),
          createdAt: now,
        })
        .execute()
    })
    expect(await read('education')).toMatchObject({ unread: 1, total: { count: 1 } })
    expect((await city.as('education').get('/api/session')).body.unreadMessages).toBe(1)
    await city.as('education').post('/api/messages/read', { ids: 'all' })
    const rows = await city.database.read(1, (tx) =>
      tx
        .selectFrom('outbox')
        .select(['channel', 'state', 'readAt'])
        .where('recipientPersonId', '=', city.person.education ?? '')
        .orderBy('channel')
        .execute(),
    )
    expect(rows).toMatchObject([
      { channel: 'e-mail', state: 'pending', readAt: null },
      { channel: 'in-app', state: 'delivered', readAt: expect.any(Date) },
    ])
  })
})
