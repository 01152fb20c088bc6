import { useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { readUrl, type UrlFields, type UrlValues, writeUrl } from './url-state.ts'

/**
 * Typed filters in the address. Define the fields outside the component. A change of anything but `page` goes back to the first page.
 *
 *     const fields = { q: textField(), light: listField(lights), page: numberField(1) }
 *     const [filters, setFilters] = useUrlState(fields)
 */
export function useUrlState<F extends UrlFields>(
  fields: F,
): [UrlValues<F>, (changes: Partial<UrlValues<F>>) => void] {
  const [search, setSearch] = useSearchParams()
  const { pathname } = useLocation()
  const values = useMemo(() => readUrl(fields, search), [fields, search])
  const change = (changes: Partial<UrlValues<F>>) => {
    // While the next page is still being fetched, a late search must not call the person back from it.
    if (window.location.pathname !== pathname) return
    setSearch(
      (current) => {
        const next = writeUrl(fields, changes, current)
        if (!('page' in changes)) next.delete('page')
        return next
      },
      // Typing in a search field should not fill the history; Back leaves the list.
      { replace: true, preventScrollReset: true },
    )
  }
  return [values, change]
}
