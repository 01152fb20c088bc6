import { describe, expect, it } from 'vitest'
import { describeClient } from './describe-client.ts'
import { nextAddress } from './next-address.ts'

describe('where signing in leads', () => {
  it('goes back to the page that asked for it', () => {
    expect(nextAddress('/matters?light=overdue')).toBe('/matters?light=overdue')
  })

  it.each([
    null,
    '',
    'matters',
    '//evil.example/x',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in',
  ])('goes to the start instead of %s', (wanted) => {
    expect(nextAddress(wanted)).toBe('/')
  })
})

describe('the name of a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
      'Chrome · Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 DingTalk/7.6',
      '钉钉 · Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.5', undefined],
  ])('is read out of what it calls itself: %s', (userAgent, expected) => {
    expect(describeClient(userAgent)).toBe(expected)
  })
})
