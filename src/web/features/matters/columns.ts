import { useState } from 'react'
import { useMe } from '../../lib/session.ts'

/** The columns one can choose, in the order of the table; light, title and next act are always there. */
export const columnNames = [
  'number',
  'leadUnit',
  'responsiblePerson',
  'leadOfficial',
  'state',
  'due',
  'progress',
  'nextReport',
  'source',
  'category',
] as const
export type ColumnName = (typeof columnNames)[number]

export const usualColumns: readonly ColumnName[] = ['leadUnit', 'state', 'due', 'progress']

/** What the browser kept, in the table's order; the usual ones when it kept nothing sensible. */
export function parseColumns(text: string | null): readonly ColumnName[] {
  try {
    const stored: unknown = JSON.parse(text ?? 'null')
    if (!Array.isArray(stored)) return usualColumns
    return columnNames.filter((name) => stored.includes(name))
  } catch {
    return usualColumns
  }
}

/** The columns this person chose, kept in this browser. */
export function useColumns(): [readonly ColumnName[], (columns: readonly ColumnName[]) => void] {
  const { accountId } = useMe()
  const key = `luoshi.columns.${accountId}`
  const [columns, setColumns] = useState(() => {
    try {
      return parseColumns(localStorage.getItem(key))
    } catch {
      return usualColumns
    }
  })
  const change = (next: readonly ColumnName[]) => {
    const ordered = columnNames.filter((name) => next.includes(name))
    setColumns(ordered)
    try {
      localStorage.setItem(key, JSON.stringify(ordered))
    } catch {
      // A browser without storage forgets them with the page.
    }
  }
  return [columns, change]
}
