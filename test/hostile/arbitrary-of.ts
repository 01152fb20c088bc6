import fc from 'fast-check'
import type { z } from 'zod'

type Def = z.core.$ZodType['_zod']['def'] & Record<string, unknown>
interface CheckDef {
  check: string
  minimum?: number
  maximum?: number
  length?: number
  value?: number
  inclusive?: boolean
}

const defOf = (schema: unknown): Def => (schema as z.core.$ZodType)._zod.def as Def
const checkOf = (def: Def, name: string): CheckDef | undefined =>
  ((def.checks as { _zod: { def: CheckDef } }[] | undefined) ?? [])
    .map((one) => one._zod.def)
    .find((one) => one.check === name)

/** What nobody types by accident. Each stands for a kind of attack or of broken client. */
const hostile: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  "'; drop table matter; --",
  '%_\\',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '=cmd|calc!A1',
  '9'.repeat(400),
  '长'.repeat(25_000),
  '𠮷'.repeat(500),
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
  -1,
  0,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  true,
  [],
  [null],
  {},
  [[[[[[]]]]]],
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
  Array.from({ length: 3000 }, () => 'x'),
)

const words = [
  '城区供热管网改造',
  '按规定办理',
  '清河市教育局',
  '2026年6月底前完成',
  '秘密★1年',
  'Ünïcödé ﷽',
  '100%_\\',
  "O'Brien; select 1",
  '👨‍👩‍👧‍👦',
  '第一行\n第二行\r\n第三行',
]
const usualDays = fc.constantFrom('2026-03-02', '2026-03-20', '2026-06-30', '2026-07-31', '2026-12-31')
const days = fc.oneof(
  { weight: 6, arbitrary: usualDays },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '9999-12-31', '1582-10-10', '2100-02-28') },
)

/** Texts that name something in the city, by the field they stand in: ids, codes. Empty where any text will do. */
export type KnownTexts = (field: string) => readonly string[]

/** How the inputs are made: what is known of the city, and how many in a hundred places turn hostile. */
export interface Making {
  known: KnownTexts
  hostility: number
}

/**
 * Inputs that mostly fit a schema, so that they reach the code behind it, and now and then do not. Every place may turn hostile, be left out
 * or have a neighbour that nobody asked for.
 */
export function arbitraryOf(schema: unknown, making: Making, field = ''): fc.Arbitrary<unknown> {
  const fits = fitting(defOf(schema), making, field)
  if (making.hostility === 0) return fits
  return fc.oneof(
    { weight: 100 - making.hostility, arbitrary: fits },
    { weight: making.hostility, arbitrary: hostile },
  )
}

function fitting(def: Def, making: Making, field: string): fc.Arbitrary<unknown> {
  const inside = (schema: unknown) => arbitraryOf(schema, making, field)
  switch (def.type) {
    case 'string':
      return textFor(def, making, field)
    case 'number':
    case 'int':
      return numberFor(def, making)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>))
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]))
    case 'array':
      return fc.array(inside(def.element), {
        minLength: Math.min(
          checkOf(def, 'min_length')?.minimum ?? checkOf(def, 'length_equals')?.length ?? 0,
          3,
        ),
        maxLength: Math.min(checkOf(def, 'max_length')?.maximum ?? 3, 3),
      })
    case 'object':
      return objectFor(def.shape as Record<string, unknown>, making)
    case 'record':
      return fc.dictionary(inside(def.keyType) as fc.Arbitrary<string>, inside(def.valueType), { maxKeys: 3 })
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.oneof(
        { weight: 2, arbitrary: inside(def.innerType) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      )
    case 'nullable':
      return fc.oneof(
        { weight: 2, arbitrary: inside(def.innerType) },
        { weight: 1, arbitrary: fc.constant(null) },
      )
    case 'pipe': {
      const out = defOf(def.out)
      if (out.type !== 'array') return inside(def.in)
      return fc
        .array(fitting(defOf(out.element), making, field), { maxLength: 3 })
        .map((all) => all.join(','))
    }
    case 'union':
      return fc.oneof(...(def.options as unknown[]).map(inside))
    default:
      throw new Error(`no inputs are known for a ${def.type}`)
  }
}

function textFor(def: Def, { known, hostility }: Making, field: string): fc.Arbitrary<string> {
  const names = known(field)
  if (def.format === 'uuid') {
    const fresh = fc.uuid({ version: 4 })
    if (names.length === 0) return fresh
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fresh })
  }
  if (names.length > 0) return fc.constantFrom(...names)
  const longest = checkOf(def, 'max_length')?.maximum ?? 100
  if (longest === 10) return hostility === 0 ? usualDays : days
  const fittingWords = fc.constantFrom(...words.filter((word) => word.length <= longest))
  if (hostility === 0) return fittingWords
  return fc.oneof(
    { weight: 8, arbitrary: fittingWords },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(longest, 60) }) },
    { weight: 1, arbitrary: fc.constantFrom('长'.repeat(longest), '长'.repeat(longest + 1)) },
  )
}

function numberFor(def: Def, { hostility }: Making): fc.Arbitrary<number> {
  const min = checkOf(def, 'greater_than')?.value ?? 0
  const max = checkOf(def, 'less_than')?.value ?? 100
  const from = Math.max(Math.ceil(min), -5)
  const small = fc.integer({ min: from, max: Math.min(Math.floor(max), from + 9) })
  if (hostility === 0) return small
  return fc.oneof(
    { weight: 6, arbitrary: small },
    { weight: 1, arbitrary: fc.constantFrom(min, max, max + 1, min - 1, (min + max) / 2 + 0.123_456_789) },
  )
}

function objectFor(shape: Record<string, unknown>, making: Making): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([name, schema]) => [name, arbitraryOf(schema, making, name)])
  const whole = fc.record(Object.fromEntries(fields))
  if (making.hostility === 0) return whole
  const withMore = whole.map((value) => ({ ...(value as object), unexpected: { $ne: null } }))
  return fc.oneof({ weight: 20, arbitrary: whole }, { weight: 1, arbitrary: withMore })
}
