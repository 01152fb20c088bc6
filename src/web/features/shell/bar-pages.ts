import type { Page } from '../../lib/page.ts'

const places = 4

/** Which pages stand in the bottom bar of a phone and which behind 更多; those meant for the phone come first. */
export function barPages(pages: readonly Page[]): { inBar: Page[]; rest: Page[] } {
  if (pages.length <= places) return { inBar: [...pages], rest: [] }
  const preferred = [
    ...pages.filter((page) => page.nav?.onPhone),
    ...pages.filter((page) => !page.nav?.onPhone),
  ]
  const inBar = preferred.slice(0, places - 1)
  return { inBar, rest: pages.filter((page) => !inBar.includes(page)) }
}
