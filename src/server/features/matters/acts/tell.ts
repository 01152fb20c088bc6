import type { MatterMessageKind } from '../../../../contract/messages.ts'
import type { PostKind } from '../../../../domain/organisation/posts.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import type { ApproverLevel } from '../../../../domain/policy/catalogue.ts'
import { holdersInUnits } from '../../organisation/public.ts'
import { numberText } from '../matters.store.ts'
import type { Act } from './act.ts'

/** Who is told of an act: those who must act next, never the person who just acted, and each once. */

const desk: readonly PostKind[] = ['principal', 'party-secretary', 'government-head', 'liaison']
const scopeDesk: readonly PostKind[] = [...desk, 'deputy']

/** Tells persons by id; blanks, repeats and the actor are left out. */
export async function tellPersons(
  act: Act,
  personIds: readonly (string | null | undefined)[],
  kind: MatterMessageKind,
  params: Record<string, string | number> = {},
): Promise<void> {
  const { ctx, matter } = act
  const known = personIds.filter((id): id is string => typeof id === 'string')
  const recipients = [...new Set(known)].filter((id) => id !== ctx.actor.personId)
  const number = numberText(matter)
  await ctx.send(
    ...recipients.map((recipientPersonId) => ({
      recipientPersonId,
      kind,
      params: { ...params, title: matter.title, ...(number === null ? {} : { number }) },
      subjectKind: 'matter',
      subjectId: matter.id,
    })),
  )
}

/** Tells the lead unit: its principals, its liaisons and the responsible person. */
export async function tellLeadUnit(
  act: Act,
  kind: MatterMessageKind,
  params: Record<string, string | number> = {},
): Promise<void> {
  const { matter } = act
  const holders = await holdersIn(act, [matter.leadUnitId], desk)
  await tellPersons(act, [...holders, matter.responsiblePersonId], kind, params)
}

/** Tells the other units on the matter. */
export async function tellJointUnits(act: Act, kind: MatterMessageKind): Promise<void> {
  const others = act.subject.units.filter((unit) => unit.role !== 'lead')
  const holders = await holdersIn(
    act,
    others.map((unit) => unit.unitId),
    desk,
  )
  await tellPersons(act, [...holders, ...others.map((unit) => unit.responsiblePersonId)], kind)
}

/** Tells the office that answers: the contact person where one is named, else everybody of the office that may. */
export async function tellOffice(
  act: Act,
  kind: MatterMessageKind,
  params: Record<string, string | number> = {},
): Promise<void> {
  const { matter, subject } = act
  if (subject.scopeUnitId !== null) {
    return tellPersons(act, await holdersIn(act, [subject.scopeUnitId], scopeDesk), kind, params)
  }
  if (matter.contactPersonId !== null) return tellPersons(act, [matter.contactPersonId], kind, params)
  await tellPersons(act, await holdersIn(act, await answeringOffices(act), 'any'), kind, params)
}

/** Tells whoever decides at the level the policy names. */
export async function tellApprover(
  act: Act,
  level: ApproverLevel,
  params: Record<string, string | number>,
  kind: MatterMessageKind = 'request.raised',
): Promise<void> {
  const { matter } = act
  if (level === 'lead-official' && matter.leadOfficialId !== null) {
    return tellPersons(act, [matter.leadOfficialId], kind, params)
  }
  if (level === 'registering-office' || act.subject.scopeUnitId !== null) return tellOffice(act, kind, params)
  const offices = await efficiencyOffices(act)
  await tellPersons(act, await holdersIn(act, offices, 'any'), kind, params)
}

/** The registering office, or the efficiency office; where that is itself on the matter, an office that watches it. */
async function answeringOffices(act: Act): Promise<string[]> {
  const { subject } = act
  const onMatter = (unitId: string) => subject.units.some((unit) => unit.unitId === unitId)
  if (isSupervisionOffice(subject.registeringUnitKind) && !onMatter(subject.registeringUnitId)) {
    return [subject.registeringUnitId]
  }
  const efficiency = (await efficiencyOffices(act)).filter((unitId) => !onMatter(unitId))
  return efficiency.length > 0 ? efficiency : subject.watchingUnitIds.filter((unitId) => !onMatter(unitId))
}

async function efficiencyOffices({ ctx }: Act): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('unit')
    .select('id')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('kind', '=', 'efficiency-office')
    .where('endedOn', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

async function holdersIn(
  { ctx }: Act,
  unitIds: readonly string[],
  kinds: readonly PostKind[] | 'any',
): Promise<string[]> {
  const holders = await holdersInUnits(ctx.tx, ctx.jurisdictionId, unitIds, kinds, ctx.today)
  return holders.map((holder) => holder.personId)
}
