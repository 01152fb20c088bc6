import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type TemporaryFolder = { path: string; remove(): Promise<void> }

const guardScript = fileURLToPath(new URL('../scripts/lib/remove-when-over.sh', import.meta.url))

/**
 * A folder for a data folder, which the database's system user may pass through. It is removed by `remove` and also when
 * this process is killed, after stopping a database server that was left behind in it.
 */
export function makeTemporaryFolder(): TemporaryFolder {
  const path = mkdtempSync('/tmp/luoshi-test-')
  chmodSync(path, 0o711)
  const shell = spawn('/bin/sh', [guardScript, path], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const done = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  shell.unref()
  return {
    path,
    remove: () => {
      shell.ref()
      shell.stdin.end()
      return done
    },
  }
}
