import { expect, test } from '@playwright/test'
import { typeDay } from './fields.ts'
import { ask, enterAs } from './people.ts'
import { acknowledge, assignMatter, daysAhead, planMatter } from './prepared.ts'

test('what is typed into a report survives a reload; a double click sends it once', async ({ browser }) => {
  test.setTimeout(120_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const id = await assignMatter(office, '更新机房消防设施')
  await planMatter(office, clerk, id)
  await clerk.goto(`/matters/${id}/report`)
  await clerk.getByLabel('进度百分比').fill('45')
  await clerk.getByLabel('做了什么').fill('气体灭火装置已到货，正在安装管道。')
  await clerk.getByLabel('卡在哪里（没有可不填）').fill('机房断电窗口尚未确定。')
  await clerk.reload()
  await expect(clerk.getByText('已恢复上次填写的内容')).toBeVisible()
  await expect(clerk.getByLabel('进度百分比')).toHaveValue('45')
  await expect(clerk.getByLabel('做了什么')).toHaveValue('气体灭火装置已到货，正在安装管道。')
  await expect(clerk.getByLabel('卡在哪里（没有可不填）')).toHaveValue('机房断电窗口尚未确定。')

  await clerk.getByRole('button', { name: '报送反馈' }).dblclick()
  await expect(clerk.getByText('反馈等待市发展和改革局负责人审签')).toBeVisible()
  const { reports } = await ask<{ reports: { claimedProgress: number; version: number }[] }>(
    clerk,
    'GET',
    `/api/matters/${id}`,
  )
  expect(reports.map((report) => report.claimedProgress)).toEqual([45])
  const { entries } = await ask<{ entries: { kind: string }[] }>(
    clerk,
    'GET',
    `/api/matters/${id}/timeline?limit=50`,
  )
  expect(entries.filter((entry) => entry.kind === 'progress.drafted')).toHaveLength(1)
})

test('what is typed about a new matter survives a reload; a double click drafts one', async ({ browser }) => {
  const office = await enterAs(browser, 'xiaoneng')
  const title = '修缮档案馆屋面防水层'
  const drafts = async () => {
    const query = new URLSearchParams({ q: title })
    return (await ask<{ items: unknown[] }>(office, 'GET', `/api/matters?${query}`)).items.length
  }
  const before = await drafts()
  await office.goto('/matters/new')
  await office.getByLabel('事项', { exact: true }).fill(title)
  await office.getByLabel('督办内容').fill('汛期前完成屋面防水层修缮，确保档案安全。')
  await typeDay(office.getByLabel('时限', { exact: true }), daysAhead(120))
  await office.reload()
  await expect(office.getByText('已恢复上次填写的内容')).toBeVisible()
  await expect(office.getByLabel('事项', { exact: true })).toHaveValue(title)
  await expect(office.getByLabel('督办内容')).toHaveValue('汛期前完成屋面防水层修缮，确保档案安全。')
  await expect(office.getByLabel('时限', { exact: true })).toHaveValue(daysAhead(120))

  const unit = office.getByLabel('牵头单位', { exact: true })
  await unit.fill('民政局')
  await unit.press('Enter')
  await office.getByRole('button', { name: '存为草稿' }).dblclick()
  await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(await drafts()).toBe(before + 1)
})

test('two people on one version of a plan: the later one is told, and nothing typed is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const head = await enterAs(browser, 'fagaijuzhang')
  const id = await assignMatter(office, '建立项目调度平台')
  await acknowledge(clerk, id)
  for (const page of [clerk, head]) await page.goto(`/matters/${id}/plan`)
  await head
    .getByRole('region', { name: /定责任/ })
    .getByLabel('分工')
    .fill('局长写下的分工')
  await clerk
    .getByRole('region', { name: /定责任/ })
    .getByLabel('分工')
    .fill('联络员写下的分工')
  await clerk.getByRole('button', { name: '保存', exact: true }).click()
  await expect(clerk.getByText('方案已保存')).toBeVisible()

  const [answer] = await Promise.all([
    head.waitForResponse((response) => response.request().method() === 'PUT'),
    head.getByRole('button', { name: '保存', exact: true }).click(),
  ])
  expect(answer.status()).toBe(412)
  await expect(head.getByText('您打开之后，别人保存了新的内容')).toBeVisible()
  const both = head.getByRole('row').filter({ hasText: '局长写下的分工' })
  await expect(both).toContainText('联络员写下的分工')
  await expect(head.getByRole('region', { name: /定责任/ }).getByLabel('分工')).toHaveValue('局长写下的分工')
  await head.getByRole('button', { name: '以我的为准，继续填写' }).click()
  await head.getByRole('button', { name: '保存', exact: true }).click()
  await expect(head.getByText('方案已保存')).toBeVisible()
  const { units } = await ask<{ units: { duty: string }[] }>(head, 'GET', `/api/matters/${id}`)
  expect(units.map((unit) => unit.duty)).toEqual(['局长写下的分工'])
})
