import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { editLeadingGroup as contract } from '../../../contract/duties.ts'
import { addDays } from '../../../domain/dates/local-date.ts'
import { AppError, type FieldFault, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { chainLength } from './history.ts'
import { leadingGroupSubject } from './organisation-subjects.ts'

/**
 * Replaces the list of members (R1.3), in protocol order as given. Whoever leaves or changes role keeps the dates served. The list
 * has no row of its own: its version is the length of its history, guarded by a lock of its own.
 */
export async function editLeadingGroup(context: CommandContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today } = context
  const { members, reason } = input.body
  const subject = { subjectKind: 'organisation', subjectId: leadingGroupSubject(jurisdictionId) } as const
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject.subjectId}, 0))`.execute(tx)
  const version = await chainLength(context, subject)
  if (version !== input.version) throw new AppError('version-stale')
  refuseFaults(await checkMembers(context, members))
  const serving = await tx
    .selectFrom('leadingGroupMember')
    .select(['id', 'personId', 'role', 'validFrom'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('validTo', 'is', null)
    .execute()
  const kept = new Map<string, string>()
  for (const row of serving) {
    const stays = members.some((member) => member.personId === row.personId && member.role === row.role)
    if (stays) kept.set(row.personId, row.id)
    else await end(context, row.id)
  }
  for (const [index, member] of members.entries()) {
    const id = kept.get(member.personId)
    if (id) {
      await tx
        .updateTable('leadingGroupMember')
        .set({ protocolOrder: index + 1 })
        .where('jurisdictionId', '=', jurisdictionId)
        .where('id', '=', id)
        .execute()
    } else {
      await tx
        .insertInto('leadingGroupMember')
        .values({
          jurisdictionId,
          id: randomUUIDv7(),
          ...member,
          protocolOrder: index + 1,
          validFrom: today,
          validTo: null,
        })
        .execute()
    }
  }
  await context.append({
    ...subject,
    kind: 'leading-group.edited',
    payload: { members, changes: [] },
    reason,
  })
  return { version: version + 1 }
}

async function end({ tx, jurisdictionId, today }: CommandContext, memberId: string): Promise<void> {
  await tx
    .updateTable('leadingGroupMember')
    .set({ validTo: addDays(today, -1) })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', memberId)
    .execute()
}

async function checkMembers(
  { tx, jurisdictionId }: CommandContext,
  members: Input<typeof contract>['body']['members'],
): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  const ids = members.map((member) => member.personId)
  const known = ids.length
    ? await tx
        .selectFrom('person')
        .select('id')
        .where('jurisdictionId', '=', jurisdictionId)
        .where('id', 'in', ids)
        .execute()
    : []
  const exists = new Set(known.map((row) => row.id))
  for (const [index, member] of members.entries()) {
    const path = `members.${index}.personId`
    if (!exists.has(member.personId)) faults.push({ path, code: 'person-unknown' })
    if (ids.indexOf(member.personId) < index) faults.push({ path, code: 'member-twice' })
  }
  const heads = members.filter((member) => member.role === 'head').length
  if (members.length > 0 && heads !== 1) faults.push({ path: 'members', code: 'leading-group-one-head' })
  return faults
}
