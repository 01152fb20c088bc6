import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { defaultCategories } from '../../../domain/matters/matter-categories.ts'
import type { Tx } from '../../platform/database.ts'
import { seedCalendar } from '../organisation/public.ts'
import { adoptFirstPolicy } from '../policy/public.ts'

/** A new city starts with the default policy pack, the seeded working calendar and the source's category tree. */
export async function createJurisdiction(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date; today: LocalDate },
  city: { name: string; shortName: string; demo: boolean },
): Promise<void> {
  const { jurisdictionId, now, today } = scope
  await tx
    .insertInto('jurisdiction')
    .values({ id: jurisdictionId, ...city, createdAt: now })
    .execute()
  const year = Number(today.slice(0, 4))
  await seedCalendar(tx, jurisdictionId, [year - 1, year, year + 1])
  await adoptFirstPolicy(tx, scope)
  await tx
    .insertInto('category')
    .values(
      defaultCategories.map((category, index) => ({
        jurisdictionId,
        code: category.code,
        parentCode: category.parent,
        name: category.name.zh,
        sortOrder: index + 1,
      })),
    )
    .execute()
}
