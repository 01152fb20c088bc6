import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../lib/page.ts'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'

/** One page: its title in the window, and a skeleton until its texts are there. */
export function PageFrame({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <>
      <title>{`${t(`page.${page.name}`)} · ${t('product')}`}</title>
      <Suspense fallback={<LoadingSkeleton />}>{children}</Suspense>
    </>
  )
}
