import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { type Account, canReach, databaseAccount } from './embedded-account.ts'
import { reachableHome } from './embedded-binaries.ts'
import { readOptional } from './embedded-processes.ts'
import { StartupProblem } from './startup-problem.ts'

/** Where the server's own files live. `home` holds the lock, the users and the log and is ours; pgdata and socketFolder are the account's. */
export type DatabaseFolders = {
  home: string
  pgdata: string
  socketFolder: string
  account: Account | undefined
  /** Set when the database had to be kept outside the data folder. */
  movedBecause: 'unreachable' | undefined
}

/**
 * Chooses and makes the folders for the database of a data folder. Throws StartupProblem when the data folder cannot be
 * written, belongs to another user, or — chosen by the operator — cannot be reached by the database's user.
 */
export function prepareFolders(dataFolder: string, chosenByOperator: boolean): DatabaseFolders {
  const data = makeDataFolder(dataFolder)
  const inside = join(data, 'database')
  makeFolder(inside, 0o711)
  const account = databaseAccount(join(inside, 'pgdata'))
  if (canReach(account, [inside])) return foldersAt(inside, account, undefined)
  if (chosenByOperator) {
    throw new StartupProblem(
      `数据目录 ${data} 位于数据库所用系统用户无法进入的文件夹之下；请把 LUOSHI_DATA 设到例如 /var/lib/luoshi/data，或改用普通用户启动。`,
      `The data folder ${data} lies below a folder that the database's system user cannot enter; set LUOSHI_DATA to, for example, /var/lib/luoshi/data or start as an ordinary user.`,
    )
  }
  const outside = homeOutside(data, inside)
  return foldersAt(outside, databaseAccount(join(outside, 'pgdata')), 'unreachable')
}

function makeDataFolder(dataFolder: string): string {
  const path = resolve(dataFolder)
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true })
      // The database's user must pass through, whatever the umask.
      if (process.getuid?.() === 0) chmodSync(path, 0o711)
    }
    accessSync(path, constants.W_OK | constants.X_OK)
    if (!lstatSync(realpathSync(path)).isDirectory()) throw new Error('not a folder')
    return realpathSync(path)
  } catch (cause) {
    throw notWritable(path, cause)
  }
}

function makeFolder(path: string, mode: number): void {
  try {
    if (existsSync(path)) {
      accessSync(path, constants.W_OK | constants.X_OK)
    } else {
      mkdirSync(path, { recursive: true })
      chmodSync(path, mode)
    }
  } catch (cause) {
    throw notWritable(path, cause)
  }
}

function notWritable(path: string, cause: unknown): StartupProblem {
  return new StartupProblem(
    `无法写入数据目录 ${path}；请检查权限，或用 LUOSHI_DATA 指定另一个目录。`,
    `The data folder ${path} cannot be written; check its permissions or choose another one with LUOSHI_DATA.`,
    cause,
  )
}

// Both places name each other, so that a renamed project finds its database again and a copied one does not share it.
function homeOutside(data: string, inside: string): string {
  const pointer = join(inside, 'location.txt')
  const known = readOptional(pointer)?.trim()
  const owner = known === undefined ? undefined : readOptional(join(known, 'owner.txt'))?.trim()
  const isOurs = owner !== undefined && (owner === data || !existsSync(owner))
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 12)
  const home = known !== undefined && isOurs ? known : join(reachableHome, hash)
  makeFolder(reachableHome, 0o755)
  makeFolder(home, 0o711)
  writeFileSync(pointer, `${home}\n`)
  writeFileSync(join(home, 'owner.txt'), `${data}\n`)
  return home
}

function foldersAt(
  home: string,
  account: Account | undefined,
  movedBecause: DatabaseFolders['movedBecause'],
): DatabaseFolders {
  const pgdata = join(home, 'pgdata')
  if (existsSync(pgdata) && process.getuid?.() !== 0 && lstatSync(pgdata).uid !== process.getuid?.()) {
    throw new StartupProblem(
      `数据目录中的数据库 ${pgdata} 属于另一个系统用户；请由该用户或 root 启动。`,
      `The database ${pgdata} in the data folder belongs to another system user; start as that user or as root.`,
    )
  }
  return { home, pgdata, socketFolder: makeSocketFolder(home, account), account, movedBecause }
}

// A socket's whole path may have 107 bytes (macOS 103), of which its name takes 14.
const longestSocketFolder = 88

function makeSocketFolder(home: string, account: Account | undefined): string {
  const near = join(home, 'socket')
  const owner = account?.uid ?? process.getuid?.() ?? 0
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12)
  const folder = Buffer.byteLength(near) <= longestSocketFolder ? near : `/tmp/luoshi-${owner}-${hash}`
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    giveTo(account, folder)
  }
  const { uid, mode } = lstatSync(folder)
  if (lstatSync(folder).isDirectory() && uid === owner && (mode & 0o077) === 0) return folder
  throw new StartupProblem(
    `数据库套接字目录 ${folder} 不归本系统用户所有或对他人开放，不能安全使用；请删除它后重试。`,
    `The database's socket folder ${folder} belongs to somebody else or is open to others and cannot be used safely; remove it and try again.`,
  )
}

/** Leaves nothing in /tmp behind a stopped server. */
export function removeSocketFolder({ home, socketFolder }: DatabaseFolders): void {
  if (!socketFolder.startsWith(home)) rmSync(socketFolder, { recursive: true, force: true })
}

/** Hands a folder or file to the account that runs the server; nothing to do when that is ourselves. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid)
}
