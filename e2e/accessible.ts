import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** T23: axe finds nothing on the page as it stands, and nothing scrolls sideways. All pages of a test are looked at, whatever the first says. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const said = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
  expect.soft(said, name).toEqual([])
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
  expect.soft(overflow, `${name}: nothing scrolls sideways`).toBeLessThanOrEqual(0)
}
