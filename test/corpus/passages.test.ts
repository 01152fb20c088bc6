import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CorpusRecord, evaluate } from '../../src/domain/intake/evaluate.ts'
import { extractTasks, toCliTask } from '../../src/domain/intake/extract.ts'

const folder = new URL('passages/', import.meta.url)
const records = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CorpusRecord),
  )
const measure = (corpus: CorpusRecord[]) =>
  evaluate(corpus, (text, documentDate) => extractTasks(text, { documentDate }).map(toCliTask))

/** Short passages in the wordings of many offices; the hard ones stay in, so a few misses are known (docs/extraction.md). */
describe('R2.2 short passages of our own writing', () => {
  it('holds at least 150 passages, every label verbatim, a tenth of them without any task', () => {
    expect(records.length).toBeGreaterThanOrEqual(150)
    for (const record of records) {
      for (const task of record.tasks) {
        for (const words of [task.title, ...task.lead, ...task.support]) expect(record.text).toContain(words)
      }
    }
    const empty = records.filter((record) => record.tasks.length === 0)
    expect(empty.length * 10).toBeGreaterThanOrEqual(records.length)
  })

  const figures = measure(records)

  it('finds the tasks with F1 ≥ 0.97', () => {
    expect(figures.tasks.f1).toBeGreaterThanOrEqual(0.97)
  })

  it.each(['lead', 'support', 'leaders', 'deadline', 'recurring'] as const)(
    'reads %s right ≥ 0.95',
    (field) => {
      expect(figures.fields[field].f1).toBeGreaterThanOrEqual(0.95)
    },
  )

  it('finds no task in the passages that hold none', () => {
    const empty = records.filter((record) => record.tasks.length === 0)
    expect(measure(empty).misses).toEqual([])
  })
})
