import type { BodyOf, ResponseOf } from '../../../../contract/endpoint.ts'
import type { savePlan as endpoint } from '../../../../contract/matter-plan.ts'
import { validatePlan } from '../../../../domain/matters/plan-validation.ts'
import { AppError, type FieldFault } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, openAct } from './act.ts'
import { loadPeopleOf, namePeople } from './name-people.ts'
import { ensurePlanVersion, loadPlan, problemsInWords } from './plan-store.ts'
import { frameOf } from './submit-plan.ts'

type PlanBody = BodyOf<typeof endpoint>

/** Saves the draft of the three-fix plan, complete or not, and answers with everything that still speaks against submitting it. */
export async function savePlan(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'save-plan')
  ensurePlanVersion(act, version)
  await checkReferences(act, body)
  const named = body.units.map((unit) => ({
    unitId: unit.unitId,
    personId: unit.responsiblePersonId,
    duty: unit.duty,
  }))
  const facts = await namePeople(act, named, {
    pathOf: (index, field) => `units.${index}.${field === 'unitId' ? 'unitId' : 'responsiblePersonId'}`,
  })
  await writeMilestones(act, body.milestones)
  await writeIndicators(act, body.indicators)
  changeMatter(act, {
    planState: act.matter.planState === 'returned' ? 'returned' : 'draft',
    planVersion: version + 1,
  })
  const plan = await loadPlan(act)
  const problems = validatePlan(plan, frameOf(act), act.policy, act.calendar, ctx.today)
  const answer = await closeAct(act, [...facts, { kind: 'plan.saved' }])
  return { ...answer, problems: problemsInWords(act, problems) }
}

/** Faults no draft may have: the same id twice or another matter's, and people who are in no unit on the matter. */
async function checkReferences(act: Act, body: PlanBody): Promise<void> {
  const { ctx, matter, subject } = act
  const faults: FieldFault[] = []
  for (const list of ['milestones', 'indicators'] as const) {
    const ids = body[list].map((item) => item.id)
    if (ids.length === 0) continue
    const taken = await ctx.tx
      .selectFrom(list === 'milestones' ? 'milestone' : 'indicator')
      .select('id')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('id', 'in', ids)
      .where('matterId', '!=', matter.id)
      .execute()
    const elsewhere = new Set(taken.map((row) => row.id))
    for (const [index, id] of ids.entries()) {
      if (elsewhere.has(id) || ids.indexOf(id) !== index) {
        faults.push({ path: `${list}.${index}.id`, code: 'id-taken' })
      }
    }
  }
  const people = await loadPeopleOf(
    act,
    subject.units.map((unit) => unit.unitId),
  )
  const known = new Set([...people.values()].flatMap((persons) => [...persons]))
  for (const [index, { responsiblePersonId }] of body.milestones.entries()) {
    if (responsiblePersonId !== null && !known.has(responsiblePersonId)) {
      faults.push({ path: `milestones.${index}.responsiblePersonId`, code: 'person-not-in-unit' })
    }
  }
  if (faults.length > 0) {
    throw new AppError('invalid-input', { fields: faults, params: { count: faults.length } })
  }
}

/** Replaces the milestones; those kept by id keep their baseline, which stays for ever (R3.1.2). */
async function writeMilestones({ ctx, matter }: Act, milestones: PlanBody['milestones']): Promise<void> {
  const ids = milestones.map((milestone) => milestone.id)
  let gone = ctx.tx
    .deleteFrom('milestone')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
  if (ids.length > 0) gone = gone.where('id', 'not in', ids)
  await gone.execute()
  if (ids.length === 0) return
  await ctx.tx
    .insertInto('milestone')
    .values(
      milestones.map(({ responsiblePersonId, ...milestone }, index) => ({
        ...milestone,
        jurisdictionId: ctx.jurisdictionId,
        matterId: matter.id,
        sortOrder: index,
        personId: responsiblePersonId,
        baselineOn: null,
        doneOn: null,
        proposedDueOn: null,
        proposedBy: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdictionId', 'id']).doUpdateSet((row) => ({
        sortOrder: row.ref('excluded.sortOrder'),
        title: row.ref('excluded.title'),
        deliverable: row.ref('excluded.deliverable'),
        workingDays: row.ref('excluded.workingDays'),
        dependsOn: row.ref('excluded.dependsOn'),
        progressAtEnd: row.ref('excluded.progressAtEnd'),
        personId: row.ref('excluded.personId'),
        dueOn: row.ref('excluded.dueOn'),
      })),
    )
    .execute()
}

async function writeIndicators({ ctx, matter }: Act, indicators: PlanBody['indicators']): Promise<void> {
  const ids = indicators.map((indicator) => indicator.id)
  let gone = ctx.tx
    .deleteFrom('indicator')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
  if (ids.length > 0) gone = gone.where('id', 'not in', ids)
  await gone.execute()
  if (ids.length === 0) return
  await ctx.tx
    .insertInto('indicator')
    .values(
      indicators.map((indicator, index) => ({
        ...indicator,
        jurisdictionId: ctx.jurisdictionId,
        matterId: matter.id,
        sortOrder: index,
        latestValue: null,
        verdict: null,
        verdictBy: null,
        verdictAt: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdictionId', 'id']).doUpdateSet((row) => ({
        sortOrder: row.ref('excluded.sortOrder'),
        name: row.ref('excluded.name'),
        standard: row.ref('excluded.standard'),
        unitOfMeasure: row.ref('excluded.unitOfMeasure'),
        target: row.ref('excluded.target'),
        direction: row.ref('excluded.direction'),
        weight: row.ref('excluded.weight'),
        howMeasured: row.ref('excluded.howMeasured'),
      })),
    )
    .execute()
}
