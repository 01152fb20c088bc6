import type { ActAnswer, correctMatter as endpoint } from '../../../../contract/matter-acts.ts'
import { findClassifiedMarking } from '../../../../domain/matters/classified-marking.ts'
import { AppError, type FieldFault } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { searchColumnsOf } from '../search-columns.ts'
import { type Act, changeMatter, closeAct, openAct } from './act.ts'
import { tellLeadUnit } from './tell.ts'

type Correction = Input<typeof endpoint>['body']

/** Erratum (R2.7): wording and particulars only. Units and dates change by objection, transfer and extension, never by correction. */
export async function correctMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'correct')
  const { matter } = act
  await checkCorrection(act, body)
  const { reason, ...wanted } = body
  const current: Record<string, unknown> = { ...matter }
  const changed = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && current[key] !== value,
  )
  if (changed.length === 0) {
    throw new AppError('invalid-input', {
      fields: [{ path: 'title', code: 'nothing-changed' }],
      params: { count: 1 },
    })
  }
  const before = Object.fromEntries(changed.map(([key]) => [key, current[key]]))
  const after = Object.fromEntries(changed)
  changeMatter(act, after)
  changeMatter(act, searchColumnsOf(matter))
  await tellLeadUnit(act, 'matter.corrected', { reason })
  return closeAct(act, [{ kind: 'matter.corrected', reason, extra: { before, after } }])
}

async function checkCorrection({ ctx, matter }: Act, body: Correction): Promise<void> {
  const text = [body.title, body.content, body.sourceRef].filter((part) => part !== undefined).join('\n')
  const marking = findClassifiedMarking({ text })
  if (marking) throw new AppError('classified-refused', { params: { marking: marking.text } })
  const faults: FieldFault[] = []
  if (body.categoryCode !== undefined && body.categoryCode !== matter.categoryCode) {
    const category = await ctx.tx
      .selectFrom('category')
      .select('code')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('code', '=', body.categoryCode)
      .where('retired', '=', false)
      .executeTakeFirst()
    if (!category) faults.push({ path: 'categoryCode', code: 'category-unknown' })
  }
  for (const path of ['leadOfficialId', 'contactPersonId'] as const) {
    const personId = body[path]
    if (!personId) continue
    let post = ctx.tx
      .selectFrom('post')
      .select('id')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('personId', '=', personId)
      .where('confirmedBy', 'is not', null)
      .where('validFrom', '<=', ctx.today)
      .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', ctx.today)]))
    if (path === 'leadOfficialId') post = post.where('kind', '=', 'city-leader')
    if (!(await post.executeTakeFirst())) faults.push({ path, code: 'person-unknown' })
  }
  if (faults.length > 0) {
    throw new AppError('invalid-input', { fields: faults, params: { count: faults.length } })
  }
}
