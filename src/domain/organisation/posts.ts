import type { LocalDate } from '../dates/local-date.ts'
import { isLocalUnit, type UnitKind } from './unit-kinds.ts'

/**
 * Dated posts of people in units (R1.2). A department, an office or a medium has one first responsible person (第一责任人); a town,
 * subdistrict or zone has two principals, its Party secretary and its head of government.
 */
export const postKinds = [
  'city-leader',
  'principal',
  'party-secretary',
  'government-head',
  'deputy',
  'liaison',
  'staff',
] as const
export type PostKind = (typeof postKinds)[number]

export type Post = {
  id: string
  unitId: string
  personId: string
  kind: PostKind
  title: string
  validFrom: LocalDate
  /** The last day the post is held; null while it is held. */
  validTo: LocalDate | null
}

export const isHeldOn = (post: Pick<Post, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  post.validFrom <= day && (post.validTo === null || day <= post.validTo)

/** Any of the posts whose holder is a main object of supervision (二). */
export const isPrincipalKind = (kind: PostKind): boolean =>
  kind === 'principal' || kind === 'party-secretary' || kind === 'government-head'

/** The posts a unit of this kind may have, in protocol order. */
export function postKindsOf(unitKind: UnitKind): readonly PostKind[] {
  if (unitKind === 'city-leadership') return ['city-leader']
  if (isLocalUnit(unitKind)) return ['party-secretary', 'government-head', 'deputy', 'liaison', 'staff']
  return ['principal', 'deputy', 'liaison', 'staff']
}

/** The posts a unit of this kind must have filled, one holder each. */
export function requiredPrincipals(unitKind: UnitKind): readonly PostKind[] {
  if (unitKind === 'city-leadership') return []
  return isLocalUnit(unitKind) ? ['party-secretary', 'government-head'] : ['principal']
}

export type PostProblem =
  | { code: 'post-kind-not-in-unit'; postId: string; kind: PostKind }
  | { code: 'post-ends-before-start'; postId: string }
  | { code: 'principal-missing'; kind: PostKind }
  | { code: 'principal-twice'; kind: PostKind; postIds: string[] }

const overlap = (a: Post, b: Post): boolean =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)

/**
 * Everything wrong with one unit's posts, at once. Two holders of the same principal's post may follow each other but never
 * overlap; a post nobody holds on `today` is reported as missing (a warning for the office, no error: posts fall vacant).
 */
export function checkPosts(unitKind: UnitKind, posts: readonly Post[], today: LocalDate): PostProblem[] {
  const problems: PostProblem[] = []
  const allowed = postKindsOf(unitKind)
  for (const post of posts) {
    if (!allowed.includes(post.kind)) {
      problems.push({ code: 'post-kind-not-in-unit', postId: post.id, kind: post.kind })
    }
    if (post.validTo !== null && post.validTo < post.validFrom) {
      problems.push({ code: 'post-ends-before-start', postId: post.id })
    }
  }
  for (const kind of requiredPrincipals(unitKind)) {
    const holders = posts.filter((post) => post.kind === kind)
    if (!holders.some((post) => isHeldOn(post, today))) problems.push({ code: 'principal-missing', kind })
    const clashing = holders.filter((post) => holders.some((other) => other !== post && overlap(post, other)))
    if (clashing.length > 0) {
      problems.push({ code: 'principal-twice', kind, postIds: clashing.map((post) => post.id) })
    }
  }
  return problems
}
