import { addMonths, type LocalDate } from '../../dates/local-date.ts'
import { defaultSupervisionMode, mayRunWithoutDeadline } from '../../matters/matter-sources.ts'
import { findMatterNumber } from '../../matters/numbering.ts'
import { defaultCycle } from '../../matters/reporting-cycle.ts'
import type { DraftRow, DraftUnit, RowContext, RowProblem } from './draft-row.ts'
import { squeeze } from './grid.ts'
import type { LedgerField, RowValues } from './ledger-fields.ts'
import { readDateCell } from './read-date-cell.ts'
import { readPersonCell } from './read-person-cell.ts'
import { readUnitCell } from './read-unit-cell.ts'
import { readStandards } from './standard-indicators.ts'
import { readCycle, readProgress, readSource, saysDone } from './word-cells.ts'

/** Characters a cell may hold; more is an error, nothing is cut off. */
const longest: Partial<Record<LedgerField, number>> = {
  title: 200,
  content: 8000,
  standard: 6000,
  source: 300,
  status: 60,
  lastProgress: 4000,
}
const longestOther = 1000

export interface EvaluatedRow {
  draft: DraftRow
  problems: RowProblem[]
}

/**
 * Understands one row: every cell is read, nothing is thrown away, and every problem is reported at once with its cell. `section` is
 * the heading the row stands under; `sharedTitle` says that several rows below each other carry the same 工作目标, so that the title
 * takes the project's name beside it.
 */
