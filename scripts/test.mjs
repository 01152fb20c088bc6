// npm test: everything CI checks, from a fresh clone, in one command. It stops at the first failure.
// For developers: npm test -- --only lint|types|unit|e2e
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { runChild } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { Problem, runScript } from './lib/problem.mjs'
import { findNode, projectFolder, toolEnvironment } from './lib/project.mjs'
import { ensureWebBuilt } from './lib/web-build.mjs'

const results = { unit: join('.cache', 'vitest.json'), e2e: join('.cache', 'playwright.json') }
const counts = { passed: 0, failed: 0 }

const tool = (path, ...args) => runTool([join('node_modules', path), ...args])

const steps = [
  { name: 'format and lint', group: 'lint', run: () => tool('@biomejs/biome/bin/biome', 'ci', '.') },
  { name: 'types', group: 'types', run: () => runTool([join('scripts', 'types.mjs')]) },
  {
    name: 'boundaries',
    group: 'lint',
    run: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        'dependency-cruiser.config.mjs',
        'src',
      ),
  },
  { name: 'dead code', group: 'lint', run: () => tool('knip/bin/knip.js') },
  { name: 'unit and API tests', group: 'unit', run: runUnitTests },
  { name: 'web build', group: 'e2e', run: buildWeb },
  { name: 'browser journeys', group: 'e2e', run: runBrowserTests },
]

function runTool(args, environment = {}) {
  return runChild(findNode(), args, { cwd: projectFolder, env: toolEnvironment(environment) })
}

async function runUnitTests() {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results.unit}`]
  const code = await tool('vitest/vitest.mjs', ...args)
  const report = readReport(results.unit)
  counts.passed += report?.numPassedTests ?? 0
  // A file that does not even load fails without having counted a test.
  const broken = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  counts.failed += (report?.numFailedTests ?? 0) + (broken?.length ?? 0)
  return code
}

function buildWeb() {
  ensureWebBuilt()
  return 0
}

async function runBrowserTests() {
  const environment = { CHROMIUM_PATH: ensureBrowser(), LUOSHI_E2E_REPORT: join(projectFolder, results.e2e) }
  const code = await runTool([join('node_modules', '@playwright/test/cli.js'), 'test'], environment)
  const stats = readReport(results.e2e)?.stats
  counts.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  counts.failed += stats?.unexpected ?? 0
  return code
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8'))
  } catch {
    return undefined
  }
}

function chooseSteps() {
  const { argv } = process
  const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
  const chosen = steps.filter((step) => only === undefined || step.group === only)
  if (chosen.length > 0) return chosen
  const groups = [...new Set(steps.map((step) => step.group))].join('|')
  throw new Problem(`--only 只能是 ${groups}。`, `--only takes ${groups}.`)
}

await runScript(async () => {
  const chosen = chooseSteps()
  const timings = []
  const timed = async (name, run) => {
    const begin = performance.now()
    console.log(`\n▶ ${name}`)
    const code = await run()
    timings.push(
      `${code === 0 ? '✓' : '✗'} ${name.padEnd(20)}${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s`,
    )
    return code
  }
  const setUp = () => {
    ensureInstalled()
    mkdirSync(join(projectFolder, '.cache'), { recursive: true })
    for (const file of Object.values(results)) rmSync(join(projectFolder, file), { force: true })
    return 0
  }
  let code = await timed('set-up', setUp)
  for (const step of chosen) {
    code = await timed(step.name, step.run)
    if (code !== 0) break
  }
  console.log(`\n${timings.join('\n')}\n`)
  if (code !== 0 && counts.failed === 0) console.log('A check other than the tests failed; see above.\n')
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return code
})
