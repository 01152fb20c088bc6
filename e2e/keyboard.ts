import type { Locator, Page } from '@playwright/test'

const farthest = 150

/** Presses Tab until the control has the focus, as somebody without a mouse does; fails where Tab never gets there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: 'attached' })
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${control}`)
}

/** Tab to it, Enter. */
export async function enterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Tab to it and type over what is there. */
export async function typeInto(page: Page, control: Locator, words: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(words)
}
