import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'

/** `npm start -- --empty` on a folder of its own; `link` is the one-time address it prints. */
async function startEmpty(folder: string): Promise<{ app: ChildProcess; link: string }> {
  const env = { ...process.env, LUOSHI_DATA: folder, PORT: '0', DATABASE_URL: '' }
  const app = spawn(process.execPath, ['src/server/main.ts', '--empty'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface({ input: app.stdout })) {
    const link = /http:\/\/\S+\/setup\?token=\S+/.exec(line)?.[0]
    if (link) return { app, link }
  }
  throw new Error('the empty system printed no link')
}

const administrators = [
  { role: '系统管理员', name: '甲科科长', signInName: 'guanli', password: 'hetang-yuese-41' },
  { role: '安全管理员', name: '乙科科长', signInName: 'baomi', password: 'chunjiang-huaye-52' },
  { role: '审计管理员', name: '丙科科长', signInName: 'jicha', password: 'songfeng-mingyue-63' },
]

async function fillIn(page: Page, city: string, suffix = ''): Promise<void> {
  await page.getByLabel('城市全称').fill(city)
  await page.getByLabel('简称').fill(city.slice(0, 2))
  for (const { role, name, signInName, password } of administrators) {
    const one = page.getByRole('group', { name: role })
    await one.getByLabel('姓名').fill(name)
    await one.getByLabel('用户名').fill(`${signInName}${suffix}`)
    await one.getByLabel('密码').fill(password)
  }
}

test('an empty system is set up once, by its link, with three administrators', async ({ page }) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync('/tmp/luoshi-empty-')
  // The database's system user must be able to pass through.
  chmodSync(folder, 0o711)
  const { app, link } = await startEmpty(folder)
  const ended = new Promise((resolve) => app.once('exit', resolve))
  try {
    await page.goto(link)
    await expectAccessible(page, 'set-up')
    await fillIn(page, '临江市')
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('link', { name: '去登录' }).click()
    await expect(page.getByRole('heading', { name: '临江市工作落实系统' })).toBeVisible()
    await expect(page.getByText('以演示身份进入')).toBeHidden()
    await page.getByLabel('用户名').fill('guanli')
    await page.getByLabel('密码').fill('hetang-yuese-41')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('link', { name: '账号' }).first()).toBeVisible()

    await page.goto(link)
    await fillIn(page, '另一市', '2')
    await page.getByRole('button', { name: '完成设置' }).click()
    await expect(page.getByText('这个链接已失效')).toBeVisible()
  } finally {
    app.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
})
