import type { ComponentType, ReactNode } from 'react'
import type { Operation } from '../../domain/permissions/permission-matrix.ts'
import type shell from '../locales/zh-CN/shell.ts'

/** A page as `routes.tsx` lists it. */
export interface Page {
  path: string
  /** Its name in `locales/<language>/shell.ts`, for the navigation and the title of the window. */
  name: keyof (typeof shell)['page']
  /** Who may open it; `public` pages stand outside the shell and need nobody signed in. */
  open: Operation | 'public'
  load: () => Promise<ComponentType>
  /** Its place in the navigation; `onPhone` puts it in the bottom bar. */
  nav?: { icon: ReactNode; onPhone?: true }
}
