import type { DraftInput } from '../../../../contract/matter-drafts.ts'
import { findClassifiedMarking } from '../../../../domain/matters/classified-marking.ts'
import { mayRunWithoutDeadline, type SourceKind } from '../../../../domain/matters/matter-sources.ts'
import { AppError, type FieldFault } from '../../../platform/app-error.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { findUnits, holdersInUnits } from '../../organisation/public.ts'

type Said = Pick<DraftInput, 'units' | 'indicators'> & {
  source: SourceKind
  dueOn?: DraftInput['dueOn']
  reviewOn?: DraftInput['reviewOn']
  category?: string
  leadOfficialId?: string | null | undefined
  contactPersonId?: string | null | undefined
  instructionReaderIds?: string[] | null | undefined
}

/** R2.6: a marking above 内部, in the field or as a heading in any text, is refused before anything is stored. */
export function refuseClassified(said: {
  title: string
  content: string
  sourceRef?: string
  instructionText?: string
  classification?: string
}): void {
  const text = [said.title, said.sourceRef, said.content, said.instructionText].join('\n')
  const found = findClassifiedMarking({ field: said.classification, text })
  if (found) throw new AppError('classified-refused', { params: { marking: found.text } })
}

/** Everything wrong with what is said of a matter, at once; `at` prefixes the paths (children of a breakdown). */
export async function faultsOfDraft(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>,
  said: Said,
  options: { innerToUnitId?: string | null | undefined; at?: string } = {},
): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  const at = options.at ?? ''
  const add = (path: string, code: string) => faults.push({ path: `${at}${path}`, code })

  const leads = said.units.filter((unit) => unit.role === 'lead')
  if (leads.length !== 1) add('units', 'one-lead-unit')
  if (!said.dueOn) {
    if (!mayRunWithoutDeadline(said.source)) add('dueOn', 'required')
    else if (!said.reviewOn) add('reviewOn', 'review-day-missing')
  }
  await checkUnits(ctx, said, options.innerToUnitId, add)
  await checkPeople(ctx, said, add)
  if (said.category !== undefined && !(await categoryExists(ctx, said.category)))
    add('category', 'category-unknown')
  const indicatorIds = new Set<string>()
  for (const [index, indicator] of said.indicators.entries()) {
    const isMeasured = indicator.direction !== 'done'
    if (isMeasured && indicator.target == null) add(`indicators.${index}.target`, 'target-missing')
    if (indicatorIds.has(indicator.id)) add(`indicators.${index}.id`, 'id-twice')
    indicatorIds.add(indicator.id)
  }
  return faults
}

export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return
  throw new AppError('invalid-input', { fields: [...faults], params: { count: faults.length } })
}

type Add = (path: string, code: string) => void
type Context = Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>

async function checkUnits(ctx: Context, said: Said, innerTo: string | null | undefined, add: Add) {
  const ids = [...new Set(said.units.map((unit) => unit.unitId))]
  const known = await findUnits(ctx.tx, ctx.jurisdictionId, ids)
  const open = new Map(known.filter((unit) => unit.endedOn === null).map((unit) => [unit.id, unit]))
  const holders = await holdersInUnits(ctx.tx, ctx.jurisdictionId, ids, 'any', ctx.today)
  const seen = new Set<string>()
  for (const [index, { unitId, personId }] of said.units.entries()) {
    const path = `units.${index}.unitId`
    if (!open.has(unitId)) add(path, 'unit-unknown')
    else if (open.get(unitId)?.kind === 'city-leadership') add(path, 'leadership-takes-no-matters')
    else if (innerTo && unitId !== innerTo) add(path, 'inner-to-other-unit')
    if (seen.has(unitId)) add(path, 'unit-twice')
    seen.add(unitId)
    if (personId && !holders.some((one) => one.unitId === unitId && one.personId === personId)) {
      add(`units.${index}.personId`, 'person-not-in-unit')
    }
  }
}

async function checkPeople(ctx: Context, said: Said, add: Add) {
  const named = [said.leadOfficialId, said.contactPersonId, ...(said.instructionReaderIds ?? [])]
  const ids = [...new Set(named.filter((id): id is string => typeof id === 'string'))]
  if (ids.length === 0) return
  const posts = await ctx.tx
    .selectFrom('post')
    .select(['personId', 'kind'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('personId', 'in', ids)
    .where('confirmedBy', 'is not', null)
    .where('validFrom', '<=', ctx.today)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', ctx.today)]))
    .execute()
  const holds = (personId: string, kind?: string) =>
    posts.some((post) => post.personId === personId && (kind === undefined || post.kind === kind))
  if (said.leadOfficialId && !holds(said.leadOfficialId, 'city-leader'))
    add('leadOfficialId', 'not-a-city-leader')
  if (said.contactPersonId && !holds(said.contactPersonId)) add('contactPersonId', 'person-unknown')
  for (const [index, id] of (said.instructionReaderIds ?? []).entries()) {
    if (!holds(id)) add(`instructionReaderIds.${index}`, 'person-unknown')
  }
}

async function categoryExists(ctx: Context, code: string): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('category')
    .select('code')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('code', '=', code)
    .where('retired', '=', false)
    .executeTakeFirst()
  return row !== undefined
}
