import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/** Reads are repeated twice when the server could not be reached, never after a refusal; commands are never repeated by themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.outcomeUnknown,
    },
    mutations: { retry: false },
  },
})
