import { describe, expect, it } from 'vitest'
import { addDays } from '../dates/local-date.ts'
import type { Actor } from '../permissions/actor.ts'
import { denialKinds } from '../permissions/denial-codes.ts'
import { defaultPolicy } from '../policy/default-policy.ts'
import type { Policy } from '../policy/policy-pack.ts'
import { actionTable } from './action-table.ts'
import { matterActions } from './matter-action-names.ts'
import { allowedActions, decide, decideRequest, withheldActions } from './matter-actions.ts'
import { matterStates } from './matter-states.ts'
import type { MatterSubject, RequestKind } from './matter-subject.ts'
import { answer, matter, people, person, request, today } from './test-subjects.ts'

type Changes = Partial<MatterSubject>
const p = people

describe('switches of the policy', () => {
  it('R1.7 policy or unit may ask for less: without the switches the liaison objects and extends', () => {
    const lighter: Policy = {
      ...defaultPolicy,
      'assignment.objection-signed-by-principal': false,
      'extension.signed-by-principal': false,
    }
    expect(answer(p.leadLiaison, 'object', { state: 'assigned' }, lighter)).toBe('allowed')
    expect(answer(p.leadLiaison, 'request-extension', {}, lighter)).toBe('allowed')
  })
})

describe('why an act has no button', () => {
  const withheld = (actor: Actor, changes: Changes) =>
    withheldActions(actor, matter(changes), defaultPolicy, today).map(({ action, code }) => [action, code])

  it('is said to the desk that could act but for the head’s signature, and not to the head', () => {
    const assigned: Changes = { state: 'assigned' }
    expect(withheld(p.leadLiaison, assigned)).toContainEqual(['object', 'needs-principal-signature'])
    expect(withheld(p.leadLiaison, {})).toEqual([['request-extension', 'needs-principal-signature']])
    expect(withheld(p.leadPrincipal, assigned)).toEqual([])
  })

  it('is said when an extension comes too late or once too often, to the unit alone', () => {
    const late: Changes = { dueOn: addDays(today, -1), lapseOn: addDays(today, -1) }
    expect(withheld(p.leadPrincipal, late)).toEqual([['request-extension', 'extension-after-due-day']])
    const often = { extensionsGranted: defaultPolicy['extension.max-count'] }
    expect(withheld(p.leadPrincipal, often)).toEqual([['request-extension', 'extension-limit-reached']])
    expect(withheld(p.efficiencyOffice, late)).toEqual([])
    expect(withheld(p.leadPrincipal, { state: 'closed-out' })).toEqual([])
  })
})

describe('R2.3 joint confirmation by people of different offices', () => {
  const waiting: Changes = { state: 'awaiting-confirmation' }
  const both = (first: Actor, office: 'party-office' | 'government-office') => ({
    ...waiting,
    confirmations: [{ personId: first.personId, office }],
  })

  it('asks the three offices and nobody else', () => {
    for (const actor of [p.partyOffice, p.governmentOffice, p.efficiencyOffice]) {
      expect(answer(actor, 'confirm', waiting)).toBe('allowed')
    }
    expect(answer(p.appraisalOffice, 'confirm', waiting)).toBe('office-not-asked-to-confirm')
    expect(answer(p.leadPrincipal, 'confirm', waiting)).toBe('not-found')
  })

  it('takes one confirmation of each office and of each person', () => {
    expect(answer(p.partyOffice, 'confirm', both(p.partyOffice, 'party-office'))).toBe(
      'already-confirmed-by-you',
    )
    const colleague = person('party', 'party-office', 'deputy')
    expect(answer(colleague, 'confirm', both(p.partyOffice, 'party-office'))).toBe('office-already-confirmed')
    const [own] = p.partyOffice.posts
    const inBoth: Actor = { ...p.partyOffice, posts: own ? [own, ...p.governmentOffice.posts] : [] }
    expect(answer(inBoth, 'confirm', both(inBoth, 'party-office'))).toBe('already-confirmed-by-you')
  })

  it('goes back by an office that is asked or by its own', () => {
    expect(answer(p.partyOffice, 'return-draft', waiting)).toBe('allowed')
    expect(answer(p.efficiencyOffice, 'return-draft', waiting)).toBe('allowed')
    expect(answer(p.appraisalOffice, 'return-draft', waiting)).toBe('office-not-asked-to-confirm')
  })

  it('a key project needs the efficiency office alone', () => {
    const keyProject: Changes = { ...waiting, source: 'key-project' }
    expect(answer(p.efficiencyOffice, 'confirm', keyProject)).toBe('allowed')
    expect(answer(p.governmentOffice, 'confirm', keyProject)).toBe('office-not-asked-to-confirm')
  })
})

