import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from './problem.mjs'

const packages = ['chromium', 'fonts-noto-cjk']
const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * Makes sure that Chromium and a Chinese font are there, with apt where we may use it, and resolves to the browser's path.
 * Throws a Problem that says what to install otherwise.
 */
export function ensureBrowser() {
  if (findBrowser() === undefined || !hasChineseFont()) installPackages()
  const browser = findBrowser()
  if (browser !== undefined && hasChineseFont()) return browser
  throw new Problem(
    `浏览器测试需要 Chromium 和中文字体；请安装 ${packages.join('、')}（Debian/Ubuntu 软件包名），或用 CHROMIUM_PATH 指定浏览器。`,
    `The browser tests need Chromium and a Chinese font; install ${packages.join(' and ')} (their Debian names), or set CHROMIUM_PATH.`,
  )
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return candidates.find((path) => path && existsSync(path))
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

function installPackages() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n']
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return
  console.error(`正在安装 ${packages.join('、')}…… Installing ${packages.join(', ')} with apt …`)
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  const run = (...args) =>
    spawnSync(apt[0], [...apt.slice(1), ...args], { stdio: ['ignore', 'ignore', 2] }).status
  const install = () => run('install', '-y', '--no-install-recommends', 'fontconfig', ...packages)
  // The package lists may be missing or old: refresh them only then.
  if (install() !== 0) {
    run('update')
    install()
  }
}
