import { readOrganisation } from '../../../../contract/organisation.ts'
import { useRead } from '../../../lib/use-read.ts'

/** Every unit of the city, read once per visit. */
export const useUnits = () =>
  useRead(readOrganisation, { query: {} }, { staleTime: 600_000 }).data?.units ?? []
