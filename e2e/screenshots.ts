import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { pages } from './pages.ts'
import { addressOf, become, showIn } from './people.ts'

/**
 * `npm run screenshots`: the README's pictures into docs/screenshots. With LUOSHI_SCREENSHOTS=FOLDER every page in both
 * languages at both widths goes to that folder instead, to be looked at.
 */
const address = process.env.LUOSHI_ADDRESS ?? 'http://127.0.0.1:3000'
const all = process.env.LUOSHI_SCREENSHOTS
const only = process.env.LUOSHI_SCREENSHOTS_ONLY?.split(',')
const folder = all ?? 'docs/screenshots'
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const chosen: readonly (readonly [page: string, width: keyof typeof widths])[] = [
  ['workbench', 'desktop'],
  ['matter', 'desktop'],
  ['matters', 'desktop'],
  ['report', 'phone'],
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const width of ['desktop', 'phone'] as const) {
  for (const language of all ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const)) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: widths[width],
      isMobile: width === 'phone',
      locale: language,
      timezoneId: 'Asia/Shanghai',
      extraHTTPHeaders: { 'accept-language': language },
    })
    for (const shown of pages) {
      const { name, who } = shown
      if (only && !only.includes(name)) continue
      if (!all && !chosen.some(([page, at]) => page === name && at === width)) continue
      const page = await context.newPage()
      await showIn(page, language)
      if (who) await become(page, who)
      else await context.clearCookies()
      await page.goto(await addressOf(page, shown))
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(400)
      const suffix = language === 'en' ? 'en' : 'zh'
      await page.screenshot({ path: `${folder}/${name}-${width}-${suffix}.png` })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
