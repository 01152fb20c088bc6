import { type ReactNode, useId } from 'react'
import './labelled.css'

/** A field with its label and what is wrong with it; the field gets the id and says it is invalid. */
export function Labelled({
  label,
  problems = [],
  hint,
  grow,
  children,
}: {
  label: string
  problems?: readonly string[]
  hint?: ReactNode
  /** Share of the row's width. */
  grow?: number
  children: (field: {
    id: string
    status: 'error' | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
}) {
  const id = useId()
  const wrong = problems.length > 0
  return (
    <div className="ls-labelled" style={grow ? { flexGrow: grow } : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: wrong ? 'error' : undefined,
        'aria-describedby': wrong ? `${id}-problem` : undefined,
      })}
      {hint && <span className="ls-quiet">{hint}</span>}
      {wrong && (
        <span id={`${id}-problem`} className="ls-labelled-problem">
          {problems.join(' ')}
        </span>
      )}
    </div>
  )
}
