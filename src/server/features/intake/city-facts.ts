import type { DirectoryPerson } from '../../../domain/intake/ledger/draft-row.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { findUnits, holdersInUnits, loadUnitDirectory } from '../organisation/public.ts'
import { loadPolicy } from '../policy/public.ts'
import type { CityFacts } from './worker/protocol.ts'

export type Scope = Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>

/** Everything a row is judged by, as of today: plain data that can be handed to the worker. */
export async function loadCityFacts({ tx, jurisdictionId, today }: Scope): Promise<CityFacts> {
  const units = await findUnits(tx, jurisdictionId)
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]))
  const directory = (await loadUnitDirectory(tx, jurisdictionId)).map((entry) => ({
    ...entry,
    shortName: entry.shortName ?? '',
    kind: kinds.get(entry.unitId) ?? ('other' as const),
  }))
  const holders = await holdersInUnits(
    tx,
    jurisdictionId,
    units.map((unit) => unit.id),
    'any',
    today,
  )
  const people = new Map<string, DirectoryPerson & { posts: DirectoryPerson['posts'][number][] }>()
  for (const { personId, personName, unitId, title, kind } of holders) {
    const person = people.get(personId) ?? { personId, name: personName, posts: [] }
    person.posts.push({ unitId, title, cityLeader: kind === 'city-leader' })
    people.set(personId, person)
  }
  const categories = await tx
    .selectFrom('category')
    .select(['code', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('retired', '=', false)
    .orderBy('sortOrder')
    .execute()
  const calendarDays = await tx
    .selectFrom('calendarDay')
    .select(['day', 'kind', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('day')
    .execute()
  const years = await tx
    .selectFrom('calendarYear')
    .select('year')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('confirmed', '=', true)
    .execute()
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  return {
    today,
    directory,
    people: [...people.values()],
    categories,
    policy,
    calendarDays,
    confirmedYears: years.map((row) => row.year),
  }
}
