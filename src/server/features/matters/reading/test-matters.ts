import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { TestCity } from '../../../../../test/test-server.ts'
import { localDate } from '../../../../domain/dates/local-date.ts'
import type { MatterTable } from '../../../platform/schema/matter-tables.ts'
import { blankDates } from '../registration/new-matter.ts'
import { searchColumnsOf } from '../search-columns.ts'

type Row = Partial<Insertable<MatterTable>>

/** A matter row of the test city as tests of reading need it: written straight, without a history. */
export function matterOf(city: TestCity, more: Row = {}): Insertable<MatterTable> {
  const title = more.title ?? '农村公路整修'
  const leadUnitId = more.leadUnitId ?? city.unit.development ?? ''
  return {
    ...blankDates,
    jurisdictionId: 1,
    id: randomUUID(),
    title,
    sourceKind: 'decision',
    categoryCode: 'general',
    state: 'in-progress',
    scopeUnitId: null,
    parentId: null,
    leadUnitId,
    responsiblePersonId: null,
    leadOfficialId: null,
    registeringUnitId: city.unit.efficiencyOffice ?? '',
    instructionReaderIds: null,
    contactPersonId: null,
    assignedOn: localDate('2026-01-05'),
    originalDueOn: null,
    dueOn: null,
    reviewOn: null,
    createdBy: city.person.efficiency ?? '',
    createdAt: new Date('2026-01-05T01:00:00Z'),
    updatedAt: new Date('2026-01-05T01:00:00Z'),
    ...more,
    ...searchColumnsOf({
      title,
      content: more.content ?? '',
      sourceRef: more.sourceRef ?? '',
      ...numberOf(more),
    }),
  }
}

const numberOf = (row: Row) => ({ numberYear: row.numberYear ?? null, numberSeq: row.numberSeq ?? null })

type Beside = { unitId: string; role: 'responsible' | 'supporting'; personId?: string | null }

/** Writes matters with their lead unit and the units beside it. */
export async function addMatters(
  city: TestCity,
  matters: readonly Insertable<MatterTable>[],
  beside: (matter: Insertable<MatterTable>) => readonly Beside[] = () => [],
): Promise<void> {
  await city.database.write(1, async (tx) => {
    for (let start = 0; start < matters.length; start += 400) {
      const slice = matters.slice(start, start + 400)
      await tx.insertInto('matter').values(slice).execute()
      const units = slice.flatMap((matter) => [
        {
          jurisdictionId: 1,
          matterId: matter.id,
          unitId: matter.leadUnitId,
          role: 'lead' as const,
          personId: matter.responsiblePersonId ?? null,
        },
        ...beside(matter).map((unit) => ({
          jurisdictionId: 1,
          matterId: matter.id,
          personId: null,
          ...unit,
        })),
      ])
      await tx.insertInto('matterUnit').values(units).execute()
    }
  })
}

/** The same numbers every run, so that a failing case can be found again. */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
