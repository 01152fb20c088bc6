import { sql } from 'kysely'
import type { listPeople as contract } from '../../../contract/people.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { postWordsOf } from './posts-of-person.ts'

/** People by name, pinyin or initials, with the posts they hold today. */
export async function listPeople(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today } = context
  const { q, unitId, holding, page, pageSize } = input.query
  let people = tx.selectFrom('person').where('person.jurisdictionId', '=', jurisdictionId)
  if (q !== '') {
    const text = `%${q.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    people = people.where((row) =>
      row.or([row(sql<string>`lower(person.name)`, 'like', text), row('person.pinyin', 'like', text)]),
    )
  }
  if (unitId || holding !== 'any') {
    const held = sql<boolean>`exists (select from post where post.jurisdiction_id = person.jurisdiction_id
      and post.person_id = person.id and post.confirmed_by is not null and post.valid_from <= ${today}
      and (post.valid_to is null or post.valid_to >= ${today})
      and (${unitId ?? null}::uuid is null or post.unit_id = ${unitId ?? null}::uuid))`
    people = people.where(holding === 'without-post' ? sql<boolean>`not ${held}` : held)
  }
  const { count } = await people
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  // The people of one unit stand in protocol order (R1.7), those of a search by name.
  const rank = sql<number>`(select min(post.protocol_order) from post where post.jurisdiction_id = person.jurisdiction_id
    and post.person_id = person.id and post.unit_id = ${unitId ?? null}::uuid)`
  const ordered = unitId ? people.orderBy(rank) : people
  const rows = await ordered
    .select(['person.id', 'person.name'])
    .orderBy(sql`person.name collate "zh-x-icu"`)
    .orderBy('person.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const posts = await postWordsOf(
    context,
    rows.map((row) => row.id),
    today,
  )
  return {
    people: rows.map((row) => ({ ...row, posts: posts.get(row.id) ?? [] })),
    total: { count, capped: false },
  }
}
