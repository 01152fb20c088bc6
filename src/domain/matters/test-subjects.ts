import { localDate } from '../dates/local-date.ts'
import type { PostKind } from '../organisation/posts.ts'
import type { UnitKind } from '../organisation/unit-kinds.ts'
import type { Actor } from '../permissions/actor.ts'
import type { DenialCode } from '../permissions/denial-codes.ts'
import { defaultPolicy } from '../policy/default-policy.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { MatterAction } from './matter-action-names.ts'
import { decide } from './matter-actions.ts'
import type { MatterSubject, RequestKind } from './matter-subject.ts'

/** People and a matter for tests. Units are named after what they are; each person's id is unit and post. */
export const today = localDate('2026-11-18')

export const person = (
  unitId: string,
  unitKind: UnitKind,
  kind: PostKind,
  personId = `${unitId}-${kind}`,
): Actor => ({
  personId,
  posts: [{ postId: `post-${personId}`, unitId, unitKind, kind, title: '' }],
  adminRoles: [],
  delegations: [],
})

export const people = {
  partyOffice: person('party', 'party-office', 'staff'),
  governmentOffice: person('government', 'government-office', 'staff'),
  efficiencyOffice: person('efficiency', 'efficiency-office', 'staff'),
  appraisalOffice: person('appraisal', 'appraisal-office', 'staff'),
  leadPrincipal: person('bureau', 'department', 'principal'),
  leadDeputy: person('bureau', 'department', 'deputy'),
  leadLiaison: person('bureau', 'department', 'liaison'),
  leadStaff: person('bureau', 'department', 'staff'),
  responsiblePerson: person('bureau', 'department', 'staff', 'named'),
  townSecretary: person('town', 'town', 'party-secretary'),
  townStaff: person('town', 'town', 'staff'),
  supportingStaff: person('finance', 'department', 'staff'),
  stranger: person('forestry', 'department', 'principal'),
  leadOfficial: person('city', 'city-leadership', 'city-leader', 'leader'),
  otherLeader: person('city', 'city-leadership', 'city-leader', 'another-leader'),
  overseer: person('organisation', 'organisation-department', 'staff'),
  administrator: { personId: 'admin', posts: [], adminRoles: ['system-admin'], delegations: [] },
} as const satisfies Record<string, Actor>

/** A decision in progress: drafted by the Party office, led by a bureau, with a town and the finance bureau beside it. */
export const matter = (changes: Partial<MatterSubject> = {}): MatterSubject => ({
  id: 'm',
  state: 'in-progress',
  source: 'decision',
  scopeUnitId: null,
  registeringUnitId: 'party',
  registeringUnitKind: 'party-office',
  units: [
    { unitId: 'bureau', unitKind: 'department', role: 'lead', responsiblePersonId: 'named' },
    { unitId: 'town', unitKind: 'town', role: 'responsible', responsiblePersonId: null },
    { unitId: 'finance', unitKind: 'department', role: 'supporting', responsiblePersonId: null },
  ],
  leadOfficialId: 'leader',
  watchingUnitIds: ['efficiency'],
  instructionReaderIds: null,
  hasChildren: false,
  childrenOpen: false,
  objectUntil: localDate('2026-11-19'),
  dueOn: localDate('2026-11-30'),
  lapseOn: localDate('2026-11-30'),
  suspendedOn: null,
  confirmations: [],
  objectionOpen: false,
  plan: 'approved',
  milestoneMovesOpen: 0,
  report: 'none',
  unitWantsSignOff: false,
  requests: [],
  extensionsGranted: 0,
  undecidedIndicators: 0,
  remindAgainFrom: null,
  ...changes,
})

/** What `decide` answers, in one word. */
export const answer = (
  actor: Actor,
  action: MatterAction,
  changes: Partial<MatterSubject> = {},
  policy: Policy = defaultPolicy,
  day = today,
): 'allowed' | DenialCode => {
  const decision = decide(actor, action, matter(changes), policy, day)
  return decision.allowed ? 'allowed' : decision.code
}

/** A request of the bureau waiting for its decision. */
export const request = (kind: RequestKind, requestedBy = 'bureau-principal') => ({
  requests: [{ kind, requestedBy, requestedByUnitId: 'bureau' }],
})
