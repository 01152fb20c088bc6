import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { isHeldOn, isPrincipalKind, type PostKind } from '../../../domain/organisation/posts.ts'
import type { QueryContext } from '../../platform/request-context.ts'

/** Every post a person ever held, today's first, then the newest. */
export async function postsOfPerson({ tx, jurisdictionId, today }: QueryContext, personId: string) {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.jurisdictionId', '=', 'post.jurisdictionId').onRef('unit.id', '=', 'post.unitId'),
    )
    .select([
      'post.id as postId',
      'post.kind',
      'post.title',
      'post.validFrom',
      'post.validTo',
      'post.version',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.shortName as unitShortName',
    ])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.personId', '=', personId)
    .where('post.confirmedBy', 'is not', null)
    .orderBy('post.validFrom', 'desc')
    .execute()
  return rows
    .map(({ unitId, unitName, unitShortName, ...post }) => ({
      ...post,
      unit: { id: unitId, name: unitName, shortName: unitShortName },
      current: isHeldOn(post, today),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current))
}

/** `市发改局 局长、…` for each person: how somebody is told apart in lists. */
export async function postWordsOf(
  { tx, jurisdictionId }: QueryContext,
  personIds: readonly string[],
  day: LocalDate,
): Promise<
  Map<string, { postId: string; unitId: string; unitName: string; kind: PostKind; title: string }[]>
> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.jurisdictionId', '=', 'post.jurisdictionId').onRef('unit.id', '=', 'post.unitId'),
    )
    .select([
      'post.id as postId',
      'post.personId',
      'post.kind',
      'post.title',
      'unit.id as unitId',
      'unit.shortName as unitName',
    ])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.personId', 'in', personIds)
    .where('post.confirmedBy', 'is not', null)
    .where('post.validFrom', '<=', day)
    .where((row) => row.or([row('post.validTo', 'is', null), row('post.validTo', '>=', day)]))
    .orderBy('unit.protocolOrder')
    .orderBy('post.protocolOrder')
    .execute()
  return Map.groupBy(rows, (row) => row.personId)
}

/** Everybody in post today with unit, title and telephone number, in protocol order. */
export async function postsForExport({ tx, jurisdictionId, today }: QueryContext) {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.jurisdictionId', '=', 'post.jurisdictionId').onRef('unit.id', '=', 'post.unitId'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'post.jurisdictionId')
        .onRef('person.id', '=', 'post.personId'),
    )
    .select([
      'post.unitId',
      'post.personId',
      'person.name',
      'person.phone',
      'post.kind',
      'post.title',
      'post.validFrom',
    ])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.confirmedBy', 'is not', null)
    .where('post.validFrom', '<=', today)
    .where((row) => row.or([row('post.validTo', 'is', null), row('post.validTo', '>=', today)]))
    .orderBy('unit.protocolOrder')
    .orderBy('post.protocolOrder')
    .orderBy('person.name')
    .execute()
  return rows.map((row) => ({ ...row, principal: isPrincipalKind(row.kind) }))
}
