import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './problem.mjs'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const binFolder = join(projectFolder, 'node_modules', '.bin')
/** The first with all we call: ids in the order of time (`randomUUIDv7`). */
const needed = [24, 16]

/** The path of a Node that runs TypeScript as it is: the one pinned in the lockfile for this platform, else the running one. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(projectFolder, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file)
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return process.execPath
  const version = needed.join('.')
  throw new Problem(
    `需要 Node ${version} 或更新版本，现在运行的是 ${process.versions.node}，而本平台（${platform}-${process.arch}）没有随附的版本；请先安装 Node ${version}。`,
    `Node ${version} or newer is needed, this is ${process.versions.node}, and none is bundled for ${platform}-${process.arch}; install Node ${version} first.`,
  )
}

/**
 * The environment for our own programs: what Node made of the sources is kept from one start to the next, which saves every start after
 * the first about half a second of work. Where the folder cannot be written Node goes on without.
 */
export function programEnvironment() {
  return { NODE_COMPILE_CACHE: join(projectFolder, '.cache', 'compiled'), ...process.env }
}

/** Many short pauses of the memory's cleaning rather than few long ones: every answer waits for no more than a few milliseconds. */
export const serverFlags = ['--max-semi-space-size=8']

/** The environment for tools of node_modules/.bin: they find that Node and each other first. */
export function toolEnvironment(extra = {}) {
  const path = [dirname(findNode()), binFolder, process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}
