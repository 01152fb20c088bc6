import { isLocalDate } from '../dates/local-date.ts'
import {
  type PolicyKey,
  policyCatalogue,
  policyKeys,
  type ReportingCycle,
  type RuleDefinition,
  reportingCycles,
} from './catalogue.ts'
import type { PolicyPack } from './policy-pack.ts'

/**
 * Checks a policy pack as it comes from a file or an editor. Every problem names its path (`rules["lights.near-due-lead"].value`), a
 * code the interface has words for in both languages, and what was expected; all of them are reported at once.
 */
export type PackProblemCode =
  | 'not-an-object'
  | 'unknown-format'
  | 'missing'
  | 'unknown-rule'
  | 'unknown-field'
  | 'not-text'
  | 'not-a-date'
  | 'not-an-integer'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-switch'
  | 'not-an-option'
  | 'not-a-list'
  | 'repeated-or-unordered'
  | 'unknown-basis'
  | 'not-a-source-clause'
  | 'default-cites-a-clause'
  | 'contradicts'

export type PackProblem = {
  path: string
  code: PackProblemCode
  params: Readonly<Record<string, string | number>>
}

export type PackValidation = { ok: true; pack: PolicyPack } | { ok: false; problems: PackProblem[] }

/** The clauses the source has, whole parts first. */
const parts = { 一: '一二三四', 二: '', 三: '一二三四五', 四: '一二三四' }
export const sourceClauses: readonly string[] = Object.entries(parts).flatMap(([part, clauses]) => [
  part,
  ...[...clauses].map((clause) => `${part}(${clause})`),
])

type Report = (path: string, code: PackProblemCode, params?: PackProblem['params']) => void
type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkFields(value: Fields, path: string, known: readonly string[], report: Report): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) report(path === '' ? name : `${path}.${name}`, 'unknown-field')
  }
}

function checkTexts(value: unknown, path: string, report: Report): void {
  if (!isFields(value)) {
    report(path, value === undefined ? 'missing' : 'not-an-object')
    return
  }
  checkFields(value, path, ['zh', 'en'], report)
  for (const language of ['zh', 'en'] as const) {
    const text = value[language]
    if (typeof text !== 'string' || text.trim() === '') report(`${path}.${language}`, 'not-text')
  }
}

function checkValue(value: unknown, definition: RuleDefinition, path: string, report: Report): void {
  switch (definition.kind) {
    case 'switch':
      if (typeof value !== 'boolean') report(path, 'not-a-switch')
      return
    case 'choice':
      if (typeof value !== 'string' || !definition.options.includes(value)) {
        report(path, 'not-an-option', { options: definition.options.join(', ') })
      }
      return
    case 'choices': {
      if (!Array.isArray(value)) {
        report(path, 'not-a-list')
        return
      }
      const places = value.map((item) => definition.options.indexOf(item))
      if (places.includes(-1)) {
        report(path, 'not-an-option', { options: definition.options.join(', ') })
        return
      }
      const ordered = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
      if (!ordered) report(path, 'repeated-or-unordered', { options: definition.options.join(', ') })
      return
    }
    case 'integer':
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        report(path, 'not-a-number')
        return
      }
      if (definition.kind === 'integer' && !Number.isInteger(value)) {
        report(path, 'not-an-integer')
        return
      }
      if (value < definition.min || value > definition.max) {
        report(path, 'out-of-range', { min: definition.min, max: definition.max })
      }
    }
  }
}

