import { expect, test } from '@playwright/test'
import { actWithReason, confirmAct, openAct } from './acts.ts'
import { enterAs } from './people.ts'
import { assignMatter } from './prepared.ts'

test('an objection is rejected with a reason; another is upheld and the matter goes to the unit meant', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const office = await enterAs(browser, 'xiaoneng')
  const head = await enterAs(browser, 'fagaijuzhang')
  const kept = `/matters/${await assignMatter(office, '编制能源消费统计年报')}`
  const moved = `/matters/${await assignMatter(office, '改造老旧小区供热管网')}`

  await test.step('rejected: the unit keeps the matter and reads why', async () => {
    await actWithReason(head, kept, '提出异议', '统计职责不在我局。')
    await expect(head.getByText('等待裁定异议，其间仍由市发展和改革局负责')).toBeVisible()
    await actWithReason(office, kept, '裁定异议', '职责清单明确由你局牵头。', '驳回异议')
    await head.goto(kept)
    const requests = head.locator('#requests')
    await expect(requests).toContainText('未采纳')
    await expect(requests).toContainText('职责清单明确由你局牵头。')
    await expect(head.locator('#responsibility')).toContainText('市发展和改革局')
  })

  await test.step('upheld: the unit that was proposed has to acknowledge', async () => {
    const asked = await openAct(head, moved, '提出异议')
    await asked.getByLabel('理由').fill('供热管网由住建部门管理。')
    await asked.getByLabel('应由哪个单位牵头').fill('住房')
    await asked.getByLabel('应由哪个单位牵头').press('Enter')
    await confirmAct(asked, '提出异议')

    const ruling = await openAct(office, moved, '裁定异议')
    await ruling.getByLabel('采纳，调整牵头单位或时限').check()
    await ruling.getByLabel('理由').fill('职责确在住建部门。')
    await confirmAct(ruling, '采纳异议')
    await expect(office.locator('#responsibility')).toContainText('市住房和城乡建设局')
    await expect(office.getByText('等待市住房和城乡建设局签收').first()).toBeVisible()
    await expect(office.locator('#history')).toContainText('市住房和城乡建设局（原市发展和改革局）')
  })
})
