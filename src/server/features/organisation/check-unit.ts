import { checkPosts } from '../../../domain/organisation/posts.ts'
import type { UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import { type FieldFault, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext } from '../../platform/request-context.ts'

interface UnitInput {
  name: string
  shortName: string
  kind: UnitKind
  parentId: string | null
}

/** Everything that speaks against these fields of a unit, at once. */
export async function checkUnit(context: CommandContext, unitId: string, fields: UnitInput): Promise<void> {
  const faults: FieldFault[] = [
    ...(await checkNames(context, unitId, fields)),
    ...(await checkParent(context, unitId, fields.parentId)),
  ]
  const posts = await context.tx
    .selectFrom('post')
    .select(['id', 'unitId', 'personId', 'kind', 'title', 'validFrom', 'validTo'])
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('unitId', '=', unitId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', context.today)]))
    .execute()
  const problems = checkPosts(fields.kind, posts, context.today)
  if (problems.some((problem) => problem.code === 'post-kind-not-in-unit')) {
    faults.push({ path: 'kind', code: 'unit-kind-contradicts-posts' })
  }
  refuseFaults(faults)
}

/** A name may lead to one unit only, whether it is a full name, a short name or an alias (else a ledger could not be read). */
async function checkNames(context: CommandContext, unitId: string, fields: UnitInput): Promise<FieldFault[]> {
  const { tx, jurisdictionId } = context
  const wanted = [fields.name, fields.shortName]
  const units = await tx
    .selectFrom('unit')
    .select(['name', 'shortName'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '!=', unitId)
    .where('endedOn', 'is', null)
    .where((row) => row.or([row('name', 'in', wanted), row('shortName', 'in', wanted)]))
    .execute()
  const aliases = await tx
    .selectFrom('unitAlias')
    .select('alias')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '!=', unitId)
    .where('alias', 'in', wanted)
    .execute()
  const taken = new Set([
    ...units.flatMap((unit) => [unit.name, unit.shortName]),
    ...aliases.map((row) => row.alias),
  ])
  return (['name', 'shortName'] as const)
    .filter((path) => taken.has(fields[path]))
    .map((path) => ({ path, code: 'unit-name-taken' }))
}

/** The parent exists, is open, and is not below the unit itself. */
async function checkParent(
  { tx, jurisdictionId }: CommandContext,
  unitId: string,
  parentId: string | null,
): Promise<FieldFault[]> {
  if (parentId === null) return []
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'parentId', 'endedOn'])
    .where('jurisdictionId', '=', jurisdictionId)
    .execute()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const parent = byId.get(parentId)
  if (!parent) return [{ path: 'parentId', code: 'unit-unknown' }]
  if (parent.endedOn) return [{ path: 'parentId', code: 'unit-closed' }]
  for (let at: string | null = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === unitId) return [{ path: 'parentId', code: 'unit-below-itself' }]
  }
  return []
}
