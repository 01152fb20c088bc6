import { expect, type Locator, type Page } from '@playwright/test'
import { dialog } from './fields.ts'

/** Opens the matter's page and, on it, the dialog of an act, whose button is in sight or behind 更多. */
export async function openAct(page: Page, path: string, act: string, title = act): Promise<Locator> {
  await page.goto(path)
  const button = page.getByRole('button', { name: act, exact: true }).first()
  const more = page.getByRole('button', { name: '更多' })
  await expect(button.or(more).first()).toBeVisible()
  if (!(await button.isVisible())) await more.click()
  await button.click()
  return dialog(page, title)
}

/** Presses the dialog's own button and waits until the act is done. */
export async function confirmAct(asked: Locator, confirm: string): Promise<void> {
  await asked.getByRole('button', { name: confirm, exact: true }).click()
  await expect(asked).toBeHidden()
}

/** The act with its reason, from opening its dialog to its end. */
export async function actWithReason(
  page: Page,
  path: string,
  act: string,
  reason: string,
  confirm = act,
  title = act,
): Promise<void> {
  const asked = await openAct(page, path, act, title)
  await asked.getByLabel('理由').fill(reason)
  await confirmAct(asked, confirm)
}
