import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { pages } from './pages.ts'
import { addressOf, become, showIn } from './people.ts'

// T23: axe finds nothing on any page, in both languages; the two projects run it at both widths.
const people = [...new Set(pages.map((page) => page.who))]
for (const language of ['zh-CN', 'en'] as const) {
  for (const who of people) {
    test(`axe finds nothing on the pages of ${who ?? 'nobody'} (${language})`, async ({ page, context }) => {
      test.setTimeout(240_000)
      await context.setExtraHTTPHeaders({ 'accept-language': language })
      await showIn(page, language)
      if (who) await become(page, who)
      for (const one of pages.filter((page) => page.who === who)) {
        await test.step(one.name, async () => {
          await page.goto(await addressOf(page, one))
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          await expectAccessible(page, one.name)
        })
      }
    })
  }
}
