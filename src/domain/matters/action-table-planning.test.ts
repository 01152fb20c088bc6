import { describe, expect, it } from 'vitest'
import { localDate } from '../dates/local-date.ts'
import type { Actor } from '../permissions/actor.ts'
import type { DenialCode } from '../permissions/denial-codes.ts'
import type { MatterAction } from './matter-action-names.ts'
import type { MatterSubject } from './matter-subject.ts'
import { answer, people as p } from './test-subjects.ts'

type Changes = Partial<MatterSubject>

describe('the action table: registration, assignment and plan', () => {
  const cases: [string, Actor, MatterAction, Changes, 'allowed' | DenialCode][] = [
    ['R2.3 the drafting office edits its draft', p.partyOffice, 'edit-draft', { state: 'draft' }, 'allowed'],
    [
      'R2.3 another office reads the draft without editing it',
      p.efficiencyOffice,
      'edit-draft',
      { state: 'draft' },
      'not-yours',
    ],
    [
      'R2.3 the unit named in a draft does not see it',
      p.leadPrincipal,
      'edit-draft',
      { state: 'draft' },
      'not-found',
    ],
    ['R3.1.1 the lead liaison signs', p.leadLiaison, 'acknowledge', { state: 'assigned' }, 'allowed'],
    ['R3.1.1 the named person signs', p.responsiblePerson, 'acknowledge', { state: 'assigned' }, 'allowed'],
    ['R3.1.1 other staff do not sign', p.leadStaff, 'acknowledge', { state: 'assigned' }, 'not-yours'],
    ['R3.1.1 nobody signs twice', p.leadLiaison, 'acknowledge', { state: 'planning' }, 'wrong-state'],
    [
      'R3.1.1 the principal objects within the window',
      p.leadPrincipal,
      'object',
      { state: 'assigned' },
      'allowed',
    ],
    [
      'R3.1.1 the principal of another unit on the matter objects',
      p.townSecretary,
      'object',
      { state: 'assigned' },
      'allowed',
    ],
    [
      'R3.1.1 an objection needs the principal',
      p.leadLiaison,
      'object',
      { state: 'assigned' },
      'needs-principal-signature',
    ],
    [
      'R3.1.1 the window closes',
      p.leadPrincipal,
      'object',
      { state: 'assigned', objectUntil: localDate('2026-11-17') },
      'objection-window-closed',
    ],
    [
      'R3.1.1 one objection at a time',
      p.leadPrincipal,
      'object',
      { state: 'assigned', objectionOpen: true },
      'objection-open',
    ],
    [
      'R3.1.1 the office rules',
      p.efficiencyOffice,
      'rule-objection',
      { state: 'assigned', objectionOpen: true },
      'allowed',
    ],
    [
      'R3.1.1 nothing to rule on',
      p.efficiencyOffice,
      'rule-objection',
      { state: 'assigned' },
      'no-objection-open',
    ],
    ['R3.1.2 the unit plans', p.leadStaff, 'save-plan', { state: 'planning', plan: 'draft' }, 'allowed'],
    [
      'R3.1.2 a submitted plan waits',
      p.leadDeputy,
      'save-plan',
      { state: 'planning', plan: 'submitted' },
      'plan-awaits-answer',
    ],
    [
      'R3.1.2 an empty plan is not submitted',
      p.leadDeputy,
      'submit-plan',
      { state: 'planning', plan: 'none' },
      'plan-not-submitted',
    ],
    [
      'R3.1.2 a returned plan is submitted again',
      p.leadDeputy,
      'submit-plan',
      { state: 'planning', plan: 'returned' },
      'allowed',
    ],
    [
      'R3.1.2 the office approves',
      p.partyOffice,
      'approve-plan',
      { state: 'planning', plan: 'submitted' },
      'allowed',
    ],
    [
      'R3.1.2 an office with no part does not approve',
      p.appraisalOffice,
      'approve-plan',
      { state: 'planning', plan: 'submitted' },
      'not-yours',
    ],
    [
      'R3.1.2 nobody approves the plan of their own unit',
      p.leadPrincipal,
      'approve-plan',
      { state: 'planning', plan: 'submitted' },
      'not-yours',
    ],
  ]
  it.each(cases)('%s', (_name, actor, action, changes, expected) => {
    expect(answer(actor, action, changes)).toBe(expected)
  })
})
