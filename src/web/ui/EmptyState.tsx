import type { ReactNode } from 'react'

interface Props {
  title: string
  hint?: ReactNode
  action?: ReactNode
  /** There is nothing else on the page: the title is the page's. */
  page?: boolean
}

/** Says what will appear here and who makes it appear. */
export function EmptyState({ title, hint, action, page }: Props) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className="ls-state">
      <Title className="ls-state-title">{title}</Title>
      {hint && <p className="ls-quiet">{hint}</p>}
      {action}
    </div>
  )
}
