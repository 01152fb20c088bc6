import { randomUUID } from 'node:crypto'
import type { TestCity } from '../../../../../test/test-server.ts'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import type { MatterRow } from '../subject-rows.ts'
import { testPlan } from './test-matter.ts'

/** Acts a property test may try in any order: each builds its request from how the matter stands. */
export interface RandomAct {
  action: MatterAction
  prepare(given: Given): Promise<{ path: string; body: object; version?: number; put?: true }>
}

interface Given {
  city: TestCity
  matterId: string
  matter: MatterRow
  today: LocalDate
  /** 0–3, to vary bodies. */
  choice: number
  files: { development: string; transport: string }
}

const reason = '经研究决定'

const simple = (action: MatterAction, path: string, body: object = {}): RandomAct => ({
  action,
  prepare: async () => ({ path, body }),
})

const firstRow = async <T>(rows: Promise<T[]>): Promise<T | undefined> => (await rows)[0]

const pendingRequest = ({ city, matterId }: Given, objection: boolean) =>
  firstRow(
    city.database.read(1, (tx) =>
      tx
        .selectFrom('matterRequest')
        .select('id')
        .where('matterId', '=', matterId)
        .where('state', '=', 'pending')
        .where('kind', objection ? '=' : '!=', 'objection')
        .orderBy('askedAt')
        .execute(),
    ),
  )

const openReport = ({ city, matterId }: Given) =>
  firstRow(
    city.database.read(1, (tx) =>
      tx
        .selectFrom('progressReport')
        .select(['id', 'version'])
        .where('matterId', '=', matterId)
        .where('state', 'in', ['draft', 'awaiting-sign-off', 'submitted'])
        .execute(),
    ),
  )

const rowsOf = ({ city, matterId }: Given, table: 'milestone' | 'indicator') =>
  city.database.read(1, (tx) =>
    tx.selectFrom(table).select('id').where('matterId', '=', matterId).orderBy('sortOrder').execute(),
  )

const reportBody = async (given: Given) => {
  const { choice, matter, files, city } = given
  const full = choice === 3
  const indicators = await rowsOf(given, 'indicator')
  const file = matter.leadUnitId === city.unit.transport ? files.transport : files.development
  return {
    claimedProgress: full ? 100 : 20 + choice * 20,
    text: '按计划推进,已完成阶段性工作。',
    problem: choice === 1 ? '部分路段未完成征迁' : '',
    values: full ? indicators.map((one) => ({ indicatorId: one.id, value: 12 })) : [],
    fileIds: full ? [file] : [],
  }
}

const report = (action: 'save-report' | 'submit-report'): RandomAct => ({
  // Sending saves first, so the first refusal is that of saving.
  action: 'save-report',
  prepare: async (given) => {
    const open = await openReport(given)
    const path = `reports/${open?.id ?? randomUUID()}${action === 'submit-report' ? '/submission' : ''}`
    const sent = { path, body: await reportBody(given), version: open?.version ?? 0 }
    return action === 'save-report' ? { ...sent, put: true } : sent
  },
})

const ask = (action: MatterAction, kind: string): RandomAct => ({
  action,
  prepare: async ({ city, matter, choice }) => ({
    path: `requests/${kind}`,
    body: {
      id: randomUUID(),
      reason,
      ...(kind === 'extension'
        ? {
            proposedDueOn: addDays(
              matter.dueOn ?? matter.assignedOn ?? ('2026-06-30' as LocalDate),
              10 + choice,
            ),
          }
        : {}),
      ...(kind === 'transfer'
        ? {
            proposedUnitId:
              matter.leadUnitId === city.unit.transport ? city.unit.development : city.unit.transport,
          }
        : {}),
    },
  }),
})

const milestone = (action: MatterAction, tail: string, body: (given: Given) => object): RandomAct => ({
  action,
  prepare: async (given) => {
    const rows = await rowsOf(given, 'milestone')
    const id = rows[given.choice % 2]?.id ?? randomUUID()
    return { path: `milestones/${id}/${tail}`, body: body(given) }
  },
})

