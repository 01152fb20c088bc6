// Type-checks the three worlds apart, so that the domain sees neither DOM nor Node types and the web app sees no Node.
import { spawnSync } from 'node:child_process'

const projects = ['tsconfig.domain.json', 'tsconfig.server.json', 'tsconfig.web.json']
let failed = false
for (const project of projects) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', project], {
    stdio: 'inherit',
  })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
