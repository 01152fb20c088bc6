import type { Operation } from '../../../domain/permissions/permission-matrix.ts'
import type { Page } from '../../lib/page.ts'

/** The pages somebody with these operations may open. */
export const openPages = (pages: readonly Page[], operations: readonly Operation[]): Page[] =>
  pages.filter((page) => page.open !== 'public' && operations.includes(page.open))
