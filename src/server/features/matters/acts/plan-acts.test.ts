import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import {
  addAssignedMatter,
  addFile,
  expectOk,
  factsOf,
  matterRow,
  noon,
  startWork,
  testPlan,
} from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const url = (id: string, path: string) => `/api/matters/${id}/${path}`
const version = (number: number) => ({ 'if-match': `"${number}"` })

async function planningMatter(supporting: readonly string[] = []) {
  const id = await addAssignedMatter(city, { supporting })
  await expectOk(city.as('development').post(url(id, 'acknowledgement'), {}))
  return id
}

const milestonesOf = (id: string) =>
  city.database.read(1, (tx) =>
    tx.selectFrom('milestone').selectAll().where('matterId', '=', id).orderBy('sortOrder').execute(),
  )

describe('saving the three-fix plan', () => {
  it('R3.1.2 keeps an unfinished draft and tells everything that is still missing, in words', async () => {
    const id = await planningMatter(['education'])
    const plan = testPlan(city)
    const [first] = plan.milestones
    const draft = {
      milestones: [{ ...first, deliverable: '', responsiblePersonId: null, dueOn: '2026-09-01' }],
      indicators: [],
      units: [],
    }
    const saved = await expectOk(city.as('developmentStaff').put(url(id, 'plan'), draft, version(1)))
    expect(saved).toMatchObject({ planVersion: 2, state: 'planning' })
    const problems = saved.problems as { path: string; code: string; message: string }[]
    expect(problems.map((problem) => `${problem.path} ${problem.code}`)).toEqual([
      'units.0.responsiblePersonId person-missing',
      'units.1.responsiblePersonId person-missing',
      'units.1.duty duty-missing',
      'milestones.0.deliverable deliverable-missing',
      'milestones.0.responsiblePersonId person-missing',
      'milestones.0.dueOn after-deadline',
      'indicators too-few-indicators',
    ])
    expect(problems.find((problem) => problem.code === 'after-deadline')?.message).toBe(
      '晚于完成时限 2026-06-30。',
    )
    const refused = await city.as('development').post(url(id, 'plan/submission'), {}, version(2))
    expect(refused.status).toBe(400)
    expect(refused.body.error.fields).toHaveLength(7)
    expect((await matterRow(city, id)).planState).toBe('draft')
  })

  it('two people on one version: the second is told and nothing of either is lost (412)', async () => {
    const id = await planningMatter()
    const mine = testPlan(city)
    const theirs = testPlan(city)
    await expectOk(city.as('development').put(url(id, 'plan'), mine, version(1)))
    const late = await city.as('developmentDeputy').put(url(id, 'plan'), theirs, version(1))
    expect([late.status, late.body.error.code]).toEqual([412, 'version-stale'])
    expect((await milestonesOf(id)).map((row) => row.id)).toEqual(mine.milestones.map((one) => one.id))
    const blind = await city.as('development').put(url(id, 'plan'), mine)
    expect([blind.status, blind.body.error.code]).toEqual([428, 'version-missing'])
    await expectOk(city.as('developmentDeputy').put(url(id, 'plan'), theirs, version(2)))
  })

  it('refuses ids of another matter, ids given twice, and people of other units', async () => {
    const other = await planningMatter()
    const foreign = testPlan(city)
    await expectOk(city.as('development').put(url(other, 'plan'), foreign, version(1)))
    const id = await planningMatter()
    const plan = testPlan(city)
    const [first, second] = plan.milestones
    const body = {
      milestones: [
        { ...first, id: foreign.milestones[0]?.id, responsiblePersonId: city.person.transport },
        second,
        { ...second, title: '重复' },
      ],
      indicators: plan.indicators,
      units: [],
    }
    const answer = await city.as('development').put(url(id, 'plan'), body, version(1))
    expect(
      answer.body.error.fields.map((field: { path: string; code: string }) => `${field.path} ${field.code}`),
    ).toEqual([
      'milestones.0.id id-taken',
      'milestones.2.id id-taken',
      'milestones.0.responsiblePersonId person-not-in-unit',
    ])
    expect(await milestonesOf(other)).toHaveLength(2)
  })

  it('refuses days that do not exist and lengths below one working day, each at its place', async () => {
    const id = await planningMatter()
    const plan = testPlan(city)
    const milestones = plan.milestones.map((one) => ({ ...one, dueOn: '2026-06-31', workingDays: 0 }))
    const answer = await city.as('development').put(url(id, 'plan'), { ...plan, milestones }, version(1))
    expect(answer.body.error.fields.map((field: { path: string }) => field.path)).toEqual([
      'milestones.0.workingDays',
      'milestones.0.dueOn',
      'milestones.1.workingDays',
      'milestones.1.dueOn',
    ])
  })
})

