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
export function canSee(actor: Actor, subject: MatterSubject): boolean {
  if (effectivePosts(actor).length === 0) return false
  if (subject.scopeUnitId !== null) return worksIn(actor, subject.scopeUnitId)
  const parties = partiesOf(actor, subject)
  if (!isUnregistered(subject.state)) return parties.size > 0
  if (parties.has('registering-unit')) return true
  const fromOffice = isSupervisionOffice(subject.registeringUnitKind)
  return (
    (fromOffice || subject.state === 'awaiting-confirmation') &&
    officeParties.some((party) => parties.has(party))
  )
}

/**
 * Whether the actor may read the verbatim 批示 (R2.7: restricted readers). Unrestricted instructions are read by whoever sees the
 * matter; restricted ones by those who registered it, the efficiency office, the lead official and the named readers.
 */
export function canReadInstruction(actor: Actor, subject: MatterSubject): boolean {
  if (!canSee(actor, subject)) return false
  if (subject.instructionReaderIds === null) return true
  const parties = partiesOf(actor, subject)
  const inCircle = (['registering-office', 'efficiency-office', 'lead-official', 'scope-desk'] as const).some(
    (party) => parties.has(party),
  )
  return inCircle || actsAs(actor).some((id) => subject.instructionReaderIds?.includes(id))
}
