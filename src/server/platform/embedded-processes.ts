import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * What tells a process from a later one with the same number: its number and when it started (Linux), or the number
 * alone. Undefined when no such process runs; a zombie does not run.
 */
export function findProcessMark(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  const stat = readOptional(`/proc/${pid}/stat`)
  if (stat === undefined) return process.platform === 'linux' ? undefined : String(pid)
  // The second field is the command in brackets and may hold spaces; the state follows it, the start time 19 later.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? undefined : `${pid}-${fields[19]}`
}

/**
 * Whether the process runs and may be a PostgreSQL server in that data folder (a real path). False only when it is dead or certainly
 * a stranger that got the number later: taking a living server for dead would put two on the same files.
 */
export function mayBePostmasterOf(pid: number, pgdata: string): boolean {
  if (findProcessMark(pid) === undefined) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === pgdata
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(pgdata)
  } catch {
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The text of a file, or undefined when it cannot be read. */
export function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
