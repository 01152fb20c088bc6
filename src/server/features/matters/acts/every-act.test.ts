import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity, type TestClient } from '../../../../../test/test-server.ts'
import { matterActRoutes } from './acts.routes.ts'
import { addAssignedMatter, matterRow, testPlan } from './test-matter.ts'

let city: TestCity
let matterId: string
beforeAll(async () => {
  city = await startTestCity()
  matterId = await addAssignedMatter(city)
})
afterAll(() => city.close())

const reason = '理由充分'
const report = { claimedProgress: 10, text: '按计划推进,已完成前期工作。' }
const asked = () => ({ id: randomUUID(), reason })

/** A body each endpoint takes; what it may not do is decided after that. */
const bodies: Record<string, () => unknown> = {
  objectToMatter: asked,
  ruleObjection: () => ({ outcome: 'rejected', reason }),
  nameResponsiblePeople: () => ({
    units: [{ unitId: city.unit.development, personId: city.person.development }],
  }),
  savePlan: () => testPlan(city),
  previewSchedule: () => ({ milestones: [] }),
  returnPlan: () => ({ reason }),
  requestMilestoneMove: () => ({ newDueOn: '2026-05-01', reason }),
  decideMilestoneMove: () => ({ outcome: 'refused', reason }),
  saveReport: () => report,
  submitReport: () => report,
  signOffReport: () => ({ outcome: 'approved' }),
  answerReport: () => ({ outcome: 'accepted' }),
  requestExtension: () => ({ ...asked(), proposedDueOn: '2026-08-01' }),
  requestSuspension: asked,
  requestTransfer: () => ({ ...asked(), proposedUnitId: city.unit.transport }),
  requestCancellation: asked,
  requestReopening: asked,
  decideRequest: () => ({ outcome: 'refused', reason }),
  resumeMatter: () => ({ reason }),
  acceptItem: () => ({ verdict: 'met', note: '资料齐全' }),
  reopenMatter: () => ({ reason }),
  withdrawMatter: () => ({ reason }),
  correctMatter: () => ({ reason, title: '更正后的标题' }),
  carryOverMatter: () => ({ reviewOn: '2027-06-01' }),
  remindUnit: () => ({ id: randomUUID() }),
  changeSupervisionMode: () => ({ mode: 'tracking', reason }),
  attachFiles: () => ({ attachments: [{ id: randomUUID(), fileId: randomUUID() }] }),
  detachFile: () => ({ reason }),
}

const endpoints = matterActRoutes.map(({ endpoint }) => endpoint)

function send(client: TestClient, endpoint: (typeof endpoints)[number], ofMatter: string) {
  const path = endpoint.path.replace(':matterId', ofMatter).replaceAll(/:\w+/g, () => randomUUID())
  const headers: Record<string, string> = endpoint.needsVersion ? { 'if-match': '1' } : {}
  const body = bodies[endpoint.id]?.() ?? {}
  return endpoint.method === 'PUT' ? client.put(path, body, headers) : client.post(path, body, headers)
}

describe.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (_, endpoint) => {
  it('answers nobody who is not signed in', async () => {
    expect((await send(city.anonymous, endpoint, matterId)).status).toBe(401)
  })

  it("R11 answers another unit's matter exactly like one that does not exist", async () => {
    const client = city.as('transportHead')
    const hidden = await send(client, endpoint, matterId)
    const absent = await send(client, endpoint, randomUUID())
    expect([hidden.status, absent.status]).toEqual([404, 404])
    expect({ ...hidden.body.error, requestId: '' }).toEqual({ ...absent.body.error, requestId: '' })
  })

  it('R10 is closed to administrators', async () => {
    const answer = await send(city.as('systemAdmin'), endpoint, matterId)
    expect(answer.status).toBe(403)
    expect(answer.body.error.code).toBe('administrator-without-business-rights')
  })

  it('changes nothing of the matter for those who may not act', async () => {
    const before = await matterRow(city, matterId)
    for (const key of ['organisation', 'discipline', 'developmentStaff']) {
      if (endpoint.id === 'previewSchedule') continue
      if (key === 'developmentStaff' && endpoint.id === 'attachFiles') continue
      const answer = await send(city.as(key), endpoint, matterId)
      expect(answer.status, key).toBeGreaterThanOrEqual(403)
    }
    expect(await matterRow(city, matterId)).toEqual(before)
  })
})
