import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractTasks } from '../src/domain/intake/extract.ts'
import { buildUnitIndex, recogniseUnit, type UnitNameEntry } from '../src/domain/intake/unit-recognition.ts'

/**
 * Issue 3: a document of 50,000 characters in ≤ 300 ms on one core, linear in length, no input above 5 ms per 1,000
 * characters; 5,000 unit names against 500 units. Measured in processor time, so that a busy machine does not decide.
 */
const corpusFolder = join(import.meta.dirname, '../test/corpus')
const corpus = readdirSync(corpusFolder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => (JSON.parse(readFileSync(join(corpusFolder, name), 'utf8')) as { text: string }).text)
  .join('\n')
const textOf = (length: number): string => corpus.repeat(Math.ceil(length / corpus.length)).slice(0, length)

/** Median of five runs after one to warm up, in milliseconds. */
function median(run: () => unknown): number {
  const runs = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage()
    run()
    const used = process.cpuUsage(before)
    return (used.user + used.system) / 1000
  })
  const [, ...warm] = runs
  return warm.sort((a, b) => a - b)[2] ?? 0
}

const rows: [name: string, measured: number, budget: number][] = []
const extract = (text: string) => median(() => extractTasks(text, { documentDate: '2026-03-05' }))

const whole = extract(textOf(50_000))
rows.push(['50,000 characters, ms', whole, 300])
rows.push(['200,000 against 50,000 characters, times', extract(textOf(200_000)) / whole, 6])

const HARD = [
  '市财政局、',
  '（',
  '由',
  '1.',
  '每年',
  '6月底前',
  '（责任单位：市局）',
  '责任单位：',
  '市局牵头、',
  '\t市局\n',
  '《',
  '会同市局',
]
for (const piece of HARD) {
  const text = piece.repeat(Math.ceil(20_000 / piece.length))
  rows.push([`${JSON.stringify(piece)} repeated, ms per 1,000`, extract(text) / (text.length / 1000), 5])
}

const units: UnitNameEntry[] = Array.from({ length: 500 }, (_, index) => ({
  unitId: `unit-${index}`,
  name: `第${index}县发展和改革委员会`,
  aliases: [`${index}县发改委`],
  formerNames: [],
}))
const names = Array.from(
  { length: 5000 },
  (_, index) => `第${index % 600}县发展和改革${index % 3 === 0 ? '委员' : '委员会'}`,
)
rows.push([
  '5,000 names against 500 units, ms',
  median(() => {
    const index = buildUnitIndex(units)
    for (const name of names) recogniseUnit(name, index)
  }),
  300,
])

for (const [name, measured, budget] of rows) {
  const verdict = measured <= budget ? 'ok' : 'OVER'
  console.log(
    `${name.padEnd(46)} ${measured.toFixed(2).padStart(9)} / ${String(budget).padStart(4)} ${verdict}`,
  )
  if (measured > budget) process.exitCode = 1
}
