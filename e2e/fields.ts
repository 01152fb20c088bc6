import { expect, type Locator, type Page } from '@playwright/test'

/** Chooses in a field that offers a list: types until the option is there, then takes it. */
export async function choose(within: Page | Locator, label: string | Locator, option: string): Promise<void> {
  const field = typeof label === 'string' ? within.getByLabel(label, { exact: true }) : label
  const page = 'context' in within ? within : within.page()
  await field.click()
  if (await field.isEditable()) await field.fill(option)
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
}

/** Types a day into a date field; the desk's picker takes it with Enter, the phone's own at once. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day)
  if ((await field.getAttribute('type')) !== 'date') await field.press('Enter')
  await expect(field).toHaveValue(day)
}

/** Attaches a small text file through the button a person would press. */
export async function attach(within: Page | Locator, label: string, name: string): Promise<void> {
  const page = 'context' in within ? within : within.page()
  const drop = within.getByRole('group', { name: label })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    drop.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('现场核验记录：数据已归集，接口可用。', 'utf8'),
  })
  await expect(drop.getByRole('link', { name })).toBeVisible()
}

/** The dialog in front. */
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

/** Finds a matter in the list by its words and opens it, as a person who was told of it would. */
export async function openMatter(page: Page, title: string): Promise<void> {
  await page.goto('/matters')
  await page.getByRole('searchbox', { name: '搜索' }).fill(title)
  await page.waitForURL((at) => at.searchParams.get('q') === title)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
