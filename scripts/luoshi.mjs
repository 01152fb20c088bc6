// npm run --silent luoshi -- <command>: the operator's commands. Standard output holds only what the command prints.
import { join } from 'node:path'
import { runChild } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runScript } from './lib/problem.mjs'
import { findNode, programEnvironment, projectFolder, serverFlags } from './lib/project.mjs'
import { ensureWebBuilt } from './lib/web-build.mjs'

await runScript(() => {
  const args = process.argv.slice(2)
  ensureInstalled()
  if (args[0] === 'serve') ensureWebBuilt()
  const cli = join(projectFolder, 'src/server/cli.ts')
  const flags = args[0] === 'serve' ? serverFlags : []
  return runChild(findNode(), [...flags, cli, ...args], { env: programEnvironment() })
})