function checkBasis(value: unknown, path: string, report: Report): void {
  if (!isFields(value)) {
    report(path, value === undefined ? 'missing' : 'not-an-object')
    return
  }
  const { kind } = value
  if (kind === 'source') {
    checkFields(value, path, ['kind', 'clause'], report)
    if (typeof value.clause !== 'string' || !sourceClauses.includes(value.clause)) {
      report(`${path}.clause`, 'not-a-source-clause')
    }
  } else if (kind === 'law') {
    checkFields(value, path, ['kind', 'cite'], report)
    if (typeof value.cite !== 'string' || value.cite.trim() === '') report(`${path}.cite`, 'not-text')
  } else if (kind === 'default') {
    if ('clause' in value) report(`${path}.clause`, 'default-cites-a-clause')
    checkFields(value, path, ['kind', 'clause'], report)
  } else {
    report(`${path}.kind`, kind === undefined ? 'missing' : 'unknown-basis')
  }
}

/** Values that are fine alone but not together. Only values that passed their own check are compared. */
function checkTogether(rules: Fields, report: Report): void {
  const ruleValue = (key: PolicyKey): unknown => {
    const rule = rules[key]
    return isFields(rule) ? rule.value : undefined
  }
  const orderly = (lower: PolicyKey, upper: PolicyKey): void => {
    const [a, b] = [ruleValue(lower), ruleValue(upper)]
    if (typeof a === 'number' && typeof b === 'number' && a > b) {
      report(`rules["${lower}"].value`, 'contradicts', { other: upper })
    }
  }
  orderly('lights.behind-threshold', 'lights.far-behind-threshold')
  orderly('ranking.responsible-weight', 'ranking.lead-weight')
  orderly('ranking.supporting-weight', 'ranking.responsible-weight')
  orderly('extension.escalate-after', 'extension.max-count')
  for (const mode of ['tracking', 'periodic'] as const) {
    const place = (key: PolicyKey) => reportingCycles.indexOf(ruleValue(key) as ReportingCycle)
    const [own, floor] = [place(`reports.${mode}-cycle`), place(`reports.${mode}-cycle-floor`)]
    if (own >= 0 && floor >= 0 && own < floor) {
      report(`rules["reports.${mode}-cycle"].value`, 'contradicts', { other: `reports.${mode}-cycle-floor` })
    }
  }
}

/** Validates the whole pack. What passes is typed and safe to use; what does not is never used in part. */
export function validatePack(input: unknown): PackValidation {
  const problems: PackProblem[] = []
  const report: Report = (path, code, params = {}) => {
    problems.push({ path, code, params })
  }
  if (!isFields(input)) {
    report('', 'not-an-object')
    return { ok: false, problems }
  }
  checkFields(input, '', ['format', 'version', 'title', 'note', 'effectiveFrom', 'rules'], report)
  if (input.format !== 'luoshi-policy/1') report('format', 'unknown-format', { expected: 'luoshi-policy/1' })
  if (typeof input.version !== 'string' || input.version.trim() === '') report('version', 'not-text')
  checkTexts(input.title, 'title', report)
  checkTexts(input.note, 'note', report)
  const from = input.effectiveFrom
  if (from !== null && (typeof from !== 'string' || !isLocalDate(from))) report('effectiveFrom', 'not-a-date')

  const { rules } = input
  if (!isFields(rules)) {
    report('rules', rules === undefined ? 'missing' : 'not-an-object')
    return { ok: false, problems }
  }
  for (const name of Object.keys(rules)) {
    if (!(name in policyCatalogue)) report(`rules["${name}"]`, 'unknown-rule')
  }
  for (const key of policyKeys) {
    const path = `rules["${key}"]`
    const rule = rules[key]
    if (!isFields(rule)) {
      report(path, rule === undefined ? 'missing' : 'not-an-object')
      continue
    }
    checkFields(rule, path, ['value', 'title', 'reason', 'basis'], report)
    checkValue(rule.value, policyCatalogue[key], `${path}.value`, report)
    checkTexts(rule.title, `${path}.title`, report)
    checkTexts(rule.reason, `${path}.reason`, report)
    checkBasis(rule.basis, `${path}.basis`, report)
  }
  checkTogether(rules, report)
  return problems.length === 0 ? { ok: true, pack: input as unknown as PolicyPack } : { ok: false, problems }
}