describe('R3.1.5 who decides a request', () => {
  const decides = (actor: Actor, kind: RequestKind, changes: Changes = {}) => {
    const decision = decideRequest(
      actor,
      kind,
      matter({ ...request(kind), ...changes }),
      defaultPolicy,
      today,
    )
    return decision.allowed ? 'allowed' : decision.code
  }

  it.each([
    ['extension', p.efficiencyOffice, 'allowed'],
    ['extension', p.leadOfficial, 'not-yours'],
    ['suspension', p.leadOfficial, 'allowed'],
    ['suspension', p.efficiencyOffice, 'not-yours'],
    ['transfer', p.partyOffice, 'allowed'],
    ['transfer', p.efficiencyOffice, 'not-yours'],
    ['cancellation', p.leadOfficial, 'allowed'],
  ] as const)('%s by %o', (kind, actor, expected) => {
    expect(decides(actor, kind)).toBe(expected)
  })

  it('a further extension goes to the lead official', () => {
    expect(decides(p.efficiencyOffice, 'extension', { extensionsGranted: 1 })).toBe('not-yours')
    expect(decides(p.leadOfficial, 'extension', { extensionsGranted: 1 })).toBe('allowed')
  })

  it('falls to the efficiency office where the matter has no lead official', () => {
    expect(decides(p.efficiencyOffice, 'cancellation', { leadOfficialId: null })).toBe('allowed')
  })

  it('nobody decides what they asked for', () => {
    expect(decides(p.partyOffice, 'transfer', request('transfer', p.partyOffice.personId))).toBe(
      'author-may-not-decide',
    )
  })

  it('tells a kind that is not open from one that is', () => {
    const decision = decideRequest(
      p.efficiencyOffice,
      'transfer',
      matter(request('extension')),
      defaultPolicy,
      today,
    )
    expect(decision).toEqual({ allowed: false, code: 'no-request-open' })
  })
})

describe('R3.1.3 whoever accepts belongs to no unit on the matter', () => {
  const ownWork: Changes = {
    state: 'awaiting-acceptance',
    units: [
      { unitId: 'efficiency', unitKind: 'efficiency-office', role: 'lead', responsiblePersonId: null },
      { unitId: 'town', unitKind: 'town', role: 'supporting', responsiblePersonId: null },
    ],
  }
  it('the efficiency office does not accept its own work; another office stands in', () => {
    expect(answer(p.efficiencyOffice, 'accept-item', ownWork)).toBe('own-unit-may-not-verify')
    expect(answer(p.governmentOffice, 'accept-item', ownWork)).toBe('allowed')
  })

  it('a person with a second post in a unit on the matter does not accept', () => {
    const [office] = p.efficiencyOffice.posts
    const twoPosts: Actor = { ...p.efficiencyOffice, posts: office ? [office, ...p.townStaff.posts] : [] }
    expect(answer(twoPosts, 'accept-item', { state: 'awaiting-acceptance' })).toBe('own-unit-may-not-verify')
  })
})

describe('R1.6 a unit’s inner matters', () => {
  const inner: Changes = {
    scopeUnitId: 'bureau',
    registeringUnitId: 'bureau',
    registeringUnitKind: 'department',
    source: 'self-determined',
    units: [{ unitId: 'bureau', unitKind: 'department', role: 'lead', responsiblePersonId: 'named' }],
    leadOfficialId: null,
    watchingUnitIds: [],
  }
  it('are chased by the unit’s own desk with the same tools', () => {
    expect(answer(p.leadPrincipal, 'answer-report', { ...inner, report: 'submitted' })).toBe('allowed')
    expect(answer(p.responsiblePerson, 'save-report', inner)).toBe('allowed')
    expect(answer(p.leadDeputy, 'accept-item', { ...inner, state: 'awaiting-acceptance' })).toBe('allowed')
  })
  it('are not accepted by the named person', () => {
    const own = {
      ...inner,
      units: [{ ...matter().units[0], responsiblePersonId: p.leadDeputy.personId }],
    } as Changes
    expect(answer(p.leadDeputy, 'accept-item', { ...own, state: 'awaiting-acceptance' })).toBe(
      'own-unit-may-not-verify',
    )
  })
  it('are unknown to everybody else, offices and leaders included', () => {
    for (const actor of [p.efficiencyOffice, p.leadOfficial, p.overseer, p.townSecretary]) {
      expect(answer(actor, 'remind', inner)).toBe('not-found')
    }
  })
})

describe('the table as a whole', () => {
  it('lists exactly what decide allows, and nothing to those outside', () => {
    for (const state of matterStates) {
      const subject = matter({ state, report: 'submitted' })
      for (const actor of Object.values(people)) {
        const listed = allowedActions(actor, subject, defaultPolicy, today)
        for (const action of matterActions) {
          expect(listed.includes(action)).toBe(decide(actor, action, subject, defaultPolicy, today).allowed)
        }
      }
      expect(allowedActions(p.stranger, subject, defaultPolicy, today)).toEqual([])
      expect(allowedActions(p.administrator, subject, defaultPolicy, today)).toEqual([])
    }
  })

  it('gives every action somebody and some state, and every refusal a kind the server can answer with', () => {
    for (const action of matterActions) {
      expect(actionTable[action].states.length).toBeGreaterThan(0)
      expect(actionTable[action].parties.length).toBeGreaterThan(0)
    }
    expect(new Set(Object.values(denialKinds))).toEqual(new Set(['not-yours', 'wrong-state', 'invisible']))
  })

  it('an open matter is never without somebody who can act on it', () => {
    for (const state of ['assigned', 'planning', 'in-progress', 'awaiting-acceptance'] as const) {
      expect(
        allowedActions(p.efficiencyOffice, matter({ state }), defaultPolicy, today).length,
      ).toBeGreaterThan(0)
    }
  })
})
