import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ask } from './people.ts'

/** Matters brought to the point where a journey begins, by the same calls the pages make. */

interface Matter {
  version: number
  plan: { version: number }
}

const version = (value: number) => ({ 'if-match': String(value) })

/** The calendar day so many days from now, as the city counts days. */
export function daysAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(day)
}

/** A matter the efficiency office has just assigned to the development bureau; returns its id. `changes` is said otherwise than usual. */
export async function assignMatter(office: Page, title: string, changes: object = {}): Promise<string> {
  const { units } = await ask<{ units: { id: string; shortName: string }[] }>(
    office,
    'GET',
    '/api/organisation',
  )
  const lead = units.find((unit) => unit.shortName === '市发展和改革局')
  const id = randomUUID()
  const draft = await ask<{ version: number }>(office, 'POST', '/api/matters', {
    id,
    title,
    source: 'phased',
    category: 'general',
    units: [{ unitId: lead?.id, role: 'lead' }],
    dueOn: daysAhead(200),
    indicators: [{ id: randomUUID(), name: '完成改造', direction: 'done', howMeasured: '现场查看' }],
    ...changes,
  })
  const body = { confirm: true, overrideReason: '时限已与单位商定。' }
  await ask(office, 'POST', `/api/matters/${id}/submit`, body, version(draft.version))
  return id
}

/** The bureau takes the matter on. */
export const acknowledge = (clerk: Page, id: string) =>
  ask(clerk, 'POST', `/api/matters/${id}/acknowledgement`, {})

/** The bureau acknowledges, unless it has, and plans one step; the office approves. */
export async function planMatter(office: Page, clerk: Page, id: string): Promise<void> {
  const path = `/api/matters/${id}`
  const { units, people } = await readBureau(clerk)
  const before = await ask<Matter & { state: string }>(clerk, 'GET', path)
  if (before.state === 'assigned') await acknowledge(clerk, id)
  const person = people[0]?.id ?? null
  const { plan, indicators } = await ask<Matter & { indicators: { id: string; name: string }[] }>(
    clerk,
    'GET',
    path,
  )
  await ask(
    clerk,
    'PUT',
    `${path}/plan`,
    {
      milestones: [
        {
          id: randomUUID(),
          title: '完成改造',
          deliverable: '改造完工',
          workingDays: 30,
          responsiblePersonId: person,
          progressAtEnd: 100,
          dueOn: daysAhead(190),
        },
      ],
      indicators: (indicators.length > 0 ? indicators : [{ id: randomUUID(), name: '建成使用' }]).map(
        (one) => ({
          id: one.id,
          name: one.name,
          direction: 'done',
          howMeasured: '现场查看',
        }),
      ),
      units: [{ unitId: units.id, duty: '组织实施', responsiblePersonId: person }],
    },
    version(plan.version),
  )
  const saved = await ask<Matter>(clerk, 'GET', path)
  await ask(clerk, 'POST', `${path}/plan/submission`, {}, version(saved.plan.version))
  const sent = await ask<Matter>(office, 'GET', path)
  await ask(office, 'POST', `${path}/plan/approval`, {}, version(sent.plan.version))
}

/** The bureau reports everything done, its head signs, the office accepts and starts the acceptance. */
export async function reportDone(office: Page, clerk: Page, head: Page, id: string): Promise<void> {
  const path = `/api/matters/${id}`
  const report = `${path}/reports/${randomUUID()}`
  const text = '全部工程已完工，资料已整理归档。'
  const evidence = { name: '完工照片说明.txt', mimeType: 'text/plain', buffer: Buffer.from('已完工', 'utf8') }
  const uploaded = await clerk.request.post('/api/files', {
    headers: { 'idempotency-key': randomUUID() },
    multipart: { file: evidence },
  })
  const file = (await uploaded.json()) as { id: string }
  const sent = await ask<{ reportVersion: number }>(
    clerk,
    'POST',
    `${report}/submission`,
    { claimedProgress: 100, text, fileIds: [file.id] },
    version(0),
  )
  await ask(head, 'POST', `${report}/sign-off`, { outcome: 'approved' }, version(sent.reportVersion))
  await ask(office, 'POST', `${report}/answer`, { outcome: 'accepted' })
  await ask(office, 'POST', `${path}/acceptance`, {})
}

/** The person a post of this name belongs to. */
export async function personCalled(page: Page, name: string): Promise<string> {
  const query = new URLSearchParams({ q: name, pageSize: '100' })
  const { people } = await ask<{ people: { id: string; name: string }[] }>(
    page,
    'GET',
    `/api/people?${query}`,
  )
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`the demo city has nobody called ${name}`)
  return person.id
}

async function readBureau(page: Page) {
  const { units } = await ask<{ units: { id: string; shortName: string }[] }>(
    page,
    'GET',
    '/api/organisation',
  )
  const unit = units.find((one) => one.shortName === '市发展和改革局')
  if (!unit) throw new Error('the demo city has its development bureau')
  const { people } = await ask<{ people: { id: string }[] }>(
    page,
    'GET',
    `/api/people?unitId=${unit.id}&pageSize=100`,
  )
  return { units: unit, people }
}
