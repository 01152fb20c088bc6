import { useQueryClient } from '@tanstack/react-query'
import { readMatter } from '../../../../contract/matters.ts'
import type { ApiError } from '../../../lib/api-error.ts'

/** After a 412 the matter is read again, so that the page can show both versions; true when that is what happened. */
export function useStaleRefresh(): (error: ApiError) => boolean {
  const client = useQueryClient()
  return (error) => {
    if (error.status !== 412) return false
    void client.invalidateQueries({ queryKey: [readMatter.id] })
    return true
  }
}
