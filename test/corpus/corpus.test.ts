import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CorpusRecord, EVALUATED_FIELDS, evaluate } from '../../src/domain/intake/evaluate.ts'
import { extractTasks, toCliTask } from '../../src/domain/intake/extract.ts'

const folder = new URL('.', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const records = names.flatMap((name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusRecord),
)
const measure = (corpus: CorpusRecord[]) =>
  evaluate(corpus, (text, documentDate) => extractTasks(text, { documentDate }).map(toCliTask))

describe('R2.2 whole documents of our own writing', () => {
  it('holds at least ten documents of 20 to 60 tasks, every label verbatim', () => {
    expect(records.length).toBeGreaterThanOrEqual(10)
    for (const record of records) {
      expect(record.tasks.length, record.id).toBeGreaterThanOrEqual(20)
      expect(record.tasks.length, record.id).toBeLessThanOrEqual(60)
      for (const task of record.tasks) {
        for (const words of [task.title, ...task.lead, ...task.support]) expect(record.text).toContain(words)
      }
    }
  })

  const figures = measure(records)

  it('finds the tasks with F1 ≥ 0.97', () => {
    expect(figures.tasks.f1).toBeGreaterThanOrEqual(0.97)
  })

  it.each(EVALUATED_FIELDS)('reads %s right ≥ 0.97', (field) => {
    expect(figures.fields[field].labelled).toBeGreaterThan(20)
    expect(figures.fields[field].f1).toBeGreaterThanOrEqual(0.97)
  })

  it.each(records.map((record) => [record.id, record] as const))(
    '%s: no document stays behind the others',
    (_, record) => {
      const own = measure([record])
      expect(own.tasks.f1).toBeGreaterThanOrEqual(0.95)
      expect(own.fields.lead.f1).toBeGreaterThanOrEqual(0.95)
    },
  )
})