const planStep = (action: MatterAction, path: string, body: object = {}): RandomAct => ({
  action,
  prepare: async ({ matter }) => ({ path, body, version: matter.planVersion }),
})

const outcomeOf = (choice: number) => (choice === 0 ? 'refused' : 'granted')

export const randomActs: readonly RandomAct[] = [
  simple('acknowledge', 'acknowledgement'),
  simple('acknowledge', 'acknowledgement'),
  {
    action: 'object',
    prepare: async () => ({ path: 'objections', body: { id: randomUUID(), reason } }),
  },
  {
    action: 'rule-objection',
    prepare: async (given) => ({
      path: `objections/${(await pendingRequest(given, true))?.id ?? randomUUID()}/ruling`,
      body:
        given.choice < 2
          ? { outcome: 'rejected', reason }
          : { outcome: 'upheld', reason, newLeadUnitId: given.city.unit.transport },
    }),
  },
  {
    action: 'save-plan',
    prepare: async ({ city, matter }) => {
      const plan = testPlan(city)
      const own = matter.leadUnitId === city.unit.transport ? 'transport' : 'development'
      const person = city.person[`${own}Head`] ?? ''
      return {
        path: 'plan',
        put: true,
        version: matter.planVersion,
        body: {
          ...plan,
          milestones: plan.milestones.map((one) => ({ ...one, responsiblePersonId: person })),
          units: [{ unitId: city.unit[own], duty: '组织实施', responsiblePersonId: person }],
        },
      }
    },
  },
  planStep('submit-plan', 'plan/submission'),
  planStep('submit-plan', 'plan/submission'),
  planStep('approve-plan', 'plan/approval'),
  planStep('approve-plan', 'plan/approval'),
  planStep('return-plan', 'plan/return', { reason }),
  milestone('move-milestone', 'moves', ({ today }) => ({ newDueOn: addDays(today, 3), reason })),
  milestone('decide-milestone-move', 'moves/decision', ({ choice }) => ({
    outcome: outcomeOf(choice),
    reason,
  })),
  milestone('complete-milestone', 'completion', () => ({})),
  report('save-report'),
  report('submit-report'),
  report('submit-report'),
  {
    action: 'answer-report',
    prepare: async (given) => ({
      path: `reports/${(await openReport(given))?.id ?? randomUUID()}/answer`,
      body:
        given.choice === 0
          ? { outcome: 'returned', reason }
          : { outcome: 'accepted', ...(given.choice === 1 ? { verifiedProgress: 15 } : {}) },
    }),
  },
  ask('request-extension', 'extension'),
  ask('request-suspension', 'suspension'),
  ask('request-transfer', 'transfer'),
  ask('request-cancellation', 'cancellation'),
  ask('request-reopening', 'reopening'),
  {
    action: 'decide-request',
    prepare: async (given) => ({
      path: `requests/${(await pendingRequest(given, false))?.id ?? randomUUID()}/decision`,
      body: { outcome: outcomeOf(given.choice), reason },
    }),
  },
  {
    action: 'withdraw-request',
    prepare: async (given) => ({
      path: `requests/${(await pendingRequest(given, false))?.id ?? randomUUID()}/withdrawal`,
      body: {},
    }),
  },
  simple('resume', 'resumption', { reason }),
  simple('start-acceptance', 'acceptance'),
  {
    action: 'accept-item',
    prepare: async (given) => {
      const rows = await rowsOf(given, 'indicator')
      const id = rows[given.choice % 2]?.id ?? randomUUID()
      const verdict = given.choice === 3 ? 'not-met' : 'met'
      return { path: `acceptance/items/${id}`, body: { verdict, note: '现场核实' }, put: true }
    },
  },
  simple('conclude-acceptance', 'acceptance/conclusion'),
  simple('archive', 'archive'),
  simple('reopen', 'reopening', { reason }),
  simple('withdraw', 'withdrawal', { reason }),
  {
    action: 'remind',
    prepare: async () => ({ path: 'reminders', body: { id: randomUUID() } }),
  },
  simple('change-supervision-mode', 'supervision-mode', { mode: 'tracking', reason }),
]
