import { useState } from 'react'
import { useMe } from '../../lib/session.ts'
import { filterSearch, readFilters } from './matter-filters.ts'

/** A filter somebody named; `search` is what stands in the address. */
export interface SavedView {
  name: string
  search: string
}

/** Filters everybody has. `key` names its words in the texts. */
export const builtInViews = [
  { key: 'all', search: '' },
  { key: 'open', search: 'state=assigned,planning,in-progress,awaiting-acceptance' },
  { key: 'mine', search: 'mine=yes' },
  { key: 'red', search: 'light=overdue,behind' },
  { key: 'near', search: 'light=near-due' },
  { key: 'unsigned', search: 'state=assigned' },
  { key: 'acceptance', search: 'state=awaiting-acceptance' },
] as const

const longestName = 20
const most = 20

/** What the browser kept; anything that is no list of filters reads as none. */
export function parseViews(text: string | null): SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.filter(isView).slice(0, most)
  } catch {
    return []
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as SavedView).name === 'string' &&
  typeof (value as SavedView).search === 'string'

/** Adds a filter under a name, at the end; the same name again replaces it where it stands. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim().slice(0, longestName)
  const next = { name, search: normalise(view.search) }
  if (name === '') return [...views]
  return views.some((one) => one.name === name)
    ? views.map((one) => (one.name === name ? next : one))
    : [...views, next].slice(-most)
}

export const withoutView = (views: readonly SavedView[], name: string): SavedView[] =>
  views.filter((view) => view.name !== name)

/** The same filters in the same words, whatever their order. */
export const normalise = (search: string): string => filterSearch(readFilters(search))

/** The filters this person named, kept in this browser. */
export function useSavedViews() {
  const { accountId } = useMe()
  const name = `luoshi.views.${accountId}`
  const [views, setViews] = useState(() => parseViews(stored(name)))
  const keep = (next: SavedView[]) => {
    setViews(next)
    try {
      localStorage.setItem(name, JSON.stringify(next))
    } catch {
      // A browser without storage forgets them with the page.
    }
  }
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    remove: (gone: string) => keep(withoutView(views, gone)),
  }
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
