import { expect, type Page, test } from '@playwright/test'
import { confirmAct, openAct } from './acts.ts'
import { dialog, typeDay } from './fields.ts'
import { enterAs } from './people.ts'
import { assignMatter, daysAhead, planMatter, reportDone } from './prepared.ts'

/** Decides on the one item, with words. */
async function decide(page: Page, path: string, verdict: string, note: string): Promise<void> {
  await page.goto(`${path}/acceptance`)
  await page.getByText(verdict, { exact: true }).click()
  await page.getByLabel('依据与说明').fill(note)
  await page.getByRole('button', { name: '保存本项结论' }).click()
  await expect(page.getByText('1 项全部有结论')).toBeVisible()
  await page.getByRole('button', { name: '作出总结论' }).click()
}

test('an acceptance fails and sends the work back; the next one closes the matter', async ({ browser }) => {
  test.setTimeout(120_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const head = await enterAs(browser, 'fagaijuzhang')
  const id = await assignMatter(office, '改造图书馆消防水池')
  const path = `/matters/${id}`
  await planMatter(office, clerk, id)
  await reportDone(office, clerk, head, id)

  await decide(office, path, '未达标', '水池渗漏，未通过蓄水试验。')
  await confirmAct(dialog(office, '有未达标项，退回继续办理'), '退回办理')
  await expect(office.getByText('办理中').first()).toBeVisible()

  await clerk.goto(path)
  await expect(clerk.getByText('验收未通过，请整改后重新反馈，未达标：')).toBeVisible()
  await expect(clerk.locator('#quality')).toContainText('未达标')
  await expect(clerk.locator('#quality')).toContainText('水池渗漏，未通过蓄水试验。')
  await expect(clerk.getByRole('button', { name: '填写反馈' })).toBeVisible()
  await reportDone(office, clerk, head, id)

  await decide(office, path, '达标', '复检通过，蓄水七十二小时无渗漏。')
  await confirmAct(dialog(office, '全部达标，准予销号'), '销号')
  await expect(office.getByText('已销号').first()).toBeVisible()
})

test('work without a deadline is carried over into the next period, number and history kept', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const before = daysAhead(200)
  const after = daysAhead(400)
  const endless = { source: 'long-term', dueOn: null, reviewOn: before }
  const id = await assignMatter(office, '保持粮食储备数据常态更新', endless)
  const path = `/matters/${id}`
  await planMatter(office, clerk, id)
  await office.goto(path)
  const number = await office
    .getByRole('complementary')
    .getByText(/〔\d{4}〕/)
    .textContent()

  const asked = await openAct(office, path, '结转')
  await typeDay(asked.getByLabel('下次评估日期'), after)
  await confirmAct(asked, '结转')
  const [year, month, day] = after.split('-').map(Number)
  await expect(office.getByText(`${year}年${month}月${day}日`).first()).toBeVisible()
  await expect(office.getByRole('complementary')).toContainText(number ?? '〔')
  await expect(office.locator('#history')).toContainText('结转')
})
