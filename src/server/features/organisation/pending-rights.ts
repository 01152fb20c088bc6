import type { RightsProposal } from '../../../contract/rights.ts'
import { checkRightsConfirmation } from '../../../domain/organisation/admin-roles.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { type RightsChange, rightsChange } from './rights-change.ts'

type Pending = RightsProposal & { proposedByPersonId: string }

/** Proposals waiting for the security administrator, oldest first: all, or those about one unit or one person. */
export async function findPending(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  about: { unitId?: string; personId?: string } = {},
): Promise<Pending[]> {
  let query = tx
    .selectFrom('rightsProposal as proposal')
    .leftJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'proposal.jurisdictionId')
        .onRef('person.id', '=', 'proposal.personId'),
    )
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.jurisdictionId', '=', 'proposal.jurisdictionId')
        .onRef('unit.id', '=', 'proposal.unitId'),
    )
    .leftJoin('person as proposer', (join) =>
      join
        .onRef('proposer.jurisdictionId', '=', 'proposal.jurisdictionId')
        .onRef('proposer.id', '=', 'proposal.proposedBy'),
    )
    .select([
      'proposal.id',
      'proposal.change',
      'proposal.reason',
      'proposal.proposedBy',
      'proposal.proposedAt',
      'proposal.personId',
      'person.name as personName',
      'proposal.unitId',
      'unit.name as unitName',
      'unit.shortName as unitShortName',
      'proposer.name as proposerName',
    ])
    .where('proposal.jurisdictionId', '=', jurisdictionId)
    .where('proposal.state', '=', 'pending')
  if (about.unitId) query = query.where('proposal.unitId', '=', about.unitId)
  if (about.personId) query = query.where('proposal.personId', '=', about.personId)
  const rows = await query.orderBy('proposal.proposedAt').orderBy('proposal.id').limit(500).execute()
  return rows.map((row) => ({
    ...fieldsOf(rightsChange.parse(row.change)),
    id: row.id,
    person: row.personId ? { id: row.personId, name: row.personName ?? '' } : null,
    unit: row.unitId
      ? { id: row.unitId, name: row.unitName ?? '', shortName: row.unitShortName ?? '' }
      : null,
    reason: row.reason,
    proposedBy: row.proposerName ?? '',
    proposedByPersonId: row.proposedBy,
    proposedAt: row.proposedAt.toISOString(),
  }))
}

const nothing = {
  postKind: null,
  title: '',
  adminRole: null,
  linkageKind: null,
  subject: '',
  categories: [],
  cohorts: [],
  sources: [],
  validFrom: null,
  validTo: null,
  replaces: null,
}

function fieldsOf(change: RightsChange) {
  const { kind } = change
  switch (change.kind) {
    case 'post': {
      const { post, replaces } = change
      const { title, validFrom, validTo } = post
      return {
        ...nothing,
        kind,
        postKind: post.kind,
        title,
        validFrom,
        validTo,
        replaces: replaces?.holder ?? null,
      }
    }
    case 'linkage': {
      const { subject, validFrom, validTo } = change.linkage
      return { ...nothing, kind, linkageKind: change.linkage.kind, subject, validFrom, validTo }
    }
    case 'watch-duty': {
      const { categories, cohorts, sources } = change.watch
      return { ...nothing, kind, categories, cohorts, sources }
    }
    case 'admin-role':
      return { ...nothing, kind, adminRole: change.role, validFrom: change.validFrom }
    case 'admin-role-end':
      return { ...nothing, kind, adminRole: change.role, validTo: change.lastDay }
  }
}

/** The security administrator's list, each line with what speaks against the reader confirming it. */
export async function listPendingRights(context: QueryContext) {
  const { actor } = context
  const proposals = await findPending(context)
  return {
    proposals: proposals.map((proposal) => ({
      ...proposal,
      obstacle: checkRightsConfirmation(
        { personId: actor.personId, adminRoles: actor.adminRoles },
        { proposedBy: proposal.proposedByPersonId, beneficiary: proposal.person?.id ?? null },
      ),
    })),
  }
}
