import type { ReactNode } from 'react'

/** Says what will appear here and who makes it appear. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ls-state">
      <p className="ls-state-title">{title}</p>
      {hint && <p className="ls-quiet">{hint}</p>}
      {action}
    </div>
  )
}
