import { useInfiniteQuery } from '@tanstack/react-query'
import { readMatterTimeline } from '../../../../contract/matters.ts'
import { call } from '../../../lib/api.ts'

/** The history of a matter, newest first, fifty facts at a time. */
export const useHistory = (matterId: string) =>
  useInfiniteQuery({
    queryKey: [readMatterTimeline.id, matterId],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(readMatterTimeline, {
        params: { matterId },
        query: { limit: 50, ...(pageParam === undefined ? {} : { before: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  })
