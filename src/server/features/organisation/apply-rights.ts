import { orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { EventToAppend } from '../../platform/events.ts'
import type { CommandContext } from '../../platform/request-context.ts'
import { checkAdminRole } from './check-admin-role.ts'
import { checkPostChange } from './check-post.ts'
import { divisionOfLabourSubject } from './organisation-subjects.ts'
import type { PostChange, RightsChange } from './rights-change.ts'

/** Where the facts about a right are kept: with the person, or with the division of labour. */
export function subjectOf(
  change: RightsChange,
  jurisdictionId: number,
): Pick<EventToAppend, 'subjectKind' | 'subjectId'> {
  switch (change.kind) {
    case 'post':
      return { subjectKind: 'person', subjectId: change.post.personId }
    case 'linkage':
      return { subjectKind: 'person', subjectId: change.linkage.personId }
    case 'watch-duty':
      return { subjectKind: 'organisation', subjectId: divisionOfLabourSubject(jurisdictionId) }
    case 'admin-role':
    case 'admin-role-end':
      return { subjectKind: 'person', subjectId: change.personId }
  }
}

/**
 * Writes a right into its own table: at confirmation, or at once where the policy asks for none. What was checked when it was
 * proposed is checked again, because the organisation may have moved on meanwhile.
 */
export async function applyRights(
  context: CommandContext,
  change: RightsChange,
  people: { confirmedBy: string; proposedBy: string },
): Promise<void> {
  const { tx, jurisdictionId, today } = context
  switch (change.kind) {
    case 'post':
      return applyPost(context, change, people)
    case 'linkage':
      await tx
        .insertInto('linkage')
        .values({ jurisdictionId, ...change.linkage })
        .execute()
        .catch((error) => orTaken(error, {}))
      return
    case 'watch-duty': {
      const { id, ...row } = change.watch
      await tx
        .insertInto('watchDuty')
        .values({ jurisdictionId, id, ...row })
        .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doUpdateSet(row))
        .execute()
      return
    }
    case 'admin-role':
      await checkAdminRole(context, change)
      // One row per person: somebody who was an administrator before becomes one again in the same row.
      await tx
        .insertInto('adminRole')
        .values({
          jurisdictionId,
          personId: change.personId,
          role: change.role,
          validFrom: change.validFrom,
          validTo: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['jurisdictionId', 'personId'])
            .doUpdateSet({ role: change.role, validFrom: change.validFrom, validTo: null }),
        )
        .execute()
      return
    case 'admin-role-end': {
      const others = await tx
        .selectFrom('adminRole')
        .select('personId')
        .where('jurisdictionId', '=', jurisdictionId)
        .where('role', '=', change.role)
        .where('personId', '!=', change.personId)
        .where('validFrom', '<=', today)
        .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', change.lastDay)]))
        .forUpdate()
        .execute()
      if (others.length === 0) {
        refuseFaults([{ path: 'personId', code: 'last-administrator' }])
      }
      await tx
        .updateTable('adminRole')
        .set({ validTo: change.lastDay })
        .where('jurisdictionId', '=', jurisdictionId)
        .where('personId', '=', change.personId)
        .execute()
    }
  }
}

async function applyPost(
  context: CommandContext,
  change: PostChange,
  people: { confirmedBy: string; proposedBy: string },
): Promise<void> {
  const { tx, jurisdictionId } = context
  await checkPostChange(context, change)
  if (change.replaces) {
    await tx
      .updateTable('post')
      .set((row) => ({ validTo: change.replaces?.lastDay ?? null, version: row('version', '+', 1) }))
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', change.replaces.postId)
      .where((row) =>
        row.or([row('validTo', 'is', null), row('validTo', '>', change.replaces?.lastDay ?? null)]),
      )
      .execute()
  }
  await tx
    .insertInto('post')
    .values({ jurisdictionId, ...change.post, ...people })
    .execute()
    .catch((error) => orTaken(error, {}))
}
