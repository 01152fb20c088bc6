import { defineConfig } from '@playwright/test'

const port = Number(process.env.LUOSHI_E2E_PORT ?? '3980')
const address = `http://127.0.0.1:${port}`

// Real journeys in a real browser against the whole application with the demo city on a data folder of its own.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A journey waits for what it does to be done, also on a busy machine.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.LUOSHI_E2E_REPORT ?? '.cache/playwright.json' }]],
  use: {
    baseURL: address,
    actionTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // Recording takes a good part of the time; where nobody can open it, it is off.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      // Without a UTF-8 locale the browser cannot take files with Chinese names.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // The journeys open their own phones.
      testMatch: 'accessibility.spec.ts',
      use: { browserName: 'chromium', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    // Without a shell between us, it notices when this process is killed.
    command: `exec node scripts/temporary-app.mjs ${port}`,
    url: `${address}/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
