import { expect, type Page, test } from '@playwright/test'
import { confirmAct, openAct } from './acts.ts'
import { ask, enterAs } from './people.ts'
import { assignMatter, planMatter, reportDone } from './prepared.ts'

async function fillChild(page: Page, number: number, title: string, weight: number): Promise<void> {
  const child = page.getByRole('region', { name: `分解事项 ${number}` })
  await child.getByRole('textbox', { name: '事项' }).fill(title)
  const unit = child.getByLabel('牵头单位')
  await unit.fill('发展和改革')
  await unit.press('Enter')
  await child.getByLabel('权重').fill(String(weight))
  await child.getByLabel('权重').press('Tab')
}

test('a matter is broken down by weight; what a child reports and has verified rolls up', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const head = await enterAs(browser, 'fagaijuzhang')
  const parent = `/matters/${await assignMatter(office, '建设区域养老服务体系')}`

  await test.step('the office names two children, the second three times as heavy', async () => {
    await office.goto(`${parent}/break-down`)
    await fillChild(office, 1, '建成城东养老中心', 1)
    await fillChild(office, 2, '建成城西养老中心', 3)
    await expect(office.getByRole('region', { name: '分解事项 2' })).toContainText('占 75%')
    await office.getByRole('button', { name: '分解', exact: true }).click()
    await expect(office.getByText('已分解为 2 件')).toBeVisible()
    await expect(office.locator('#children')).toBeInViewport()
    await expect(office.locator('#children')).toContainText('权重 3，占 75%')
  })

  const { children } = await ask<{ children: { id: string; title: string }[] }>(
    office,
    'GET',
    `/api${parent}`,
  )
  for (const { id } of children) {
    const asked = await openAct(office, `/matters/${id}`, '提交立项')
    await confirmAct(asked, '提交立项')
    await expect(office.getByText('等待市发展和改革局签收').first()).toBeVisible()
  }
  const heavy = children.find((child) => child.title === '建成城西养老中心')?.id ?? ''
  await planMatter(office, clerk, heavy)
  await reportDone(office, clerk, head, heavy)

  await test.step('claimed and verified progress of the whole follow by weight', async () => {
    await office.goto(parent)
    await expect(office.getByText('自报 75%').first()).toBeVisible()
    await office.getByRole('link', { name: '建成城西养老中心' }).click()
    await expect(
      office.getByRole('complementary').getByRole('link', { name: '建设区域养老服务体系' }),
    ).toBeVisible()
  })
})
