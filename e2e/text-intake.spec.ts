import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dialog } from './fields.ts'
import { enterAs } from './people.ts'

const plan = fileURLToPath(new URL('../samples/青澜市2027年重点工作推进方案.docx', import.meta.url))

/** The main button says how many will be imported. */
const ready = (page: Page, number: number) =>
  expect(page.getByRole('button', { name: `导入 ${number} 件` })).toBeVisible()
const draft = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first()

test('公文拆解: a plan of forty tasks becomes forty reviewed matters, each at its sentence', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const page = await enterAs(browser, 'xiaoneng')

  await test.step('the office uploads the plan and sees what was read beside the text', async () => {
    await page.goto('/intake')
    await page.locator('input[type=file]').first().setInputFiles(plan)
    await ready(page, 40)
    await expectAccessible(page, 'review of a text')
  })

  await test.step('the text finds the matter, the matter finds the text', async () => {
    await page.locator('mark', { hasText: '打通学府路' }).first().click()
    await expect(draft(page, '打通学府路').getByRole('button', { expanded: true })).toBeVisible()
    await draft(page, '举办惠民演出120场')
      .getByRole('button', { name: /举办惠民演出/ })
      .first()
      .click()
    await expect(
      page.locator('mark.ls-sentence-chosen', { hasText: '举办惠民演出120场' }).first(),
    ).toBeInViewport()
  })

  await test.step('a deadline is corrected, one task split, merged again, one left out by key', async () => {
    const show = draft(page, '举办惠民演出120场')
    await show.getByRole('button', { name: /^修改完成时限/ }).click()
    await show.getByRole('textbox', { name: '完成时限' }).fill('2027年11月19日')
    await page.keyboard.press('Enter')
    await expect(show.getByRole('button', { name: /^修改完成时限.*2027年11月19日/ })).toBeVisible()
    await page.locator('mark', { hasText: '打通学府路' }).first().click()
    await page.keyboard.press('s')
    await dialog(page, '拆成两件').getByRole('button', { name: '拆成两件' }).click()
    await ready(page, 41)
    await page.keyboard.press('m')
    await ready(page, 40)
    await page.keyboard.press('x')
    await ready(page, 39)
    await page.keyboard.press('x')
    await ready(page, 40)
  })

  await test.step('nothing was registered before; now forty drafts are', async () => {
    await page.getByRole('button', { name: '导入 40 件' }).click()
    await dialog(page, '导入 40 件草稿')
      .getByRole('button', { name: /^导\s?入$/ })
      .click()
    await expect(page.getByText('已导入 40 件草稿')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: '整修农村公路86公里' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '整修农村公路86公里' })).toBeVisible()
    const source = page.getByRole('region', { name: '来源与附件' })
    await expect(source.getByText('青澜市2027年重点工作推进方案').first()).toBeVisible()
    await expect(source.locator('mark')).toContainText('整修农村公路86公里')
  })
})

test('a scan, a picture called a ledger and a marked document are refused with a word that helps', async ({
  browser,
}) => {
  const page = await enterAs(browser, 'xiaoneng')
  await page.goto('/intake')
  const send = (name: string, bytes: string) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes, 'utf8'),
      })
  await send('台账.xlsx', 'this is no workbook')
  await expect(page.getByRole('alert').filter({ hasText: '不支持这种文件' })).toBeVisible()
  await page.goto('/intake')
  await send('通知.txt', '机密★5年\n关于开展专项工作的通知\n一、完成排查。(责任单位:市公安局)')
  await expect(page.getByText('本系统只处理非涉密事项')).toBeVisible()
})
