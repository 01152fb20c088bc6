import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { PolicyPack } from '../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { loadPolicy } from './load-policy.ts'
import { policySubjectId } from './policy-subject.ts'

/** Versions with who drafted and adopted them, newest first; `only` picks one. */
export async function versionsOf(context: QueryContext, only?: number) {
  const { tx, jurisdictionId, today } = context
  let query = tx
    .selectFrom('policyVersion as version')
    .leftJoin('person as author', (join) =>
      join
        .onRef('author.jurisdictionId', '=', 'version.jurisdictionId')
        .onRef('author.id', '=', 'version.draftedBy'),
    )
    .leftJoin('person as adopter', (join) =>
      join
        .onRef('adopter.jurisdictionId', '=', 'version.jurisdictionId')
        .onRef('adopter.id', '=', 'version.adoptedBy'),
    )
    .select([
      'version.version',
      'version.pack',
      'version.state',
      'version.effectiveOn',
      'version.note',
      'version.draftedBy',
      'author.name as authorName',
      'version.draftedAt',
      'version.adoptedBy',
      'adopter.name as adopterName',
      'version.adoptedAt',
      'version.rowVersion',
    ])
    .where('version.jurisdictionId', '=', jurisdictionId)
  if (only !== undefined) query = query.where('version.version', '=', only)
  const rows = await query.orderBy('version.version', 'desc').limit(200).execute()
  const inForce = await loadPolicy(tx, jurisdictionId, today)
  const system = policySubjectId(jurisdictionId)
  // The first version has no person behind it: it came with the system.
  const nameOf = (id: string | null, name: string | null) => (id === system ? 'system' : (name ?? ''))
  return rows.map(({ pack, authorName, adopterName, ...row }) => ({
    ...row,
    name: (pack as PolicyPack).version,
    authorId: row.draftedBy,
    draftedBy: nameOf(row.draftedBy, authorName),
    adoptedBy: row.adoptedBy ? nameOf(row.adoptedBy, adopterName) : null,
    current: row.version === inForce.version,
  }))
}

/** The latest adopted version, whether in force already or coming: what a draft starts from and must follow. */
export async function latestAdopted({
  tx,
  jurisdictionId,
}: QueryContext): Promise<{ version: number; effectiveOn: LocalDate }> {
  const row = await tx
    .selectFrom('policyVersion')
    .select(['version', 'effectiveOn'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('state', '=', 'adopted')
    .orderBy('effectiveOn', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!row.effectiveOn) throw new Error(`policy version ${row.version} has no effective date`)
  return { version: row.version, effectiveOn: row.effectiveOn }
}
