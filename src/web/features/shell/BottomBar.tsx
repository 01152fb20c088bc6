import { MenuOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { barPages } from './bar-pages.ts'

/** The navigation of a phone: four places at the bottom; with more pages than that the fourth opens the rest. */
export function BottomBar({ pages }: { pages: readonly Page[] }) {
  const { t } = useTranslation('shell')
  const [openAt, setOpenAt] = useState<string>()
  const { pathname } = useLocation()
  const { inBar, rest } = barPages(pages)
  const open = openAt === pathname
  const link = (page: Page) => (
    <NavLink key={page.path} to={page.path} end={page.path === '/'}>
      <span aria-hidden="true">{page.nav?.icon}</span>
      {t(`page.${page.name}`)}
    </NavLink>
  )
  return (
    <nav className="ls-bottom" aria-label={t('mainNavigation')}>
      {open && (
        <div className="ls-bottom-rest" id="more-pages">
          {rest.map(link)}
        </div>
      )}
      {inBar.map(link)}
      {rest.length > 0 && (
        <button
          type="button"
          aria-expanded={open}
          aria-controls="more-pages"
          onClick={() => setOpenAt(open ? undefined : pathname)}
          onKeyDown={(event) => event.key === 'Escape' && setOpenAt(undefined)}
        >
          <MenuOutlined aria-hidden="true" />
          {t('more')}
        </button>
      )}
    </nav>
  )
}
