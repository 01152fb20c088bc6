import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { extractTasks } from '../src/domain/intake/extract.ts'

/**
 * Issue 3: 100,000 random, mixed, repeated and mutated texts; none throws, each takes at most 5 ms per 1,000 characters. A text over its
 * time is measured again: what counts is the text, not what else the machine did. FUZZ_RUNS and FUZZ_SEED choose other runs.
 */
const runs = Number(process.env.FUZZ_RUNS ?? 100_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_126)
const msPer1000 = 5
/** Below this length the clock says more about itself than about the text. */
const shortest = 200
const attempts = 40

const corpusFolder = join(import.meta.dirname, '../test/corpus')
const documents = readdirSync(corpusFolder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => (JSON.parse(readFileSync(join(corpusFolder, name), 'utf8')) as { text: string }).text)

const phrases = [
  ...[
    '市财政局',
    '各镇、街道',
    '各县（市、区）人民政府',
    '责任单位：',
    '完成时限：',
    '市水务局牵头',
    '各有关部门',
  ],
  ...[
    '由',
    '会同',
    '配合',
    '负责',
    '要',
    '请',
    '于',
    '每季度',
    '每年2月底前',
    '6月底前',
    '2026年',
    '10个工作日内',
    '以上',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '①',
    '——',
    '（',
    '）',
    '<',
    '>',
    '《',
    '》',
    '\n',
    '\t',
    '|',
    '。',
    '；',
    '，',
    '、',
    ' ',
    '：',
  ],
  ...[
    '和',
    '等部门',
    '建设',
    '改造36公里',
    '不低于95%',
    '高度重视',
    '第三条',
    '牽頭單位',
    '\u{1F600}',
    '\u{20bb7}',
    'x',
  ],
]
const slice = fc
  .tuple(fc.constantFrom(...documents), fc.nat(), fc.integer({ min: 1, max: 3000 }))
  .map(([text, at, length]) => text.slice(at % text.length).slice(0, length))

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1500 }),
  fc.array(fc.constantFrom(...phrases), { maxLength: 400 }).map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 600 }),
    )
    .map(([pieces, times]) => pieces.join('').repeat(times).slice(0, 4000)),
  // a document with a piece cut out, put elsewhere, or changed for a phrase
  fc
    .tuple(slice, slice, fc.constantFrom(...phrases), fc.nat(), fc.nat({ max: 40 }))
    .map(([text, other, phrase, at, cut]) => {
      const place = text.length === 0 ? 0 : at % text.length
      return text.slice(0, place) + phrase + other.slice(0, cut) + text.slice(place + cut)
    }),
)

let slowest = { share: 0, text: '' }
let repeated = 0

function timeOf(text: string): number {
  const started = performance.now()
  extractTasks(text, { documentDate: '2026-03-18' })
  return performance.now() - started
}

// The engine compiles what it has seen often: the first texts say nothing of the rest.
for (const text of [...documents, ...fc.sample(anyText, { numRuns: 2_000, seed })]) timeOf(text)
const started = performance.now()
fc.assert(
  fc.property(anyText, (text) => {
    const budget = (Math.max(text.length, shortest) / 1000) * msPer1000
    let best = timeOf(text)
    for (let again = 1; again < attempts && best > budget; again += 1) {
      repeated += 1
      best = Math.min(best, timeOf(text))
    }
    if (best / budget > slowest.share) slowest = { share: best / budget, text }
    if (best > budget) throw new Error(`${best.toFixed(1)} ms for ${text.length} characters`)
  }),
  { numRuns: runs, seed },
)
const seconds = (performance.now() - started) / 1000
process.stdout.write(
  `${runs} texts, seed ${seed}: no throw, none over ${msPer1000} ms per 1,000 characters, ${seconds.toFixed(0)} s\n` +
    `slowest ${(slowest.share * msPer1000).toFixed(2)} ms per 1,000 (${slowest.text.length} characters); ${repeated} measured again\n`,
)
