import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Me, readMe } from '../../contract/identity.ts'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import type { Operation } from '../../domain/permissions/permission-matrix.ts'
import { call } from './api.ts'
import type { ApiError } from './api-error.ts'

/** The signed-in person; fails with 401 when nobody is. */
export const meQuery = queryOptions<Me, ApiError>({
  queryKey: [readMe.id],
  queryFn: ({ signal }) => call(readMe, { signal, askToSignIn: false }),
  staleTime: 60_000,
})

/** The signed-in person, for everything inside the shell, which shows nothing before it knows them. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe outside the shell')
  return data
}

/** Whether an operation is open to the signed-in person; what it may touch, the server says with each row. */
export const useMay = (operation: Operation): boolean => useMe().operations.includes(operation)

/** The server's day, so that a wrong clock on a desk changes nothing. */
export const useToday = (): LocalDate => useMe().today
