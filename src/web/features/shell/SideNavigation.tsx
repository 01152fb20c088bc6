import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Page } from '../../lib/page.ts'

/** The navigation of a wide screen: the pages open to this person, in the order of the source document. */
export function SideNavigation({ pages }: { pages: readonly Page[] }) {
  const { t } = useTranslation('shell')
  return (
    <nav className="ls-side" aria-label={t('mainNavigation')}>
      {pages.map((page) => (
        <NavLink key={page.path} to={page.path} end={page.path === '/'}>
          <span aria-hidden="true">{page.nav?.icon}</span>
          {t(`page.${page.name}`)}
        </NavLink>
      ))}
    </nav>
  )
}
