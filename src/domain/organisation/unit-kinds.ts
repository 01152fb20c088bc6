/**
 * Units and their comparison cohorts (R1.1). The kinds are those the source names; a unit of another kind is supervised and
 * shown, but belongs to no cohort until somebody gives it one.
 */
export const unitKinds = [
  'city-leadership',
  'party-office',
  'government-office',
  'efficiency-office',
  'appraisal-office',
  'organisation-department',
  'discipline-commission',
  'department',
  'town',
  'subdistrict',
  'zone',
  'media',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** 六个重点区域 · 十个镇 · 市直部门 (三(三)). */
export const cohorts = ['key-areas', 'towns', 'departments'] as const
export type Cohort = (typeof cohorts)[number]

/** The four offices that lead and carry everyday supervision (三(四), 四(二)). */
export const supervisionOfficeKinds = [
  'efficiency-office',
  'party-office',
  'government-office',
  'appraisal-office',
] as const
export type SupervisionOfficeKind = (typeof supervisionOfficeKinds)[number]

/** The offices that decompose decisions and meeting items jointly (四(二)): 两办 and 效能办. */
export const registeringOfficeKinds = ['party-office', 'government-office', 'efficiency-office'] as const
export type RegisteringOfficeKind = (typeof registeringOfficeKinds)[number]

export const isSupervisionOffice = (kind: UnitKind): kind is SupervisionOfficeKind =>
  (supervisionOfficeKinds as readonly UnitKind[]).includes(kind)

/** 镇街区: towns, subdistricts and zones, which have two principals (R1.2). */
export const isLocalUnit = (kind: UnitKind): boolean =>
  kind === 'town' || kind === 'subdistrict' || kind === 'zone'

/**
 * The cohort a unit is compared in, or null when it isn't ranked. Subdistricts and zones count among the key areas, an explicit
 * cohort wins (a town that is one of 六个重点区域), city leadership is never ranked, and the supervising offices are only when the policy says so.
 */
export function cohortOf(
  unit: { kind: UnitKind; cohort?: Cohort | null | undefined },
  rules: { supervisingOfficesRanked: boolean },
): Cohort | null {
  if (unit.kind === 'city-leadership') return null
  if (isSupervisionOffice(unit.kind)) {
    return rules.supervisingOfficesRanked ? (unit.cohort ?? 'departments') : null
  }
  if (unit.cohort) return unit.cohort
  switch (unit.kind) {
    case 'town':
      return 'towns'
    case 'subdistrict':
    case 'zone':
      return 'key-areas'
    case 'department':
    case 'organisation-department':
    case 'discipline-commission':
      return 'departments'
    case 'media':
    case 'other':
      return null
  }
}
