import type { Indicator } from '../../../../domain/matters/indicator.ts'
import type { Plan, PlanMilestone, PlanProblem } from '../../../../domain/matters/plan-validation.ts'
import { AppError } from '../../../platform/app-error.ts'
import { faultMessage } from '../../../platform/validate-input.ts'
import type { Act } from './act.ts'

/** Reading the plan as the domain checks it, and putting its problems into words. */

export interface StoredMilestone extends PlanMilestone {
  baselineOn: PlanMilestone['dueOn'] | null
  doneOn: PlanMilestone['dueOn'] | null
  proposedDueOn: PlanMilestone['dueOn'] | null
  proposedReason: string
  proposedBy: string | null
}

export interface StoredPlan extends Plan {
  milestones: readonly StoredMilestone[]
}

/** The plan as saved: units, milestones and indicators in their order. */
export async function loadPlan({ ctx, matter }: Pick<Act, 'ctx' | 'matter'>): Promise<StoredPlan> {
  const units = await ctx.tx
    .selectFrom('matterUnit')
    .select(['unitId', 'role', 'duty', 'personId as responsiblePersonId'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .orderBy('sortOrder')
    .orderBy('unitId')
    .execute()
  const milestones = await ctx.tx
    .selectFrom('milestone')
    .select([
      'id',
      'title',
      'deliverable',
      'workingDays',
      'dependsOn',
      'progressAtEnd',
      'personId as responsiblePersonId',
      'baselineOn',
      'dueOn',
      'doneOn',
      'proposedDueOn',
      'proposedReason',
      'proposedBy',
    ])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  return { units, milestones, indicators: await loadIndicators({ ctx, matter }) }
}

/** What a finished matter is checked against, in its order. */
export const loadIndicators = ({ ctx, matter }: Pick<Act, 'ctx' | 'matter'>): Promise<Indicator[]> =>
  ctx.tx
    .selectFrom('indicator')
    .select(['id', 'name', 'standard', 'unitOfMeasure', 'target', 'direction', 'weight', 'howMeasured'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()

/** The problems as they are answered: code, place and words in the reader's language. */
export const problemsInWords = (act: Act, problems: readonly PlanProblem[]) =>
  problems.map(({ path, code, severity, params }) => ({
    path,
    code,
    severity,
    params: { ...params },
    message: faultMessage({ code: `plan-${code}`, params }, act.ctx.request.language),
  }))

/** Two people on one plan: whoever saves second is told, and loses nothing (412). */
export function ensurePlanVersion(act: Act, version: number): void {
  if (act.matter.planVersion !== version) throw new AppError('version-stale')
}
