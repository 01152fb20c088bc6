import { describe, expect, it } from 'vitest'
import type { Page } from '../../lib/page.ts'
import { barPages } from './bar-pages.ts'
import { openPages } from './open-pages.ts'

const page = (name: Page['name'], open: Page['open'], onPhone?: true): Page => ({
  path: `/${name}`,
  name,
  open,
  load: async () => () => null,
  nav: onPhone ? { icon: null, onPhone } : { icon: null },
})

const pages = [
  page('workbench', 'workbench.read', true),
  page('matters', 'matter.list', true),
  page('register', 'matter.create.decision'),
  page('board', 'board.read', true),
  page('policy', 'policy.read'),
]
const names = (list: readonly Page[]) => list.map((entry) => entry.name)

describe('navigation', () => {
  it('R11 offers only the pages whose operation is open, in the order of the source document', () => {
    expect(names(openPages(pages, ['policy.read', 'workbench.read', 'board.read']))).toEqual([
      'workbench',
      'board',
      'policy',
    ])
    expect(openPages([page('signIn', 'public')], ['policy.read'])).toEqual([])
  })

  it('shows up to four places at the bottom of a phone', () => {
    const { inBar, rest } = barPages(pages.slice(0, 4))
    expect(names(inBar)).toEqual(['workbench', 'matters', 'register', 'board'])
    expect(rest).toEqual([])
  })

  it('keeps those meant for the phone at the bottom and the rest behind one button', () => {
    const { inBar, rest } = barPages(pages)
    expect(names(inBar)).toEqual(['workbench', 'matters', 'board'])
    expect(names(rest)).toEqual(['register', 'policy'])
  })
})
