import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartupProblem } from './startup-problem.ts'

/** An operating-system user, by number. */
export type Account = { uid: number; gid: number }

/**
 * Who runs the database server: undefined means "ourselves". PostgreSQL refuses to run as root, so under root it is
 * the owner of an existing data folder, else `postgres`, else `nobody`. Throws StartupProblem when there is neither.
 */
export function databaseAccount(pgdata: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(pgdata, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (account !== undefined) return account
  throw new StartupProblem(
    '以 root 启动时需要系统用户 postgres 或 nobody 来运行数据库，本机两者都没有；请改用普通用户启动。',
    'Started as root, the database needs the system user postgres or nobody to run as, and this machine has neither; start Luoshi as an ordinary user.',
  )
}

function findAccount(name: string): Account | undefined {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

/** Whether the account can get to every path and enter (folders) or run (files) it; asked of the system itself, so ACLs count too. */
export function canReach(account: Account | undefined, paths: readonly string[]): boolean {
  const script = 'for path; do test -x "$path" || exit 1; done'
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...account, cwd: '/' }).status === 0
}
