import { createBrowserRouter, type RouteObject } from 'react-router'
import type { Page } from '../../lib/page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'
import { StartPage } from './StartPage.tsx'

/** Public pages stand alone; every other page stands inside the shell, which asks for a signed-in person first. */
export function createAppRouter(pages: readonly Page[]) {
  const toRoute = (page: Page): RouteObject => ({
    path: page.path,
    errorElement: <RouteError />,
    lazy: async () => {
      const Content = await page.load()
      return {
        element: (
          <PageFrame page={page}>
            <Content />
          </PageFrame>
        ),
      }
    },
  })
  const isPublic = (page: Page) => page.open === 'public'
  const inside = pages.filter((page) => !isPublic(page))
  return createBrowserRouter([
    ...pages.filter(isPublic).map(toRoute),
    {
      element: <Shell pages={inside} />,
      errorElement: <RouteError />,
      children: [
        ...inside.map(toRoute),
        ...(inside.some((page) => page.path === '/')
          ? []
          : [{ path: '/', element: <StartPage pages={inside} /> }]),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}
