import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { meQuery } from '../../lib/session.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { openPages } from './open-pages.ts'

/** Top bar, navigation and the page, for a signed-in person. */
export function Shell({ pages }: { pages: readonly Page[] }) {
  const { t } = useTranslation('shell')
  const location = useLocation()
  const me = useQuery(meQuery)
  if (me.isPending) return <LoadingSkeleton />
  if (me.isError) {
    if (!me.error.signedOut) return <ErrorState error={me.error} onRetry={() => me.refetch()} />
    const next = `${location.pathname}${location.search}`
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />
  }
  const entries = openPages(pages, me.data.operations).filter((page) => page.nav)
  return (
    <div className="ls-shell">
      <nav aria-label={t('mainNavigation')}>
        {entries.map((page) => (
          <NavLink key={page.path} to={page.path} end={page.path === '/'}>
            {page.nav?.icon} {t(`page.${page.name}`)}
          </NavLink>
        ))}
      </nav>
      <main id="content">
        <Outlet />
      </main>
    </div>
  )
}