describe('submitting and answering the plan', () => {
  async function submitted() {
    const id = await planningMatter()
    const plan = testPlan(city)
    await expectOk(city.as('development').put(url(id, 'plan'), plan, version(1)))
    await expectOk(city.as('development').post(url(id, 'plan/submission'), {}, version(2)))
    return { id, plan }
  }

  it('is not submitted by staff, nor edited while the office has it', async () => {
    const id = await planningMatter()
    await expectOk(city.as('development').put(url(id, 'plan'), testPlan(city), version(1)))
    const staff = await city.as('developmentStaff').post(url(id, 'plan/submission'), {}, version(2))
    expect(staff.body.error.code).toBe('not-yours')
    await expectOk(city.as('development').post(url(id, 'plan/submission'), {}, version(2)))
    const edit = await city.as('development').put(url(id, 'plan'), testPlan(city), version(3))
    expect(edit.body.error.code).toBe('plan-awaits-answer')
  })

  it('R3.1.2 approval freezes the baseline, and only an outsider approves', async () => {
    const { id } = await submitted()
    expect(
      (await city.as('developmentHead').post(url(id, 'plan/approval'), {}, version(3))).body.error.code,
    ).toBe('not-yours')
    expect((await milestonesOf(id)).map((row) => row.baselineOn)).toEqual([null, null])
    await expectOk(city.as('efficiency').post(url(id, 'plan/approval'), { remark: '同意' }, version(3)))
    expect((await milestonesOf(id)).map((row) => row.baselineOn)).toEqual(['2026-04-15', '2026-06-30'])
    expect(await matterRow(city, id)).toMatchObject({ state: 'in-progress', nextReportOn: '2026-03-25' })
    expect(
      (await city.as('efficiency2').post(url(id, 'plan/approval'), {}, version(3))).body.error.code,
    ).toBe('wrong-state')
  })

  it('own-unit verification is refused even where the office itself leads the matter', async () => {
    const id = await addAssignedMatter(city, { lead: 'governmentOffice', registering: 'governmentOffice' })
    const answer = await city.as('government').post(url(id, 'plan/approval'), {}, version(1))
    expect(['not-yours', 'wrong-state']).toContain(answer.body.error.code)
    await city.database.write(1, (tx) =>
      tx
        .updateTable('matter')
        .set({ state: 'planning', planState: 'submitted' })
        .where('id', '=', id)
        .execute(),
    )
    const own = await city.as('government').post(url(id, 'plan/approval'), {}, version(1))
    expect(own.body.error.code).toBe('own-unit-may-not-verify')
    await expectOk(city.as('efficiency').post(url(id, 'plan/approval'), {}, version(1)))
  })

  it('an approval of what somebody else has meanwhile answered is refused, a stale one too', async () => {
    const { id, plan } = await submitted()
    const stale = await city.as('efficiency').post(url(id, 'plan/approval'), {}, version(2))
    expect(stale.status).toBe(412)
    await expectOk(
      city.as('efficiency').post(url(id, 'plan/return'), { reason: '节点太少,请细化' }, version(3)),
    )
    expect(await matterRow(city, id)).toMatchObject({
      planState: 'returned',
      planAnswer: '节点太少,请细化',
      planBy: '2026-03-09',
    })
    const late = await city.as('efficiency2').post(url(id, 'plan/approval'), {}, version(3))
    expect(late.body.error.code).toBe('plan-not-submitted')
    await expectOk(city.as('development').put(url(id, 'plan'), plan, version(4)))
    await expectOk(city.as('development').post(url(id, 'plan/submission'), {}, version(5)))
    await expectOk(city.as('efficiency').post(url(id, 'plan/approval'), {}, version(6)))
  })
})

