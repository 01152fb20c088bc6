import type { QueryContext } from '../../platform/request-context.ts'
import { chainLength } from './history.ts'
import { findUnits, watchRows } from './organisation.store.ts'
import { leadingGroupSubject } from './organisation-subjects.ts'
import { postWordsOf } from './posts-of-person.ts'

/** Leading group (R1.3), division of labour (R1.4) and linkage (R1.5) as they stand today. */
export async function readDuties(context: QueryContext) {
  const { tx, jurisdictionId, today } = context
  const units = new Map((await findUnits(tx, jurisdictionId)).map((unit) => [unit.id, unit]))
  const group = await tx
    .selectFrom('leadingGroupMember as member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'member.jurisdictionId')
        .onRef('person.id', '=', 'member.personId'),
    )
    .select(['member.id', 'member.personId', 'person.name', 'member.role', 'member.validFrom'])
    .where('member.jurisdictionId', '=', jurisdictionId)
    .where('member.validFrom', '<=', today)
    .where((row) => row.or([row('member.validTo', 'is', null), row('member.validTo', '>=', today)]))
    .orderBy('member.protocolOrder')
    .execute()
  const linkages = await tx
    .selectFrom('linkage')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'linkage.jurisdictionId')
        .onRef('person.id', '=', 'linkage.personId'),
    )
    .select([
      'linkage.id',
      'linkage.personId',
      'person.name',
      'linkage.kind',
      'linkage.unitId',
      'linkage.subject',
      'linkage.validFrom',
      'linkage.validTo',
    ])
    .where('linkage.jurisdictionId', '=', jurisdictionId)
    .where((row) => row.or([row('linkage.validTo', 'is', null), row('linkage.validTo', '>=', today)]))
    .execute()
  const people = [...group, ...linkages].map((row) => row.personId)
  const posts = await postWordsOf(context, people, today)
  const wordsOf = (personId: string) =>
    (posts.get(personId) ?? []).map((post) => `${post.unitName} ${post.title}`).join('、')
  const titleOf = (personId: string) => posts.get(personId)?.[0]?.title ?? ''
  const orderOf = new Map([...posts.keys()].map((personId, index) => [personId, index]))
  return {
    leadingGroup: {
      version: await chainLength(context, {
        subjectKind: 'organisation',
        subjectId: leadingGroupSubject(jurisdictionId),
      }),
      members: group.map((row) => ({ ...row, posts: wordsOf(row.personId) })),
    },
    watches: (await watchRows(tx, jurisdictionId)).flatMap(({ officeUnitId, ...row }) => {
      const office = units.get(officeUnitId)
      return office ? [{ ...row, office }] : []
    }),
    categories: await tx
      .selectFrom('category')
      .select(['code', 'name', 'parentCode'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('retired', '=', false)
      .orderBy('sortOrder')
      .execute(),
    linkages: linkages
      .map(({ unitId, ...row }) => ({
        ...row,
        title: titleOf(row.personId),
        unit: unitId ? (units.get(unitId) ?? null) : null,
      }))
      .sort((a, b) => (orderOf.get(a.personId) ?? 1e6) - (orderOf.get(b.personId) ?? 1e6)),
  }
}
