import type { ReactNode } from 'react'
import './list.css'
import { rowId } from './use-row-keys.ts'

interface Props<T> {
  label: string
  rows: readonly T[]
  rowKey: (row: T) => string
  /** Light, title, due, next act. */
  renderCard: (row: T) => ReactNode
  activeKey?: string | undefined
}

/** A list as cards: what a table becomes on a phone. */
export function CardList<T>({ label, rows, rowKey, renderCard, activeKey }: Props<T>) {
  return (
    <ul className="ls-cards" aria-label={label}>
      {rows.map((row) => {
        const key = rowKey(row)
        return (
          <li key={key} id={rowId(key)} className={key === activeKey ? 'ls-card ls-row-active' : 'ls-card'}>
            {renderCard(row)}
          </li>
        )
      })}
    </ul>
  )
}
