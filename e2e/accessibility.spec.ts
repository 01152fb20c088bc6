import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { pages } from './pages.ts'
import { become, findMatter, showIn } from './people.ts'

// T23: axe finds nothing on any page, in both languages; the two projects run it at both widths.
for (const language of ['zh-CN', 'en'] as const) {
  for (const { name, who, path } of pages) {
    test(`axe finds nothing on ${name} (${language})`, async ({ page, context }) => {
      await context.setExtraHTTPHeaders({ 'accept-language': language })
      await showIn(page, language)
      if (who) await become(page, who)
      const matter = path.includes('{matter}') ? await findMatter(page, 'state=in-progress&sort=light') : ''
      await page.goto(path.replace('{matter}', matter))
      await expect(page.locator('h1')).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(
          (violation) =>
            `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([])
      const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      expect(overflow, 'nothing scrolls sideways').toBeLessThanOrEqual(0)
    })
  }
}
