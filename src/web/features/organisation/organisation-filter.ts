import type { UnitRow } from '../../../contract/organisation.ts'
import { unitKinds } from '../../../domain/organisation/unit-kinds.ts'
import { choiceField, flagField, textField, type UrlValues } from '../../lib/url-state.ts'

const gaps = ['any', 'vacant', 'owing', 'pending'] as const

/** The filters of the organisation page as its address holds them. */
export const organisationFields = {
  q: textField(),
  view: choiceField(['table', 'tree'], 'table'),
  kind: choiceField(['any', ...unitKinds], 'any'),
  gap: choiceField(gaps, 'any'),
  closed: flagField(),
}
export type OrganisationFilters = UrlValues<typeof organisationFields>

const owes = (unit: UnitRow) => unit.kind !== 'city-leadership' && !unit.hasArrangement && !unit.endedOn

/** Whether the unit is among those looked for: by any of its names, their pinyin, or the people at its head. */
export function matchesUnit(unit: UnitRow, filters: OrganisationFilters): boolean {
  if (filters.kind !== 'any' && unit.kind !== filters.kind) return false
  if (filters.gap === 'vacant' && unit.vacancies.length === 0) return false
  if (filters.gap === 'owing' && !owes(unit)) return false
  if (filters.gap === 'pending' && unit.pendingPosts === 0) return false
  const words = filters.q.toLowerCase()
  if (words === '') return true
  const people = [...unit.principals, ...unit.liaisons].map((holder) => `${holder.name} ${holder.title}`)
  return `${unit.name} ${unit.shortName} ${unit.pinyin} ${people.join(' ')}`.toLowerCase().includes(words)
}