describe('milestones of an approved plan', () => {
  const move = (id: string, milestoneId: unknown, newDueOn: string) =>
    city
      .as('development')
      .post(url(id, `milestones/${milestoneId}/moves`), { newDueOn, reason: '设计审查延后' })

  it('move only with approval, and the baseline stays beside the new date', async () => {
    const id = await addAssignedMatter(city)
    const plan = await startWork(city, id)
    const [first] = plan.milestones
    await expectOk(move(id, first?.id, '2026-04-29'))
    expect((await move(id, first?.id, '2026-04-28')).body.error.code).toBe('milestone-move-open')
    expect((await milestonesOf(id))[0]).toMatchObject({ dueOn: '2026-04-15', proposedDueOn: '2026-04-29' })
    const decision = url(id, `milestones/${first?.id}/moves/decision`)
    const granted = { outcome: 'granted', reason: '同意调整' }
    expect((await city.as('development').post(decision, granted)).body.error.code).toBe('not-yours')
    await expectOk(city.as('efficiency').post(decision, granted))
    expect((await milestonesOf(id))[0]).toMatchObject({
      baselineOn: '2026-04-15',
      dueOn: '2026-04-29',
      proposedDueOn: null,
    })
    await expectOk(move(id, first?.id, '2026-04-30'))
    await expectOk(city.as('efficiency').post(decision, { outcome: 'refused', reason: '不再调整' }))
    expect((await milestonesOf(id))[0]?.dueOn).toBe('2026-04-29')
    expect((await factsOf(city, id)).slice(-4)).toEqual([
      'milestone.move-requested',
      'milestone.moved',
      'milestone.move-requested',
      'milestone.move-refused',
    ])
  })

  it('环环相扣: a move past what depends on it, past the deadline or into the past is refused', async () => {
    const id = await addAssignedMatter(city)
    const [first, second] = (await startWork(city, id)).milestones
    const codeOf = async (milestoneId: unknown, day: string) =>
      (await move(id, milestoneId, day)).body.error.fields[0].code
    expect(await codeOf(first?.id, '2026-06-24')).toBe('plan-too-short-after-predecessor')
    expect(await codeOf(second?.id, '2026-07-01')).toBe('plan-after-deadline')
    expect(await codeOf(first?.id, '2026-02-27')).toBe('date-in-the-past')
    expect(await codeOf(first?.id, '2026-04-15')).toBe('date-unchanged')
    expect((await move(id, randomUUID(), '2026-05-01')).status).toBe(404)
  })

  it('are reported as reached with evidence, once, and never ahead of time', async () => {
    const id = await addAssignedMatter(city)
    const [first] = (await startWork(city, id)).milestones
    const complete = (body: object) =>
      city.as('development').post(url(id, `milestones/${first?.id}/completion`), body)
    city.clock.set(noon('2026-04-10'))
    expect((await complete({ doneOn: '2026-04-11' })).body.error.fields[0].code).toBe('date-in-the-future')
    const foreign = await addFile(city, 'transport', 'transport')
    expect((await complete({ fileIds: [foreign] })).body.error.fields[0].code).toBe('file-unknown')
    await expectOk(
      complete({ doneOn: '2026-04-09', fileIds: [await addFile(city, 'developmentDeputy', 'development')] }),
    )
    expect((await milestonesOf(id))[0]?.doneOn).toBe('2026-04-09')
    expect((await complete({})).body.error.code).toBe('wrong-state')
  })
})

describe('the schedule preview (倒排)', () => {
  it('R3.1.2 counts back from the deadline and says when it cannot be done', async () => {
    const id = await addAssignedMatter(city)
    const [first, second] = testPlan(city).milestones
    const preview = (milestones: unknown[], deadline?: string) =>
      expectOk(city.as('development').post(url(id, 'plan/schedule-preview'), { milestones, deadline }))
    const fine = await preview([first, second])
    expect(fine).toMatchObject({
      deadline: '2026-06-30',
      impossible: false,
      problem: null,
      unconfirmedYears: [],
    })
    expect((fine.milestones as { latestFinish: string }[])[1]?.latestFinish).toBe('2026-06-30')
    expect(await preview([first, second], '2026-04-01')).toMatchObject({ impossible: true })
    const circle = [
      { ...first, dependsOn: [second?.id] },
      { ...second, dependsOn: [first?.id] },
    ]
    expect((await preview(circle)).problem).toMatchObject({ code: 'circular' })
  })
})
