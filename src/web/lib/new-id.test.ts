import { describe, expect, it } from 'vitest'
import { newId } from './new-id.ts'

describe('an id made in the browser', () => {
  it('is a UUID of version 7 that tells its moment', () => {
    const id = newId(Date.UTC(2026, 10, 26))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 26))
  })

  it('sorts by its moment and never repeats', () => {
    const ids = Array.from({ length: 500 }, (_, at) => newId(1_790_000_000_000 + at))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(Array.from({ length: 500 }, () => newId(1_790_000_000_000))).size).toBe(500)
  })
})
