import { describe, expect, it } from 'vitest'
import { localDate } from '../dates/local-date.ts'
import type { Actor } from '../permissions/actor.ts'
import type { DenialCode } from '../permissions/denial-codes.ts'
import type { MatterAction } from './matter-action-names.ts'
import type { MatterSubject } from './matter-subject.ts'
import { answer, people as p, request, today } from './test-subjects.ts'

type Changes = Partial<MatterSubject>

describe('the action table: reports, requests, acceptance and after', () => {
  const cases: [string, Actor, MatterAction, Changes, 'allowed' | DenialCode][] = [
    ['a unit reports', p.leadStaff, 'save-report', {}, 'allowed'],
    ['staff do not send the report', p.leadStaff, 'submit-report', { report: 'draft' }, 'not-yours'],
    ['the liaison sends the report', p.leadLiaison, 'submit-report', { report: 'draft' }, 'allowed'],
    ['nothing to send', p.leadLiaison, 'submit-report', {}, 'no-report-draft'],
    [
      'R1.7 what lies before the head is the head’s',
      p.leadLiaison,
      'save-report',
      { report: 'awaiting-sign-off' },
      'report-not-signed-off',
    ],
    ['R1.7 the head signs', p.leadPrincipal, 'sign-off-report', { report: 'awaiting-sign-off' }, 'allowed'],
    [
      'R1.7 the deputy does not sign',
      p.leadDeputy,
      'sign-off-report',
      { report: 'awaiting-sign-off' },
      'not-yours',
    ],
    [
      'one open report at a time',
      p.leadLiaison,
      'save-report',
      { report: 'submitted' },
      'report-awaits-answer',
    ],
    [
      'R2.4 a parent takes no reports',
      p.leadLiaison,
      'save-report',
      { hasChildren: true },
      'parent-takes-no-reports',
    ],
    ['R3.4.1 the office answers', p.efficiencyOffice, 'answer-report', { report: 'submitted' }, 'allowed'],
    [
      'R3.4.1 nothing to answer',
      p.efficiencyOffice,
      'answer-report',
      { report: 'draft' },
      'no-report-to-answer',
    ],
    [
      'R3.4.1 a report is answered even while suspended',
      p.efficiencyOffice,
      'answer-report',
      { report: 'submitted', suspendedOn: today },
      'allowed',
    ],
    ['R3.1.5 the principal asks for an extension', p.leadPrincipal, 'request-extension', {}, 'allowed'],
    [
      'R3.1.5 on the due day still',
      p.leadPrincipal,
      'request-extension',
      { dueOn: today, lapseOn: today },
      'allowed',
    ],
    [
      'R3.1.5 refuses an extension after the due day',
      p.leadPrincipal,
      'request-extension',
      { dueOn: localDate('2026-11-17'), lapseOn: localDate('2026-11-17') },
      'extension-after-due-day',
    ],
    [
      'R3.1.5 a due day off moves the last day to ask',
      p.leadPrincipal,
      'request-extension',
      { dueOn: localDate('2026-11-15'), lapseOn: today },
      'allowed',
    ],
    ['R3.1.5 the principal signs', p.leadLiaison, 'request-extension', {}, 'needs-principal-signature'],
    [
      'R3.1.5 as often as the policy says',
      p.leadPrincipal,
      'request-extension',
      { extensionsGranted: 2 },
      'extension-limit-reached',
    ],
    [
      'R3.1.5 not without a deadline',
      p.leadPrincipal,
      'request-extension',
      { dueOn: null, lapseOn: null },
      'no-deadline-to-extend',
    ],
    [
      'R3.1.5 one request of a kind',
      p.leadPrincipal,
      'request-extension',
      request('extension'),
      'request-open',
    ],
    [
      'R3.1.5 another kind may be open beside it',
      p.leadPrincipal,
      'request-suspension',
      request('extension'),
      'allowed',
    ],
    ['R3.1.5 the unit takes it back', p.leadLiaison, 'withdraw-request', request('extension'), 'allowed'],
    [
      'R3.1.5 others do not take it back',
      p.partyOffice,
      'withdraw-request',
      request('extension'),
      'not-yours',
    ],
    ['R3.1.5 a supporting unit asks for nothing', p.supportingStaff, 'request-extension', {}, 'not-yours'],
    ['a suspended matter rests', p.leadLiaison, 'save-report', { suspendedOn: today }, 'matter-suspended'],
    ['the office resumes it', p.efficiencyOffice, 'resume', { suspendedOn: today }, 'allowed'],
    ['nothing to resume', p.efficiencyOffice, 'resume', {}, 'matter-not-suspended'],
    [
      'R3.1.3 the office checks item by item',
      p.efficiencyOffice,
      'accept-item',
      { state: 'awaiting-acceptance' },
      'allowed',
    ],
    [
      'R3.1.3 not the unit itself',
      p.leadPrincipal,
      'accept-item',
      { state: 'awaiting-acceptance' },
      'not-yours',
    ],
    ['R3.1.3 not before it is finished', p.efficiencyOffice, 'accept-item', {}, 'wrong-state'],
    [
      'R3.1.3 every item is decided before closing',
      p.efficiencyOffice,
      'conclude-acceptance',
      { state: 'awaiting-acceptance', undecidedIndicators: 1 },
      'acceptance-incomplete',
    ],
    [
      'R2.4 a parent closes after its children',
      p.efficiencyOffice,
      'start-acceptance',
      { hasChildren: true, childrenOpen: true },
      'children-still-open',
    ],
    ['closed matters are archived', p.efficiencyOffice, 'archive', { state: 'closed-out' }, 'allowed'],
    ['archived matters take nothing', p.efficiencyOffice, 'reopen', { state: 'archived' }, 'wrong-state'],
    ['the approver reopens', p.efficiencyOffice, 'reopen', { state: 'closed-out' }, 'allowed'],
    ['others ask for reopening', p.partyOffice, 'reopen', { state: 'closed-out' }, 'not-yours'],
    [
      'R3.4.5 reminders wait for the cool-down',
      p.efficiencyOffice,
      'remind',
      { remindAgainFrom: localDate('2026-11-19') },
      'reminder-too-soon',
    ],
    ['R3.4.5 again on the day', p.efficiencyOffice, 'remind', { remindAgainFrom: today }, 'allowed'],
    [
      'R3.4.5 none once a report is in',
      p.efficiencyOffice,
      'remind',
      { report: 'submitted' },
      'nothing-to-remind-of',
    ],
    [
      'R2.7 long-term work is carried over',
      p.efficiencyOffice,
      'carry-over',
      { source: 'long-term', dueOn: null },
      'allowed',
    ],
    ['R2.7 work with a deadline is not', p.efficiencyOffice, 'carry-over', {}, 'wrong-state'],
    ['a stranger learns nothing', p.stranger, 'remind', {}, 'not-found'],
    ['an administrator learns nothing', p.administrator, 'remind', {}, 'not-found'],
    ['a supporting unit adds files', p.supportingStaff, 'attach', {}, 'allowed'],
    ['a supporting unit does not report', p.supportingStaff, 'save-report', {}, 'not-yours'],
    ['another leader reads only', p.otherLeader, 'remind', {}, 'not-yours'],
  ]
  it.each(cases)('%s', (_name, actor, action, changes, expected) => {
    expect(answer(actor, action, changes)).toBe(expected)
  })
})
