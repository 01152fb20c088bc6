import { isPrincipalKind } from '../organisation/posts.ts'
import { isSupervisionOffice } from '../organisation/unit-kinds.ts'
import { type Actor, type ActorPost, actsAs, effectivePosts } from '../permissions/actor.ts'
import type { MatterSubject } from './matter-subject.ts'

/** The parts somebody can have in a matter (R11). One person may have several. */
export const matterParties = [
  /** Works at the desk of the unit that drafted it: anybody of a supervision office, head, deputy or liaison of another unit. */
  'registering-unit',
  /** Works in a supervision office that drafted it. */
  'registering-office',
  'efficiency-office',
  /** Works in an office that watches it by the division of labour (R1.4). */
  'watching-office',
  /** Works in another supervision office: sees it, and confirms where the policy asks that office. */
  'other-office',
  /** For a unit's inner matter: head, deputy or liaison of that unit, who chase it with the offices' tools (R1.6). */
  'scope-desk',
  'lead-principal',
  'lead-deputy',
  'lead-liaison',
  'lead-staff',
  /** The named person of the lead unit (R3.1.1). */
  'responsible-person',
  /** Principal of a responsible or supporting unit. */
  'joint-principal',
  'responsible-unit',
  'supporting-unit',
  'lead-official',
  'city-leader',
  /** Organisation department and discipline commission: they read for their own duties (三(五)). */
  'overseer',
] as const
export type MatterParty = (typeof matterParties)[number]

const isDeskPost = (post: ActorPost): boolean =>
  isPrincipalKind(post.kind) || post.kind === 'deputy' || post.kind === 'liaison'

function leadPartyOf(post: ActorPost): MatterParty {
  if (isPrincipalKind(post.kind) || post.kind === 'city-leader') return 'lead-principal'
  if (post.kind === 'deputy') return 'lead-deputy'
  return post.kind === 'liaison' ? 'lead-liaison' : 'lead-staff'
}

function officePartyOf(post: ActorPost, subject: MatterSubject): MatterParty {
  if (post.unitKind === 'efficiency-office') return 'efficiency-office'
  if (subject.watchingUnitIds.includes(post.unitId)) return 'watching-office'
  // Where the efficiency office is itself on the matter, the other offices stand in for it: somebody has to verify.
  return subject.units.some((unit) => unit.unitKind === 'efficiency-office')
    ? 'watching-office'
    : 'other-office'
}

/** Every part the actor has in the matter; empty for a stranger and for administrators. */
export function partiesOf(actor: Actor, subject: MatterSubject): Set<MatterParty> {
  const parties = new Set<MatterParty>()
  const persons = actsAs(actor)
  const posts = effectivePosts(actor)
  if (posts.length === 0) return parties

  for (const post of posts) {
    const inScope = subject.scopeUnitId === null || subject.scopeUnitId === post.unitId
    if (!inScope) continue
    for (const unit of subject.units) {
      if (unit.unitId !== post.unitId) continue
      if (unit.role === 'lead') parties.add(leadPartyOf(post))
      else {
        parties.add(unit.role === 'responsible' ? 'responsible-unit' : 'supporting-unit')
        if (isPrincipalKind(post.kind)) parties.add('joint-principal')
      }
    }
    if (subject.scopeUnitId !== null) {
      if (isDeskPost(post)) parties.add('registering-unit').add('scope-desk')
      continue
    }
    if (post.unitId === subject.registeringUnitId) {
      if (isSupervisionOffice(post.unitKind)) parties.add('registering-unit').add('registering-office')
      else if (isDeskPost(post)) parties.add('registering-unit')
    }
    if (isSupervisionOffice(post.unitKind)) parties.add(officePartyOf(post, subject))
    if (post.kind === 'city-leader') parties.add('city-leader')
    if (post.unitKind === 'organisation-department' || post.unitKind === 'discipline-commission') {
      parties.add('overseer')
    }
  }

  const lead = subject.units.find((unit) => unit.role === 'lead')
  if (lead?.responsiblePersonId && persons.includes(lead.responsiblePersonId))
    parties.add('responsible-person')
  for (const unit of subject.units) {
    if (unit.role === 'lead' || !unit.responsiblePersonId) continue
    if (persons.includes(unit.responsiblePersonId)) {
      parties.add(unit.role === 'responsible' ? 'responsible-unit' : 'supporting-unit')
    }
  }
  if (subject.leadOfficialId !== null && persons.includes(subject.leadOfficialId))
    parties.add('lead-official')
  return parties
}
