import { expect, test } from '@playwright/test'
import { actWithReason, confirmAct, openAct } from './acts.ts'
import { typeDay } from './fields.ts'
import { ask, enterAs } from './people.ts'
import { assignMatter, daysAhead, personCalled, planMatter } from './prepared.ts'

test('a matter rests and goes on: the leader grants the suspension, the office resumes', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const leader = await enterAs(browser, 'shizhang')
  const leadOfficialId = await personCalled(office, '市长')
  const id = await assignMatter(office, '新建城南消防站', { leadOfficialId })
  const path = `/matters/${id}`
  await planMatter(office, clerk, id)

  await actWithReason(clerk, path, '申请中止', '用地涉诉，待判决后推进。')
  await expect(clerk.locator('#requests')).toContainText('由牵头领导决定')
  await actWithReason(leader, path, '审批申请', '同意中止，判决后即恢复。', '同意中止', '审批中止申请')
  await expect(
    leader.getByRole('banner').or(leader.locator('article')).getByText('中止').first(),
  ).toBeVisible()

  await clerk.goto(path)
  await expect(clerk.getByRole('button', { name: '填写反馈' })).toBeHidden()
  await actWithReason(office, path, '恢复办理', '判决已生效。')
  await expect(office.locator('#history')).toContainText('恢复办理')
  await clerk.goto(path)
  await expect(clerk.getByRole('button', { name: '填写反馈' })).toBeVisible()
})

test('a matter is transferred; then cancelled and opened again', async ({ browser }) => {
  test.setTimeout(150_000)
  const office = await enterAs(browser, 'xiaoneng')
  const head = await enterAs(browser, 'fagaijuzhang')
  const leader = await enterAs(browser, 'shizhang')
  const leadOfficialId = await personCalled(office, '市长')
  const path = `/matters/${await assignMatter(office, '整治城区内涝点位', { leadOfficialId })}`

  await test.step('the unit asks to hand it over, the office grants', async () => {
    const asked = await openAct(head, path, '申请转办')
    await asked.getByLabel('新的牵头单位').fill('住房')
    await asked.getByLabel('新的牵头单位').press('Enter')
    await asked.getByLabel('理由').fill('排水设施已移交住建部门。')
    await confirmAct(asked, '申请转办')
    await actWithReason(office, path, '审批申请', '同意移交。', '同意转办', '审批转办申请')
    await expect(office.locator('#responsibility')).toContainText('市住房和城乡建设局')
    await expect(office.getByText('等待市住房和城乡建设局签收').first()).toBeVisible()
  })

  await test.step('the office asks to cancel it, the leader grants', async () => {
    await actWithReason(office, path, '申请撤销', '并入城市更新项目一并实施。')
    await actWithReason(leader, path, '审批申请', '同意撤销。', '同意撤销', '审批撤销申请')
    await expect(leader.getByText('已撤销').first()).toBeVisible()
  })

  await test.step('the office opens it again with a new deadline', async () => {
    const asked = await openAct(office, path, '重新启动')
    await typeDay(asked.getByLabel('新的时限'), daysAhead(260))
    await asked.getByLabel('理由').fill('城市更新项目未获批准。')
    await confirmAct(asked, '重新启动')
    await expect(office.getByText('已撤销')).toBeHidden()
    await expect(office.locator('#history')).toContainText('重新启动')
  })
})

test('an act is over when it has answered, while the page is still being read again', async ({ browser }) => {
  const office = await enterAs(browser, 'xiaoneng')
  const id = await assignMatter(office, '核查闲置校舍')
  const asked = await openAct(office, `/matters/${id}`, '催办')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await office.route(`**/api/matters/${id}`, async (route) => {
    await held
    await route.continue()
  })
  await confirmAct(asked, '催办')
  await expect(office.getByRole('complementary')).not.toContainText('催办')
  release()
  await expect(office.getByRole('complementary')).toContainText('催办')
  const { reminders } = await ask<{ reminders: { count: number } }>(office, 'GET', `/api/matters/${id}`)
  expect(reminders.count).toBe(1)
})
