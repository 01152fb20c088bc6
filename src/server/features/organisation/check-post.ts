import { checkPosts, isHeldOn, type Post } from '../../../domain/organisation/posts.ts'
import { type FieldFault, found, refuseFaults } from '../../platform/app-error.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import type { PostChange } from './rights-change.ts'

/**
 * Refuses a post that cannot be: in a closed unit, of a kind the unit does not have, a second principal at the same time, or held by
 * an administrator (三员分立). Locks the unit, so that two principals cannot be confirmed past each other.
 */
export async function checkPostChange(context: QueryContext, change: PostChange): Promise<void> {
  const { tx, jurisdictionId, today } = context
  const { post, replaces } = change
  const unit = found(
    await tx
      .selectFrom('unit')
      .select(['id', 'kind', 'endedOn'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', post.unitId)
      .forUpdate()
      .executeTakeFirst(),
  )
  const faults: FieldFault[] = []
  if (unit.endedOn && unit.endedOn <= post.validFrom) faults.push({ path: 'unitId', code: 'unit-closed' })
  const rows = await tx
    .selectFrom('post')
    .select(['id', 'unitId', 'personId', 'kind', 'title', 'validFrom', 'validTo'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '=', post.unitId)
    .where('confirmedBy', 'is not', null)
    .execute()
  const others: Post[] = rows.map((row) =>
    replaces && row.id === replaces.postId && (row.validTo === null || row.validTo > replaces.lastDay)
      ? { ...row, validTo: replaces.lastDay }
      : row,
  )
  const fresh: Post = { ...post }
  for (const problem of checkPosts(unit.kind, [...others, fresh], today)) {
    if (problem.code === 'principal-twice' && problem.postIds.includes(post.id)) {
      const holder = others.find((other) => other.kind === post.kind && overlaps(other, fresh))
      faults.push({ path: 'kind', code: 'principal-twice', params: { title: holder?.title ?? '' } })
    } else if (problem.code === 'post-kind-not-in-unit' && problem.postId === post.id) {
      faults.push({ path: 'kind', code: 'post-kind-not-in-unit' })
    } else if (problem.code === 'post-ends-before-start') {
      faults.push({
        path: problem.postId === post.id ? 'validTo' : 'firstDay',
        code: 'post-ends-before-start',
      })
    }
  }
  const held = others.some(
    (other) => other.personId === post.personId && other.kind === post.kind && overlaps(other, fresh),
  )
  if (held) faults.push({ path: 'personId', code: 'post-already-held' })
  faults.push(...(await checkHolder(context, post.personId)))
  refuseFaults(faults)
}

const overlaps = (a: Post, b: Post): boolean => isHeldOn(a, b.validFrom) || isHeldOn(b, a.validFrom)

async function checkHolder(context: QueryContext, personId: string): Promise<FieldFault[]> {
  const { tx, jurisdictionId, today } = context
  const person = await tx
    .selectFrom('person')
    .leftJoin('adminRole', (join) =>
      join
        .onRef('adminRole.jurisdictionId', '=', 'person.jurisdictionId')
        .onRef('adminRole.personId', '=', 'person.id'),
    )
    .select(['person.id', 'adminRole.role', 'adminRole.validTo'])
    .where('person.jurisdictionId', '=', jurisdictionId)
    .where('person.id', '=', personId)
    .executeTakeFirst()
  if (!person) return [{ path: 'personId', code: 'person-unknown' }]
  const isAdministrator = person.role !== null && (person.validTo === null || person.validTo >= today)
  return isAdministrator ? [{ path: 'personId', code: 'administrator-holds-no-post' }] : []
}
