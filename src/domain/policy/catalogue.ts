import { registeringOfficeKinds } from '../organisation/unit-kinds.ts'

/**
 * The rule catalogue: every number and switch of policy the code may read, with its kind and the range a pack may choose from.
 * The values, titles, reasons and citations live in the pack (`policy/default.json`), never here.
 */
export type IntegerRule = { kind: 'integer'; min: number; max: number; unit: RuleUnit }
export type NumberRule = { kind: 'number'; min: number; max: number; unit: RuleUnit }
export type SwitchRule = { kind: 'switch' }
export type ChoiceRule = { kind: 'choice'; options: readonly string[] }
/** A set: order and repetition don't matter in meaning, so packs must write it in the order of the options, without repeats. */
export type ChoicesRule = { kind: 'choices'; options: readonly string[] }
export type RuleDefinition = IntegerRule | NumberRule | SwitchRule | ChoiceRule | ChoicesRule

export type RuleUnit =
  | 'working-days'
  | 'days'
  | 'months'
  | 'minutes'
  | 'hours'
  | 'points'
  | 'times'
  | 'characters'
  | 'day-of-month'
  | 'weekday'
  | 'weight'
  | 'items'

const integer = (min: number, max: number, unit: RuleUnit) => ({ kind: 'integer', min, max, unit }) as const
const number = (min: number, max: number, unit: RuleUnit) => ({ kind: 'number', min, max, unit }) as const
const onOff = { kind: 'switch' } as const
const choice = <const T extends readonly string[]>(options: T) => ({ kind: 'choice', options }) as const
const choices = <const T extends readonly string[]>(options: T) => ({ kind: 'choices', options }) as const

/** How often a unit reports on a matter (反馈周期); `none` is 一次性: one report by the deadline. Ordered from often to rarely. */
export const reportingCycles = [
  'weekly',
  'biweekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'none',
] as const
export type ReportingCycle = (typeof reportingCycles)[number]

/**
 * Who decides a request. `lead-official` is the city leader named on the matter; where none is named, the efficiency office
 * decides, since a request must never wait for nobody.
 */
export const approverLevels = ['registering-office', 'efficiency-office', 'lead-official'] as const
export type ApproverLevel = (typeof approverLevels)[number]

const timeWindow = integer(1, 60, 'working-days')
const cycle = choice(reportingCycles)
const approver = choice(approverLevels)
const offices = choices(registeringOfficeKinds)
const weight = number(0, 1, 'weight')

export const policyCatalogue = {
  'registration.decision.confirming-offices': offices,
  'registration.meeting.confirming-offices': offices,
  'registration.leader-instruction.confirming-offices': offices,
  'registration.key-project.confirming-offices': offices,
  'registration.long-term.confirming-offices': offices,
  'registration.phased.confirming-offices': offices,
  'registration.self-determined.confirming-offices': offices,
  'registration.lead-time-floor': integer(0, 60, 'working-days'),
  'registration.similar-title-threshold': integer(30, 100, 'points'),

  'assignment.acknowledge-window': timeWindow,
  'assignment.objection-window': timeWindow,
  'assignment.objection-signed-by-principal': onOff,
  'assignment.ruling-window': timeWindow,

  'plan.due-window': timeWindow,
  'plan.answer-window': timeWindow,
  'plan.least-milestones': integer(1, 12, 'items'),
  'plan.least-indicators': integer(1, 12, 'items'),
  'plan.milestone-move-approver': approver,

  'lights.near-due-lead': integer(0, 60, 'working-days'),
  'lights.behind-threshold': integer(1, 100, 'points'),
  'lights.far-behind-threshold': integer(1, 100, 'points'),

  'reports.tracking-cycle': cycle,
  'reports.periodic-cycle': cycle,
  'reports.tracking-cycle-floor': cycle,
  'reports.periodic-cycle-floor': cycle,
  'reports.long-term-cycle': cycle,
  'reports.long-term-review-after': integer(1, 60, 'months'),
  'reports.cut-off-day': integer(1, 28, 'day-of-month'),
  'reports.cut-off-weekday': integer(1, 7, 'weekday'),
  'reports.answer-window': timeWindow,
  'reports.resubmit-window': timeWindow,
  'reports.least-text': integer(0, 500, 'characters'),
  'reports.evidence-at-completion': onOff,
  'reports.sign-off-by-principal': onOff,

  'requests.answer-window': timeWindow,

  'extension.approver': approver,
  'extension.max-count': integer(0, 10, 'times'),
  'extension.escalate-after': integer(0, 10, 'times'),
  'extension.signed-by-principal': onOff,
  'suspension.approver': approver,
  'transfer.approver': approver,
  'cancellation.approver': approver,
  'reopening.approver': approver,

  'acceptance.window': timeWindow,
  'acceptance.evidence-required': onOff,

  'reminders.cool-down': integer(0, 30, 'working-days'),

  'ranking.per-cohort': onOff,
  'ranking.supervising-offices-ranked': onOff,
  'ranking.lead-weight': weight,
  'ranking.responsible-weight': weight,
  'ranking.supporting-weight': weight,

  'rights.security-admin-confirms': onOff,
  'rights.delegation-longest': integer(1, 366, 'days'),

  'session.idle-limit': integer(5, 480, 'minutes'),
  'session.absolute-limit': integer(1, 72, 'hours'),
  'lockout.failures': integer(3, 20, 'times'),
  'lockout.duration': integer(5, 1440, 'minutes'),
} as const satisfies Record<string, RuleDefinition>

export type PolicyKey = keyof typeof policyCatalogue
export const policyKeys = Object.keys(policyCatalogue) as PolicyKey[]

/** The catalogue groups the page shows, in its order: the part of the key before the first dot. */
export const policyGroups = [
  'registration',
  'assignment',
  'plan',
  'lights',
  'reports',
  'requests',
  'extension',
  'suspension',
  'transfer',
  'cancellation',
  'reopening',
  'acceptance',
  'reminders',
  'ranking',
  'rights',
  'session',
  'lockout',
] as const
export type PolicyGroup = (typeof policyGroups)[number]

export const groupOf = (key: PolicyKey): PolicyGroup => key.split('.')[0] as PolicyGroup
