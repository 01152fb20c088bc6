import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Endpoint, ResponseOutput } from '../../contract/endpoint.ts'
import { type CallInput, call } from './api.ts'
import type { ApiError } from './api-error.ts'

/** The cache key of a read: the endpoint first, so that a command can invalidate an endpoint whatever its input was. */
export const readKey = <E extends Endpoint>(endpoint: E, input: CallInput<E>) =>
  [endpoint.id, input.params ?? null, input.query ?? null] as const

/** Reads an endpoint. `keepPrevious` leaves the last page of a list standing while the next one loads. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { enabled?: boolean; keepPrevious?: boolean; staleTime?: number; refetchInterval?: number } = {},
): UseQueryResult<ResponseOutput<E>, ApiError> {
  const { keepPrevious, ...rest } = options
  return useQuery<ResponseOutput<E>, ApiError>({
    queryKey: readKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...rest,
  })
}
