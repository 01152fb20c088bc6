import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './page-header.css'

interface Props {
  title: ReactNode
  /** How it stands, in one line. */
  status?: ReactNode
  /** The one thing to do next. */
  primary?: ReactNode
  /** The rest, quietly. */
  actions?: ReactNode
  /** Where this page belongs: a link above the title. */
  parent?: { to: string; label: string }
}

/** The three seconds: what is this, how does it stand, what do I do next. */
export function PageHeader({ title, status, primary, actions, parent }: Props) {
  return (
    <header className="ls-page-header">
      <div className="ls-page-header-words">
        {parent && (
          <Link to={parent.to} className="ls-page-parent">
            ‹ {parent.label}
          </Link>
        )}
        <h1>{title}</h1>
        {status && <div className="ls-page-status">{status}</div>}
      </div>
      {(primary || actions) && (
        <div className="ls-page-actions">
          {actions}
          {primary && <span className="ls-page-primary">{primary}</span>}
        </div>
      )}
    </header>
  )
}
