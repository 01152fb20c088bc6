import { lazy, useState } from 'react'
import { Route, Routes } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { Shell } from './Shell.tsx'
import { StartPage } from './StartPage.tsx'

/** Public pages stand alone; every other page stands inside the shell, which asks for a signed-in person first. */
export function AppRoutes({ pages }: { pages: readonly Page[] }) {
  const [contents] = useState(() =>
    pages.map((page) => ({ page, Content: lazy(async () => ({ default: await page.load() })) })),
  )
  const routes = (isPublic: boolean) =>
    contents
      .filter(({ page }) => (page.open === 'public') === isPublic)
      .map(({ page, Content }) => (
        <Route
          key={page.path}
          path={page.path}
          element={
            <PageFrame page={page}>
              <Content />
            </PageFrame>
          }
        />
      ))
  return (
    <Routes>
      {routes(true)}
      <Route element={<Shell pages={pages} />}>
        {routes(false)}
        {!pages.some((page) => page.path === '/') && <Route path="/" element={<StartPage pages={pages} />} />}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
