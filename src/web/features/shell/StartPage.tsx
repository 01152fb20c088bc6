import { Navigate } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { useMe } from '../../lib/session.ts'
import { openPages } from './open-pages.ts'

/** The first page of the navigation that is open to this person. */
export function StartPage({ pages }: { pages: readonly Page[] }) {
  const { operations } = useMe()
  const first = openPages(pages, operations).find((page) => page.nav)
  return <Navigate to={first?.path ?? '/help'} replace />
}
