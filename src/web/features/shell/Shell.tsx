import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { matchPath, Navigate, Outlet, useLocation } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { meQuery } from '../../lib/session.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { BottomBar } from './BottomBar.tsx'
import { ForbiddenPage } from './ForbiddenPage.tsx'
import { KeysOverlay } from './KeysOverlay.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { openPages } from './open-pages.ts'
import { SideNavigation } from './SideNavigation.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { TopBar } from './TopBar.tsx'
import './shell.css'

const changePasswordPath = '/password'

/** Top bar, navigation and the page, for a signed-in person. Somebody with an initial password sees only the way to change it. */
export function Shell({ pages }: { pages: readonly Page[] }) {
  const { t } = useTranslation('shell')
  const location = useLocation()
  const me = useQuery(meQuery)
  const content = useContentFocus(location.pathname)
  if (me.isPending) return <LoadingSkeleton />
  if (!me.data) {
    if (!me.error.signedOut) return <ErrorState error={me.error} onRetry={() => me.refetch()} />
    const here = `${location.pathname}${location.search}`
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />
  }
  const { mustChangePassword, operations } = me.data
  if (mustChangePassword && location.pathname !== changePasswordPath) {
    return <Navigate to={changePasswordPath} replace />
  }
  const open = mustChangePassword ? [] : openPages(pages, operations)
  const entries = open.filter((page) => page.nav)
  const page = pages.find((candidate) => matchPath(candidate.path, location.pathname))
  const mayOpen = !page || page.open === 'public' || operations.includes(page.open)
  return (
    <div className="ls-shell">
      <a className="ls-skip" href="#content">
        {t('skipToContent')}
      </a>
      <TopBar me={me.data} pages={open} page={page} />
      {entries.length > 0 && <SideNavigation pages={entries} />}
      <OfflineNotice />
      <main id="content" tabIndex={-1} ref={content}>
        {mayOpen ? <Outlet /> : <ForbiddenPage name={t(`page.${page.name}`)} />}
      </main>
      {entries.length > 0 && <BottomBar pages={entries} />}
      <KeysOverlay />
      <SignInAgain me={me.data} />
    </div>
  )
}

/** A new page begins at its top, and the next Tab goes into it. */
function useContentFocus(pathname: string) {
  const content = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    content.current?.focus({ preventScroll: true })
  }, [pathname])
  return content
}
