import type { ReactNode } from 'react'

/** Label and value, in the order of the form; what has no value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | undefined)[] }) {
  return (
    <dl className="ls-facts">
      {facts.map(
        (fact) =>
          fact?.[1] !== null &&
          fact?.[1] !== undefined &&
          fact[1] !== '' && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
