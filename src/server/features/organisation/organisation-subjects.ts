import { namedUuid } from '../../platform/named-uuid.ts'

/** The histories of what belongs to no single unit or person. */
export const leadingGroupSubject = (jurisdictionId: number): string =>
  namedUuid('leading-group', jurisdictionId)
export const divisionOfLabourSubject = (jurisdictionId: number): string =>
  namedUuid('division-of-labour', jurisdictionId)
export const calendarSubject = (jurisdictionId: number, year: number): string =>
  namedUuid('calendar', jurisdictionId, year)
