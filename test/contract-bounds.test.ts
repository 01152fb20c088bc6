import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allRoutes } from '../src/server/app.ts'
import { openEnds } from './schema-bounds.ts'

const parts = ['params', 'query', 'body'] as const

describe('every input of the contract is bounded', () => {
  it.each(allRoutes.map(({ endpoint }) => [endpoint.id, endpoint] as const))('%s', (_id, endpoint) => {
    const ends = parts.flatMap((part) => {
      const schema = endpoint[part]
      return schema ? openEnds(schema).map((end) => `${part} ${end}`) : []
    })
    expect(ends).toEqual([])
  })

  it.each([
    ['text', z.object({ a: z.string().trim() }), 'a: text without a longest'],
    [
      'text behind a transformation',
      z.object({ a: z.string().transform((v) => v.split(',')) }),
      'a: text without a longest',
    ],
    ['optional text', z.object({ a: z.string().min(2).optional() }), 'a: text without a longest'],
    ['a list', z.object({ a: z.array(z.uuid()).default([]) }), 'a: a list without a longest'],
    ['text in a list', z.array(z.object({ b: z.string() })).max(2), '[].b: text without a longest'],
    [
      'a number',
      z.object({ a: z.coerce.number().int().min(1) }),
      'a: a number without a smallest and a largest',
    ],
    ['an open record', z.record(z.string().max(9), z.boolean()), ': any number of keys'],
    ['something unknown', z.object({ a: z.unknown() }), 'a: unknown, whose shape is open'],
  ])('notices %s that is not', (_what, schema, end) => {
    expect(openEnds(schema)).toEqual([end])
  })
})
