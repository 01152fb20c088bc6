import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** One page: its name in the window's title, a skeleton until it is there, and a net under it. */
export function PageFrame({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  return (
    <>
      <title>{`${t(`page.${page.name}`)} · ${t('product')}`}</title>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<LoadingSkeleton />}>{children}</Suspense>
      </ErrorBoundary>
    </>
  )
}
