import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { findNode, projectFolder, toolEnvironment } from './project.mjs'

/** Runs the whole application with the demo city on a data folder that vanishes afterwards; resolves when it has ended. */
export function runTemporaryApp(port) {
  const folder = makeTemporaryFolder()
  tellWhere(port, folder)
  const settings = { LUOSHI_DATA: folder, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '' }
  return runChild(findNode(), [join(projectFolder, 'src/server/main.ts')], {
    env: toolEnvironment(settings),
    ownSession: true,
    endWithParent: true,
    onStart: (pid) => writeFileSync(join(folder, 'app.pid'), String(pid)),
  })
}

// For the operator's commands a journey runs beside the application.
function tellWhere(port, folder) {
  const cache = join(projectFolder, '.cache')
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, `temporary-app-${port}`), folder)
}

// The database's system user must be able to pass through the folder.
function makeTemporaryFolder() {
  const folder = mkdtempSync('/tmp/luoshi-try-')
  chmodSync(folder, 0o711)
  const script = join(projectFolder, 'scripts/lib/remove-when-over.sh')
  const guard = spawn('/bin/sh', [script, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  guard.stdin.unref()
  return folder
}
