import { sql } from 'kysely'
import { z } from 'zod'
import type { EventToAppend } from '../../platform/events.ts'
import type { QueryContext } from '../../platform/request-context.ts'

export interface FieldChange {
  field: string
  before: string
  after: string
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : String(value)
}

/** The fields in which two images of one row differ, as words for its history. */
export function changesBetween<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields.flatMap((field) => {
    const change = { field, before: textOf(before[field]), after: textOf(after[field]) }
    return change.before === change.after ? [] : [change]
  })
}

const changesIn = z.object({
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

const titled = z.object({
  post: z.object({ title: z.string() }).optional(),
  linkage: z.object({ subject: z.string() }).optional(),
  alias: z.object({ alias: z.string() }).optional(),
})

/** What a fact is about, in words that its payload holds. */
function aboutOf(payload: unknown): string {
  const parsed = titled.safeParse(payload)
  if (!parsed.success) return ''
  return parsed.data.post?.title ?? parsed.data.linkage?.subject ?? parsed.data.alias?.alias ?? ''
}

/** Lines a history shows. */
const longest = 60

/** The newest facts about one unit, person or other part of the organisation. */
export async function historyOf(
  { tx, jurisdictionId }: QueryContext,
  subject: Pick<EventToAppend, 'subjectKind' | 'subjectId'>,
) {
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'kind', 'at', 'actorLabel', 'reason', 'payload'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('subjectKind', '=', subject.subjectKind)
    .where('subjectId', '=', subject.subjectId)
    .orderBy('seq', 'desc')
    .limit(longest)
    .execute()
  return rows.map(lineOf)
}

function lineOf<T extends { payload: unknown }>({ payload, ...row }: T) {
  const parsed = changesIn.safeParse(payload)
  return { ...row, about: aboutOf(payload), changes: parsed.success ? parsed.data.changes : [] }
}

/** A unit's own facts together with those of the posts in it, newest first: who came and went is part of its history. */
export async function historyOfUnit(context: QueryContext, unitId: string) {
  const { tx, jurisdictionId } = context
  const posts = await tx
    .selectFrom('event')
    .select(['id', 'kind', 'at', 'actorLabel', 'reason', 'payload'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('subjectKind', '=', 'person')
    .where('subjectId', 'in', (people) =>
      people
        .selectFrom('post')
        .select('personId')
        .where('jurisdictionId', '=', jurisdictionId)
        .where('unitId', '=', unitId),
    )
    .where(sql<string>`payload -> 'post' ->> 'unitId'`, '=', unitId)
    .orderBy('at', 'desc')
    .limit(longest)
    .execute()
  const own = await historyOf(context, { subjectKind: 'unit', subjectId: unitId })
  return [...own, ...posts.map(lineOf)].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, longest)
}

/** How many facts a subject has: the version of what has no row of its own, such as the list of the leading group. */
export async function chainLength(
  { tx, jurisdictionId }: QueryContext,
  subject: Pick<EventToAppend, 'subjectKind' | 'subjectId'>,
): Promise<number> {
  const head = await tx
    .selectFrom('chainHead')
    .select('seq')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('subjectKind', '=', subject.subjectKind)
    .where('subjectId', '=', subject.subjectId)
    .executeTakeFirst()
  return head?.seq ?? 0
}
