import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProcessMark, readOptional } from './embedded-processes.ts'
import { StartupProblem } from './startup-problem.ts'

/**
 * Who uses the embedded server. The web server and operator commands may share it, so each leaves a small file with
 * its process mark, and whoever leaves last stops the server. Files of processes that died are ignored.
 */
export function takeLease(home: string): { release(): void; isLast(): boolean } {
  const folder = join(home, 'users')
  mkdirSync(folder, { recursive: true })
  const own = `${process.pid}-${randomUUID()}`
  writeFileSync(join(folder, own), findProcessMark(process.pid) ?? '')
  return {
    release: () => rmSync(join(folder, own), { force: true }),
    isLast: () => readdirSync(folder).every((name) => name === own || !isHeld(join(folder, name))),
  }
}

function isHeld(file: string): boolean {
  const mark = readOptional(file)
  if (mark !== undefined && mark !== '' && findProcessMark(Number.parseInt(mark, 10)) === mark) return true
  rmSync(file, { force: true })
  return false
}

const lockPatienceMs = 300_000

/** Runs the action while no other process starts or stops the same server. A lock whose holder died is taken over. */
export async function withServerLock<T>(home: string, action: () => Promise<T>): Promise<T> {
  const lock = join(home, 'lock')
  const giveUpAt = performance.now() + lockPatienceMs
  while (!tryLock(lock)) {
    if (performance.now() > giveUpAt) {
      throw new StartupProblem(
        `另一个落实进程正在启动或停止数据库，等待五分钟仍未完成（${lock}）。`,
        `Another Luoshi process is starting or stopping the database and has not finished in five minutes (${lock}).`,
      )
    }
    await wait(20)
  }
  try {
    return await action()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${findProcessMark(process.pid) ?? ''} ${randomUUID()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    discardIfDead(lock)
    return false
  }
}

// A holder writes its mark right after creating the file, so an empty one is given time. The rename makes sure that of
// two processes which both see a dead holder only one removes its file, and neither removes a new holder's.
function discardIfDead(lock: string): void {
  const text = readOptional(lock)
  if (text === undefined || text === '') return
  const mark = text.split(' ')[0] ?? ''
  if (findProcessMark(Number.parseInt(mark, 10)) === mark) return
  const aside = `${lock}-${randomUUID()}`
  try {
    renameSync(lock, aside)
    if (readOptional(aside) !== text) renameSync(aside, lock)
    else rmSync(aside)
  } catch {
    // Somebody else was quicker; the next attempt sees what they left.
  }
}
