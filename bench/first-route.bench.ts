import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * "First route ≤ 300 KB gzip of JavaScript": everything a browser loads from the sign-in page to the workbench, in the default
 * language. Chunks are counted once; what loads later (tables, charts, dialogs) isn't.
 */
const budgetBytes = 300_000
const built = join(import.meta.dirname, '../dist/web')

interface Chunk {
  file: string
  imports?: string[]
}
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** The chunks loaded at once with a module: itself and what it imports statically. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}

const texts = (...features: string[]) => features.map((feature) => `src/web/locales/zh-CN/${feature}.ts`)
const steps: [string, string[]][] = [
  ['start', ['index.html', ...texts('shell', 'ui')]],
  ['sign-in page', ['src/web/features/identity/SignInPage.tsx', ...texts('identity')]],
  ['workbench', ['src/web/features/workbench/WorkbenchPage.tsx', ...texts('workbench')]],
]

const counted = new Set<string>()
let total = 0
console.log('step            files   gzip KB   sum KB')
for (const [step, names] of steps) {
  const added = [...new Set(names.flatMap((name) => [...filesOf(name)]))].filter((file) => !counted.has(file))
  let bytes = 0
  for (const file of added) {
    counted.add(file)
    bytes += gzipSync(readFileSync(join(built, file)), { level: 9 }).length
  }
  total += bytes
  const cells = [String(added.length).padStart(5), kilobytes(bytes).padStart(9), kilobytes(total).padStart(8)]
  console.log(`${step.padEnd(15)} ${cells.join(' ')}`)
}
console.log(`budget ${kilobytes(budgetBytes)} KB`)
if (total > budgetBytes) process.exitCode = 1

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
