// npm start: brings a fresh clone to a running system. Plain JavaScript without dependencies, because it runs on whatever
// Node there is (18 or newer) before anything is installed.
import { join } from 'node:path'
import { runChild } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runScript } from './lib/problem.mjs'
import { findNode, programEnvironment, projectFolder, serverFlags } from './lib/project.mjs'
import { ensureWebBuilt } from './lib/web-build.mjs'

await runScript(() => {
  ensureInstalled()
  ensureWebBuilt()
  const main = join(projectFolder, 'src/server/main.ts')
  // npm hands SIGTERM to a shell, which dies of it without telling us: that we lose our parent is then the only sign.
  const endWithParent = process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32'
  const options = { ownSession: true, endWithParent, env: programEnvironment() }
  return runChild(findNode(), [...serverFlags, main, ...process.argv.slice(2)], options)
})
