// npm run screenshots: starts the application with the demo city and lets e2e/screenshots.ts take the README's pictures.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureBrowser } from './lib/browser.mjs'
import { runChild } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { Problem, runScript } from './lib/problem.mjs'
import { findNode, projectFolder, toolEnvironment } from './lib/project.mjs'
import { ensureWebBuilt } from './lib/web-build.mjs'

const port = 3990
const address = `http://127.0.0.1:${port}`
const patienceMs = 120_000

await runScript(async () => {
  ensureInstalled()
  ensureWebBuilt()
  const browser = ensureBrowser()
  const script = join(projectFolder, 'scripts/temporary-app.mjs')
  const app = spawn(findNode(), [script, String(port)], { stdio: ['ignore', 2, 2] })
  const ended = new Promise((resolve) => app.once('exit', resolve))
  try {
    await untilReady(app)
    const environment = toolEnvironment({ CHROMIUM_PATH: browser, LUOSHI_ADDRESS: address })
    return await runChild(findNode(), [join(projectFolder, 'e2e/screenshots.ts')], { env: environment })
  } finally {
    app.kill('SIGTERM')
    await ended
  }
})

async function untilReady(app) {
  const giveUpAt = performance.now() + patienceMs
  while (performance.now() < giveUpAt && app.exitCode === null) {
    const answer = await fetch(`${address}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await wait(200)
  }
  throw new Problem(`应用没有在 ${address} 就绪。`, `The application did not become ready at ${address}.`)
}
