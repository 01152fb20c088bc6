import { listCategories } from '../../../../contract/matter-list.ts'
import { useRead } from '../../../lib/use-read.ts'

export interface CategoryNode {
  value: string
  title: string
  children: CategoryNode[]
}

/** The categories in use as a tree, in their order. */
export function useCategoryTree(): CategoryNode[] {
  const { data } = useRead(listCategories, {}, { staleTime: 600_000 })
  const inUse = data?.categories.filter((category) => !category.retired) ?? []
  const below = (parent: string | null): CategoryNode[] =>
    inUse
      .filter((category) => category.parent === parent)
      .map((category) => ({ value: category.code, title: category.name, children: below(category.code) }))
  return below(null)
}
