import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { pages } from './pages.ts'
import { ask, become, findMatter, showIn } from './people.ts'

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

/** A report that is owed for the report form, else a matter on its way. */
async function findShown(page: Page, name: string): Promise<string> {
  if (name !== 'report') return findMatter(page, 'state=in-progress&light=behind')
  const { todo } = await ask<{ todo: { id: string; nextAct: { act: string } | null }[] }>(
    page,
    'GET',
    '/api/workbench',
  )
  const owed = todo.find((row) => row.nextAct?.act === 'save-report')
  return owed?.id ?? findMatter(page, 'state=in-progress&unitRole=lead&mine=yes')
}

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
const everything = [...pages, { name: 'report', who: 'fagai', path: '/matters/{matter}/report' }]
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
    for (const { name, who, path } of everything) {
      if (only && !only.includes(name)) continue
      if (!all && !chosen.some(([page, at]) => page === name && at === width)) continue
      const page = await context.newPage()
      await showIn(page, language)
      if (who) await become(page, who)
      else await context.clearCookies()
      const matter = path.includes('{matter}') ? await findShown(page, name) : ''
      await page.goto(path.replace('{matter}', matter))
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
