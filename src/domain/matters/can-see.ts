import { isSupervisionOffice } from '../organisation/unit-kinds.ts'
import { type Actor, actsAs, effectivePosts, worksIn } from '../permissions/actor.ts'
import { type MatterParty, partiesOf } from './matter-parties.ts'
import { isUnregistered } from './matter-states.ts'
import type { MatterSubject } from './matter-subject.ts'

const officeParties: readonly MatterParty[] = [
  'registering-office',
  'efficiency-office',
  'watching-office',
  'other-office',
]

/**
 * Whether the actor may know the matter exists (R11). Supervision offices, city leaders and overseers see every registered matter
 * that isn't a unit's inner one; units see what they have a part in; a matter on its way into the ledger is seen by those who
 * register it only. Whoever may not see it gets the answer given for a matter that does not exist.
 */
export function canSee(
  actor: Actor,
  subject: MatterSubject,
  parties: ReadonlySet<MatterParty> = partiesOf(actor, subject),
): boolean {
  if (effectivePosts(actor).length === 0) return false
  if (subject.scopeUnitId !== null) return worksIn(actor, subject.scopeUnitId)
  if (!isUnregistered(subject.state)) return parties.size > 0
  if (parties.has('registering-unit')) return true
  const fromOffice = isSupervisionOffice(subject.registeringUnitKind)
  return (
    (fromOffice || subject.state === 'awaiting-confirmation') &&
    officeParties.some((party) => parties.has(party))
  )
}

/** The usual circle of a 批示: the offices, the lead official, and in the units those who have to carry it out. */
const usualReaders: readonly MatterParty[] = [
  ...officeParties,
  'scope-desk',
  'lead-official',
  'lead-principal',
  'lead-deputy',
  'lead-liaison',
  'responsible-person',
  'joint-principal',
]
const fixedReaders: readonly MatterParty[] = [
  'registering-office',
  'efficiency-office',
  'scope-desk',
  'lead-official',
]

/**
 * Whether the actor may read the verbatim 批示 (R2.7: restricted readers). Where readers are named, only they, those who registered it,
 * the efficiency office and the lead official read it; otherwise the usual circle does.
 */
export function canReadInstruction(actor: Actor, subject: MatterSubject): boolean {
  const parties = partiesOf(actor, subject)
  if (!canSee(actor, subject, parties)) return false
  const { instructionReaderIds } = subject
  const circle = instructionReaderIds === null ? usualReaders : fixedReaders
  return (
    circle.some((party) => parties.has(party)) ||
    actsAs(actor).some((id) => instructionReaderIds?.includes(id))
  )
}
