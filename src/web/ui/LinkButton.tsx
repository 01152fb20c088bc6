import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './link-button.css'

interface Props {
  to: string
  children: ReactNode
  primary?: boolean
  small?: boolean
  /** Says more than the words on it, for those who hear them one after another. */
  label?: string
}

/** A link that leads to an act: looks like a button, opens in a new tab like a link. */
export function LinkButton({ to, children, primary, small, label }: Props) {
  const classes = ['ls-link-button', primary && 'ls-link-button-primary', small && 'ls-link-button-small']
  return (
    <Link to={to} className={classes.filter(Boolean).join(' ')} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Link>
  )
}
