import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { projectFolder } from './project.mjs'

/**
 * Installs what package-lock.json says, unless node_modules holds exactly that already. npm keeps a record of what it
 * installed and writes it last, so an interrupted installation is noticed too. Its output goes to standard error.
 */
export function ensureInstalled() {
  if (isInstalled()) return
  console.error('正在按 package-lock.json 安装依赖…… Installing dependencies from the lockfile …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--loglevel=error'], {
    cwd: projectFolder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) return
  throw new Problem(
    `依赖安装失败（npm ci：${error?.message ?? `退出码 ${status}`}）；请检查网络与 npm 源后重试。`,
    `Installing the dependencies failed (npm ci: ${error?.message ?? `exit code ${status}`}); check the network and npm's registry and try again.`,
  )
}

function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages(join('node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return entry.optional === true && !isForThisPlatform(entry)
    return found.version === entry.version && (entry.integrity ?? found.integrity) === found.integrity
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

// Packages for one C library or for none in particular are left to npm's judgement.
function isForThisPlatform({ os, cpu, libc }) {
  if (os === undefined || cpu === undefined || libc !== undefined) return false
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
}
