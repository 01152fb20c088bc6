import type { LocalDate } from '../dates/local-date.ts'

/** Linkage (R1.5, 三(二)): a city leader's linked towns 联系镇街, departments in charge 分管部门 and sponsored enterprises or projects 包帮企业. */
export const linkageKinds = ['linked-town', 'department-in-charge', 'sponsored-project'] as const
export type LinkageKind = (typeof linkageKinds)[number]

export type Linkage = {
  id: string
  leaderPersonId: string
  kind: LinkageKind
  /** The unit linked; null for an enterprise or project outside the organisation, which has only a name. */
  unitId: string | null
  subject: string
  validFrom: LocalDate
  validTo: LocalDate | null
}

export const isLinkedOn = (linkage: Pick<Linkage, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  linkage.validFrom <= day && (linkage.validTo === null || day <= linkage.validTo)

/** The units a leader is linked with or in charge of on the day, each once. */
export function linkedUnitsOf(
  leaderPersonId: string,
  linkages: readonly Linkage[],
  day: LocalDate,
): string[] {
  const units = new Set<string>()
  for (const linkage of linkages) {
    if (linkage.leaderPersonId === leaderPersonId && linkage.unitId && isLinkedOn(linkage, day)) {
      units.add(linkage.unitId)
    }
  }
  return [...units]
}
