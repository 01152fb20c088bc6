import type { CliTask } from './task-types.ts'

/** One labelled passage or document; extra keys are allowed and ignored. */
export interface CorpusRecord {
  id: string
  text: string
  year_context?: string | null | undefined
  tasks: LabelledTask[]
}

export interface LabelledTask {
  title: string
  lead: string[]
  support: string[]
  leaders?: string[] | undefined
  deadline: string | null
  recurring: string | null
  standards?: string[] | undefined
}

export const EVALUATED_FIELDS = ['lead', 'support', 'leaders', 'deadline', 'recurring', 'standards'] as const
export type EvaluatedField = (typeof EVALUATED_FIELDS)[number]

export interface Figure {
  precision: number
  recall: number
  f1: number
  right: number
  found: number
  labelled: number
}

export interface Miss {
  id: string
  kind: 'missed-task' | 'spurious-task' | EvaluatedField
  title: string
  expected?: string | null
  found?: string | null
}

export interface Evaluation {
  records: number
  tasks: Figure
  fields: Record<EvaluatedField, Figure>
  misses: Miss[]
}

export type Extractor = (text: string, documentDate: string | undefined) => CliTask[]

/**
 * Measures an extractor on labelled records. A task matches when its title shares a run of half the shorter title with
 * the label; matching is one-to-one and as large as possible. Units compare as sets of exact strings; field figures count
 * missed and spurious tasks and ignore what is empty on both sides. A label without leaders or standards is not measured
 * on them.
 */
export function evaluate(records: readonly CorpusRecord[], extract: Extractor): Evaluation {
  const tasks = { right: 0, found: 0, labelled: 0 }
  const fields = Object.fromEntries(
    EVALUATED_FIELDS.map((field) => [field, { right: 0, found: 0, labelled: 0 }]),
  ) as Record<EvaluatedField, Counts>
  const misses: Miss[] = []
  for (const record of records) {
    const found = extract(record.text, record.year_context ?? undefined)
    const pairs = matchTasks(record.tasks, found)
    tasks.right += pairs.length
    tasks.found += found.length
    tasks.labelled += record.tasks.length
    const paired = new Set(pairs.flat())
    for (const [label, task] of pairs) countFields(fields, misses, record.id, label, task)
    for (const label of record.tasks) {
      if (paired.has(label)) continue
      misses.push({ id: record.id, kind: 'missed-task', title: label.title })
      countFields(fields, undefined, record.id, label, undefined)
    }
    for (const task of found) {
      if (paired.has(task)) continue
      misses.push({ id: record.id, kind: 'spurious-task', title: task.title })
      countFields(fields, undefined, record.id, undefined, task)
    }
  }
  const figures = EVALUATED_FIELDS.map((field) => [field, figureOf(fields[field])] as const)
  return {
    records: records.length,
    tasks: figureOf(tasks),
    fields: Object.fromEntries(figures) as Record<EvaluatedField, Figure>,
    misses,
  }
}

interface Counts {
  right: number
  found: number
  labelled: number
}

function figureOf({ right, found, labelled }: Counts): Figure {
  const precision = found === 0 ? 1 : right / found
  const recall = labelled === 0 ? 1 : right / labelled
  const f1 = found + labelled === 0 ? 1 : (2 * right) / (found + labelled)
  return { precision, recall, f1, right, found, labelled }
}

/** A field as one comparable string; sets are sorted, an empty one is null. Undefined when the label leaves it out. */
function comparable(
  task: LabelledTask | CliTask | undefined,
  field: EvaluatedField,
): string | null | undefined {
  if (!task) return null
  const value = task[field]
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.length === 0 ? null : [...new Set(value)].sort().join('、')
  return value
}

function countFields(
  fields: Record<EvaluatedField, Counts>,
  misses: Miss[] | undefined,
  id: string,
  label: LabelledTask | undefined,
  task: CliTask | undefined,
): void {
  for (const field of EVALUATED_FIELDS) {
    const expected = comparable(label, field)
    const found = comparable(task, field)
    if (expected === undefined) continue
    if (expected !== null) fields[field].labelled += 1
    if (found !== null && found !== undefined) fields[field].found += 1
    if (expected !== null && expected === found) fields[field].right += 1
    else if (expected !== found && label && misses) {
      misses.push({ id, kind: field, title: label.title, expected, found: found ?? null })
    }
  }
}

/** Length of the longest run of characters two titles share. */
export function longestRun(left: string, right: string): number {
  const a = left.replace(/\s/g, '')
  const b = right.replace(/\s/g, '')
  let previous = new Uint16Array(b.length + 1)
  let best = 0
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j += 1) {
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) continue
      const run = (previous[j - 1] ?? 0) + 1
      row[j] = run
      if (run > best) best = run
    }
    previous = row
  }
  return best
}

const matches = (label: LabelledTask, task: CliTask): boolean => {
  const shorter = Math.min(label.title.replace(/\s/g, '').length, task.title.replace(/\s/g, '').length)
  return shorter > 0 && longestRun(label.title, task.title) * 2 >= shorter
}

/** The largest one-to-one matching (augmenting paths); the longest shared runs are tried first. */
export function matchTasks<L extends LabelledTask, T extends CliTask>(
  labels: readonly L[],
  found: readonly T[],
): [L, T][] {
  const edges = labels.map((label, at) =>
    found
      .map((task, index) => ({ index, run: matches(label, task) ? longestRun(label.title, task.title) : 0 }))
      .filter((edge) => edge.run > 0)
      // of equal titles the one at the same place in the order
      .sort((a, b) => b.run - a.run || Math.abs(a.index - at) - Math.abs(b.index - at))
      .map((edge) => edge.index),
  )
  const labelOf = new Map<number, number>()
  const augment = (label: number, seen: Set<number>): boolean => {
    for (const index of edges[label] ?? []) {
      if (seen.has(index)) continue
      seen.add(index)
      const taken = labelOf.get(index)
      if (taken === undefined || augment(taken, seen)) {
        labelOf.set(index, label)
        return true
      }
    }
    return false
  }
  labels.forEach((_, label) => {
    augment(label, new Set())
  })
  return [...labelOf].flatMap(([index, label]): [L, T][] => {
    const [left, right] = [labels[label], found[index]]
    return left && right ? [[left, right]] : []
  })
}
