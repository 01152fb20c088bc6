/**
 * Stands in for zod in the browser's build (vite.config.ts). The web app takes paths, methods and types from the contract; the
 * server alone checks input, so 20 KB of checking never needs to reach a phone. Parsing with it is a mistake and says so.
 */
const refusals = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'decode', 'encode'])

const outline: unknown = new Proxy(() => undefined, {
  get: (_target, name) => {
    if (typeof name === 'string' && refusals.has(name)) {
      throw new Error(`Schemas are not in the browser's build: ${name}() belongs on the server`)
    }
    return outline
  },
  apply: () => outline,
})

export const z = outline
