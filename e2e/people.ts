import { randomUUID } from 'node:crypto'
import type { APIResponse, Browser, BrowserContextOptions, Page } from '@playwright/test'
import { demoAccounts } from '../src/server/features/identity/demo-accounts.ts'
import type { ShownPage } from './pages.ts'

type DemoName = (typeof demoAccounts)[number]['signInName']

/** Half the width of a desk: what a phone shows. */
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

/** Opens a browser of somebody's own and signs in by the one click on the sign-in page. */
export async function enterAs(
  browser: Browser,
  signInName: DemoName,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto('/sign-in')
  const label = demoAccounts.find((account) => account.signInName === signInName)?.label ?? signInName
  await page.getByRole('button', { name: label }).click()
  await page.waitForURL((address) => address.pathname !== '/sign-in')
  return page
}

/** Becomes one of the demo people, as the one-click switch on the sign-in page does. */
export async function become(page: Page, signInName: string): Promise<void> {
  await ask(page, 'POST', '/api/session/demo', { signInName })
}

/** Shows the pages in a language in this browser alone: the account's own is everybody's who uses the same demo person. */
export const showIn = (page: Page, language: 'zh-CN' | 'en'): Promise<unknown> =>
  page.addInitScript((value) => localStorage.setItem('luoshi.language', value), language)

/** Calls the API as the signed-in person of the page; fails on a refusal, with its words. */
export async function ask<T = unknown>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  data?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer: APIResponse = await page.request.fetch(path, {
    method,
    headers: { ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }), ...headers },
    ...(data === undefined ? {} : { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Where a page is, its `{id}` filled with the first of the list it comes from. */
export async function addressOf(
  page: Page,
  { path, from }: Pick<ShownPage, 'path' | 'from'>,
): Promise<string> {
  if (!from) return path
  const answer = await ask<{ [list in 'items' | 'units' | 'people']?: { id: string }[] }>(page, 'GET', from)
  const first = (answer.items ?? answer.units ?? answer.people)?.[0]
  if (!first) throw new Error(`the demo city has nothing under ${from}`)
  return path.replace('{id}', first.id)
}
