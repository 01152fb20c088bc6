import { type RawBuilder, sql } from 'kysely'
import type { QueryContext } from '../../../platform/request-context.ts'
import { categoriesBelow } from '../load-subject.ts'

/** In one of the categories or below it, as a condition on `m`: the codes are named, so that an index range answers each. */
export async function inCategories(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  codes: readonly string[],
): Promise<RawBuilder<boolean>> {
  const below = await categoriesBelow(tx, jurisdictionId, codes)
  return below.length === 0 ? sql<boolean>`false` : sql<boolean>`m.category_code in (${sql.join(below)})`
}
