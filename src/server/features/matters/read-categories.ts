import type { QueryContext } from '../../platform/request-context.ts'

/** The category tree in its order (R2.1); retired ones are kept for what was filed under them. */
export async function listCategories({ tx, jurisdictionId }: QueryContext) {
  const categories = await tx
    .selectFrom('category')
    .select(['code', 'parentCode as parent', 'name', 'retired'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('sortOrder')
    .orderBy('code')
    .execute()
  return { categories }
}
