import { expect, test } from '@playwright/test'
import { dialog } from './fields.ts'
import { enterOn, tabTo, typeInto } from './keyboard.ts'
import { enterAs } from './people.ts'
import { assignMatter, daysAhead, planMatter } from './prepared.ts'

/** The five main acts, each by page.keyboard alone: acknowledge, report, answer a report, ask for an extension, accept and close. */
test('the five main acts work by keyboard alone', async ({ browser }) => {
  test.setTimeout(400_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const head = await enterAs(browser, 'fagaijuzhang')
  const id = await assignMatter(office, '改造机关档案库房')
  const path = `/matters/${id}`

  await test.step('acknowledge, naming who is responsible', async () => {
    await clerk.goto(path)
    await enterOn(clerk, clerk.getByRole('button', { name: '签收', exact: true }))
    const asked = dialog(clerk, '签收')
    await typeInto(clerk, asked.getByLabel('责任人'), '业务科科长')
    await expect(clerk.getByTitle('市发展和改革局业务科科长').first()).toBeVisible()
    await clerk.keyboard.press('Enter')
    await enterOn(clerk, asked.getByRole('button', { name: '签收', exact: true }))
    await expect(asked).toBeHidden()
    await expect(clerk.getByText('定方案').first()).toBeVisible()
    await expect(clerk.getByRole('region', { name: '定责任' })).toContainText('业务科科长')
  })

  await planMatter(office, clerk, id)

  await test.step('save a report, then send it', async () => {
    await clerk.goto(path)
    await enterOn(clerk, clerk.getByRole('button', { name: '填写反馈' }))
    await typeInto(clerk, clerk.getByLabel('进度百分比'), '35')
    await typeInto(clerk, clerk.getByLabel('做了什么'), '库房地面和防潮层已完工，正在安装密集架。')
    await enterOn(clerk, clerk.getByRole('button', { name: '存草稿' }))
    await expect(clerk.getByText('反馈草稿已保存')).toBeVisible()
    await enterOn(clerk, clerk.getByRole('button', { name: '报送反馈' }))
    await expect(clerk.getByText('反馈等待市发展和改革局负责人审签')).toBeVisible()

    await head.goto(path)
    await enterOn(head, head.getByRole('button', { name: '审签反馈' }).first())
    const asked = dialog(head, '审签反馈')
    await enterOn(head, asked.getByRole('button', { name: '审签', exact: true }))
    await expect(asked).toBeHidden()
  })

  await test.step('answer a report', async () => {
    await office.goto(path)
    await enterOn(office, office.getByRole('button', { name: '答复反馈' }).first())
    const asked = dialog(office, '答复反馈')
    await tabTo(office, asked.getByRole('radio', { name: '认可' }))
    await office.keyboard.press('ArrowDown')
    await expect(asked.getByRole('radio', { name: '退回，要求补充或更正' })).toBeChecked()
    await typeInto(office, asked.getByLabel('请写明需要改进什么'), '请附密集架到货单。')
    await enterOn(office, asked.getByRole('button', { name: '退回', exact: true }))
    await expect(asked).toBeHidden()
    await expect(office.getByRole('region', { name: '反馈与答复' })).toContainText('请附密集架到货单。')
  })

  await test.step('ask for an extension', async () => {
    await head.goto(path)
    await enterOn(head, head.getByRole('button', { name: '申请延期' }))
    const asked = dialog(head, '申请延期')
    await typeInto(head, asked.getByLabel('新的时限'), daysAhead(230))
    await head.keyboard.press('Enter')
    await typeInto(head, asked.getByLabel('理由'), '密集架厂家延期供货。')
    await enterOn(head, asked.getByRole('button', { name: '申请延期' }))
    await expect(asked).toBeHidden()
    await expect(head.locator('#requests')).toContainText('密集架厂家延期供货。')
  })

  await test.step('start the acceptance, accept the item and close', async () => {
    await office.goto(path)
    await enterOn(office, office.getByRole('button', { name: '审批申请' }).first())
    const decision = dialog(office, '审批延期申请')
    await typeInto(office, decision.getByLabel('理由'), '同意。')
    await enterOn(office, decision.getByRole('button', { name: '同意延期' }))
    await expect(decision).toBeHidden()

    await enterOn(office, office.getByRole('button', { name: '更多' }))
    await enterOn(office, office.getByRole('button', { name: '开始验收' }))
    const start = dialog(office, '开始验收')
    await enterOn(office, start.getByRole('button', { name: '开始验收' }))
    await expect(start).toBeHidden()
    await enterOn(office, office.getByRole('button', { name: '逐项验收' }))
    await tabTo(office, office.getByRole('radio', { name: '超额完成' }))
    await office.keyboard.press('ArrowRight')
    await expect(office.getByRole('radio', { name: '达标', exact: true })).toBeChecked()
    await typeInto(office, office.getByLabel('依据与说明'), '现场查看，库房已改造完工。')
    await enterOn(office, office.getByRole('button', { name: '保存本项结论' }))
    await expect(office.getByText('1 项全部有结论')).toBeVisible()
    await enterOn(office, office.getByRole('button', { name: '作出总结论' }))
    const end = dialog(office, '全部达标，准予销号')
    await enterOn(office, end.getByRole('button', { name: '销号' }))
    await expect(office.getByText('已销号').first()).toBeVisible()
  })
})
