import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { findNode, projectFolder, toolEnvironment } from './project.mjs'

/** Everything the built web app is made of. */
const sources = [
  'src/web',
  'src/domain',
  'src/contract',
  'policy',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]
const stamp = join(projectFolder, 'dist', 'web.sha256')

/** Builds the web app into dist/web unless the one there was made of the same sources. Output goes to standard error. */
export function ensureWebBuilt() {
  const hash = hashSources()
  if (existsSync(join(projectFolder, 'dist', 'web', 'index.html')) && readStamp() === hash) return
  console.error('正在构建网页端…… Building the web app …')
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(findNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env: toolEnvironment({ NODE_ENV: 'production' }),
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0)
    throw new Problem('网页端构建失败，原因见上。', 'Building the web app failed; the reason is above.')
  mkdirSync(join(projectFolder, 'dist'), { recursive: true })
  writeFileSync(stamp, hash)
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
}

function hashSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(projectFolder, source)
    if (!existsSync(path)) continue
    if (statSync(path).isFile()) addFile(hash, source)
    else for (const name of listFiles(path)) addFile(hash, join(source, name))
  }
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort()
}

function addFile(hash, name) {
  hash
    .update(`${name}\0`)
    .update(readFileSync(join(projectFolder, name)))
    .update('\0')
}