export function evaluateRow(
  values: RowValues,
  context: RowContext,
  more: { section?: string; sharedTitle?: boolean } = {},
): EvaluatedRow {
  const problems: RowProblem[] = []
  const text = (field: LedgerField) => (values[field] ?? '').trim()
  const report = (
    field: LedgerField,
    code: RowProblem['code'],
    severity: RowProblem['severity'],
    params: RowProblem['params'] = {},
  ) => {
    problems.push({ field, severity, code, params })
  }

  const title = titleOf(text('title'), text('content'), more.sharedTitle === true)
  if (title === '') report('title', 'title-missing', 'error')
  else if (title !== oneLine(text('title'))) report('title', 'title-composed', 'warning')

  for (const [field, words] of Object.entries({ ...values, title }) as [LedgerField, string][]) {
    const max = longest[field] ?? longestOther
    if (words.length > max) report(field, 'text-too-long', 'error', { max, length: words.length })
  }

  const units = readUnits(values, context, problems)
  const { source, sourceRef, sourceSaid } = readSourceCell(text('source'), context, report)
  const categoryCode = readCategory(text('category'), more.section ?? '', context, report)

  const start = readDateCell(text('start'), 'start', context)
  const due = readDateCell(text('due'), 'due', context)
  problems.push(...start.problems, ...due.problems)

  const claimed = readPercent('claimed', text('claimed'), report)
  const verified = readPercent('verified', text('verified'), report)
  const status = text('status')
  const finished = saysDone(status) || claimed === 100
  checkDates(start.on, due.on, finished, context, report)

  const endless = due.on === null && (due.ongoing || due.cycle !== null)
  const kind = endless && !sourceSaid && !mayRunWithoutDeadline(source) ? 'long-term' : source
  if (kind !== source) report('due', 'long-term-assumed', 'warning', { text: text('due') })
  if (due.on === null && !endless && !due.problems.some((problem) => problem.severity === 'error')) {
    report('due', 'due-missing', 'warning')
  }
  const stated = text('cycle') === '' ? undefined : readCycle(text('cycle'))
  if (text('cycle') !== '' && !stated) report('cycle', 'cycle-unknown', 'warning', { text: text('cycle') })
  const cycle =
    stated ?? due.cycle ?? defaultCycle(defaultSupervisionMode(kind), due.on !== null, context.policy)

  const leadOfficial = readPersonCell(text('leadOfficial'), 'leadOfficial', context, {
    leaders: true,
    unitId: null,
  })
  const person = readPersonCell(text('person'), 'person', context, {
    leaders: false,
    unitId: units.lead?.unitId ?? null,
  })
  problems.push(...leadOfficial.problems, ...person.problems)
  if (findMatterNumber(text('number'))) {
    report('number', 'number-registered', 'warning', { number: text('number') })
  }

  const draft: DraftRow = {
    title,
    content: text('content'),
    indicators: readStandards(text('standard')),
    startOn: start.on,
    dueOn: due.on,
    dueText: text('due'),
    reviewOn:
      due.on === null ? addMonths(context.today, context.policy['reports.long-term-review-after']) : null,
    cycle,
    ...units,
    leadOfficial: leadOfficial.person,
    person: person.person,
    source: kind,
    sourceRef,
    categoryCode,
    claimed: claimed ?? (finished ? 100 : null),
    verified,
    status,
    lastProgress: text('lastProgress'),
    number: text('number'),
  }
  return { draft, problems }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')

function titleOf(title: string, content: string, shared: boolean): string {
  const goal = oneLine(title)
  const project = oneLine((content.split('\n')[0] ?? '').trim())
  if (goal === '') return project
  if (!shared || project === '' || goal.includes(project)) return goal
  return `${goal}\uff1a${project}`
}

function readUnits(values: RowValues, context: RowContext, problems: RowProblem[]) {
  const lead = readUnitCell(values.lead ?? '', 'lead', context)
  const responsible = readUnitCell(values.responsible ?? '', 'responsible', context)
  const supporting = readUnitCell(values.supporting ?? '', 'supporting', context)
  problems.push(...lead.problems, ...responsible.problems, ...supporting.problems)
  const warn = (code: RowProblem['code'], params: RowProblem['params'], field: LedgerField) =>
    problems.push({ field, severity: 'warning', code, params })

  let [first, ...others] = lead.units
  if (first && others.length > 0) {
    warn('several-leads', { lead: first.name, others: others.map((unit) => unit.name).join('、') }, 'lead')
  }
  if (!first) {
    ;[first, ...others] = responsible.units
    responsible.units = []
    if (first && others.length > 0) warn('lead-from-responsible', { lead: first.name }, 'responsible')
    if (!first) problems.push({ field: 'lead', severity: 'error', code: 'lead-missing', params: {} })
  }
  const taken = new Set<string>(first ? [key(first)] : [])
  const take = (units: DraftUnit[], field: LedgerField) =>
    units.filter((unit) => {
      if (!taken.has(key(unit))) return taken.add(key(unit))
      warn('unit-twice', { name: unit.name }, field)
      return false
    })
  return {
    lead: first ?? null,
    responsible: take([...others, ...responsible.units], 'responsible'),
    supporting: take(supporting.units, 'supporting'),
  }
}

const key = (unit: DraftUnit): string => unit.unitId ?? unit.name

type Report = (
  field: LedgerField,
  code: RowProblem['code'],
  severity: RowProblem['severity'],
  params?: RowProblem['params'],
) => void

function readSourceCell(text: string, context: RowContext, report: Report) {
  if (text === '') return { source: context.defaultSource, sourceRef: '', sourceSaid: false }
  const read = readSource(text)
  if (read) return { source: read.source, sourceRef: read.ref, sourceSaid: true }
  report('source', 'source-unknown', 'warning', { text })
  return { source: context.defaultSource, sourceRef: text, sourceSaid: false }
}

function readCategory(text: string, section: string, context: RowContext, report: Report): string {
  const find = (words: string) =>
    context.categories.find((category) => squeeze(category.name) === squeeze(words))?.code
  if (text !== '') {
    const code = find(text)
    if (code) return code
    report('category', 'category-unknown', 'warning', { text })
    return context.defaultCategory
  }
  const heading = section.normalize('NFKC').replace(/^\(?[一二三四五六七八九十\d]{1,3}[).、]+\s*/, '')
  return find(heading) ?? context.defaultCategory
}

function readPercent(field: 'claimed' | 'verified', text: string, report: Report): number | null {
  if (text === '' || /^[-—/无]+$/.test(text)) return null
  const value = readProgress(text)
  if (value === undefined) report(field, 'progress-unreadable', 'error', { text })
  return value ?? null
}

function checkDates(
  startOn: LocalDate | null,
  dueOn: LocalDate | null,
  finished: boolean,
  context: RowContext,
  report: Report,
): void {
  if (dueOn === null) return
  if (startOn !== null && startOn > dueOn) report('start', 'start-after-due', 'error', { startOn, dueOn })
  if (dueOn < context.today && !finished) report('due', 'date-in-past', 'warning', { dueOn })
  if (dueOn >= context.today && !context.calendar.isWorkingDay(dueOn)) {
    report('due', 'date-on-rest-day', 'warning', { dueOn, lapseOn: context.calendar.lapseOn(dueOn) })
  }
}
