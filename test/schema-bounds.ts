import type { z } from 'zod'

type Def = z.core.$ZodType['_zod']['def'] & Record<string, unknown>
type Check = { _zod: { def: { check: string; format?: string; maximum?: number; value?: number | bigint } } }

const defOf = (schema: unknown): Def => (schema as z.core.$ZodType)._zod.def as Def
const checksOf = (def: Def): Check['_zod']['def'][] => [
  ...((def.checks as Check[] | undefined) ?? []).map((check) => check._zod.def),
  ...('check' in def ? [def as unknown as Check['_zod']['def']] : []),
]
const has = (def: Def, ...names: string[]) => checksOf(def).some((check) => names.includes(check.check))

/** Text formats whose length their pattern bounds. */
const shortFormats = ['uuid', 'guid', 'date', 'datetime', 'time']

/**
 * Every place of an input schema where a caller decides how much there is: text and lists without a longest, numbers without a smallest
 * and a largest, and anything whose shape is left open. Places are dotted paths; `[]` stands for every member of a list.
 */
export function openEnds(schema: unknown, path = ''): string[] {
  const def = defOf(schema)
  const inside = (inner: unknown, more = '') => openEnds(inner, `${path}${more}`)
  switch (def.type) {
    case 'string': {
      const bounded = has(def, 'max_length', 'length_equals') || shortFormats.includes(String(def.format))
      return bounded ? [] : [`${path}: text without a longest`]
    }
    case 'number':
    case 'int': {
      const bounded = has(def, 'less_than') && has(def, 'greater_than')
      return bounded ? [] : [`${path}: a number without a smallest and a largest`]
    }
    case 'array': {
      const bounded = has(def, 'max_length', 'length_equals')
      return [...(bounded ? [] : [`${path}: a list without a longest`]), ...inside(def.element, '[]')]
    }
    case 'object':
      return Object.entries(def.shape as Record<string, unknown>).flatMap(([key, value]) =>
        inside(value, `${path === '' ? '' : '.'}${key}`),
      )
    case 'record': {
      const bounded = defOf(def.keyType).type === 'enum'
      return [...(bounded ? [] : [`${path}: any number of keys`]), ...inside(def.valueType, '{}')]
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
      return inside(def.innerType)
    case 'pipe':
      // What a transformation makes of bounded text is bounded too; its own limits say what is wrong in words.
      return inside(defOf(def.in).type === 'transform' ? def.out : def.in)
    case 'union':
      return (def.options as unknown[]).flatMap((option) => inside(option))
    case 'intersection':
      return [...inside(def.left), ...inside(def.right)]
    case 'tuple':
      return (def.items as unknown[]).flatMap((item, index) => inside(item, `[${index}]`))
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'null':
    case 'undefined':
    case 'never':
      return []
    default:
      return [`${path}: ${def.type}, whose shape is open`]
  }
}
