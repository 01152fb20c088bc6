import type { Policy } from '../policy/policy-pack.ts'
import type { Indicator } from './indicator.ts'

/** What a progress report must hold before it leaves the unit: how far, what was done, what is stuck (optional); all problems at once. */
export type ReportInput = {
  claimedProgress: number
  text: string
  problem: string
  values: readonly { indicatorId: string; value: number }[]
  evidenceFiles: number
}

export type ReportProblem = {
  path: string
  code:
    | 'progress-not-whole'
    | 'progress-out-of-range'
    | 'progress-fell-without-problem'
    | 'text-too-short'
    | 'evidence-missing'
    | 'value-missing'
    | 'value-not-a-number'
    | 'value-twice'
    | 'unknown-indicator'
  params: Readonly<Record<string, string | number>>
}

/** Length as people count it: characters, not blanks. */
const lengthOf = (text: string): number => [...text.replace(/\s/g, '')].length

/**
 * Checks a report against the matter's indicators and the last accepted claim. Progress may fall, if the report says what is stuck;
 * reporting completion asks for a value of every measured indicator and, where the policy wants it, evidence.
 */
export function validateReport(
  report: ReportInput,
  matter: { indicators: readonly Indicator[]; lastAcceptedProgress: number },
  policy: Pick<Policy, 'reports.least-text' | 'reports.evidence-at-completion'>,
): ReportProblem[] {
  const problems: ReportProblem[] = []
  const add = (path: string, code: ReportProblem['code'], params: ReportProblem['params'] = {}): void => {
    problems.push({ path, code, params })
  }
  const { claimedProgress } = report
  if (!Number.isInteger(claimedProgress)) add('claimedProgress', 'progress-not-whole')
  else if (claimedProgress < 0 || claimedProgress > 100) {
    add('claimedProgress', 'progress-out-of-range', { min: 0, max: 100 })
  } else if (claimedProgress < matter.lastAcceptedProgress && report.problem.trim() === '') {
    add('problem', 'progress-fell-without-problem', {
      from: matter.lastAcceptedProgress,
      to: claimedProgress,
    })
  }

  const least = policy['reports.least-text']
  if (lengthOf(report.text) < least) add('text', 'text-too-short', { least })

  const known = new Map(matter.indicators.map((indicator) => [indicator.id, indicator]))
  const seen = new Set<string>()
  for (const [index, { indicatorId, value }] of report.values.entries()) {
    const path = `values.${index}.value`
    if (!known.has(indicatorId)) add(path, 'unknown-indicator')
    if (seen.has(indicatorId)) add(path, 'value-twice')
    if (!Number.isFinite(value)) add(path, 'value-not-a-number')
    seen.add(indicatorId)
  }

  if (claimedProgress === 100) {
    for (const indicator of matter.indicators) {
      const measured = indicator.direction !== 'done'
      if (measured && !seen.has(indicator.id)) add('values', 'value-missing', { name: indicator.name })
    }
    if (policy['reports.evidence-at-completion'] && report.evidenceFiles === 0)
      add('files', 'evidence-missing')
  }
  return problems
}

/** Where a submitted report goes: to the unit's head first where the unit or the policy wants 审签 (R1.7), unless the head submits it. */
export function nextReportState(input: {
  unitWantsSignOff: boolean
  submitterIsPrincipal: boolean
  policy: Pick<Policy, 'reports.sign-off-by-principal'>
}): 'awaiting-sign-off' | 'submitted' {
  const wanted = input.unitWantsSignOff || input.policy['reports.sign-off-by-principal']
  return wanted && !input.submitterIsPrincipal ? 'awaiting-sign-off' : 'submitted'
}
