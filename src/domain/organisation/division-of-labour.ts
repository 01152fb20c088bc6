import type { SourceKind } from '../matters/matter-sources.ts'
import type { Cohort, SupervisionOfficeKind } from './unit-kinds.ts'

/**
 * Division of labour (R1.4, 四(二)) as data: which office watches which categories, cohorts or sources. A focus (侧重于) never excludes
 * another office, so a matter may be watched by several, and the efficiency office leads everyday supervision of all of them.
 */
export type Watch = {
  /** Category codes; a code watches everything below it. Empty: any category. */
  categories: readonly string[]
  /** Cohorts of the lead unit. Empty: any cohort. */
  cohorts: readonly Cohort[]
  /** Sources. Empty: any source. */
  sources: readonly SourceKind[]
}

export type OfficeWatch = Watch & { officeUnitId: string }

/** What the source assigns: the starting rows of a new jurisdiction, edited by the lead office afterwards. */
export const defaultWatches: readonly (Watch & { office: SupervisionOfficeKind; clause: string })[] = [
  { office: 'efficiency-office', categories: [], cohorts: [], sources: [], clause: '四(二)' },
  { office: 'party-office', categories: [], cohorts: ['towns'], sources: [], clause: '四(二)' },
  { office: 'government-office', categories: [], cohorts: [], sources: ['key-project'], clause: '四(二)' },
  {
    office: 'government-office',
    categories: ['urban-economy'],
    cohorts: [],
    sources: [],
    clause: '四(二)',
  },
  {
    office: 'appraisal-office',
    categories: ['investment-attraction'],
    cohorts: [],
    sources: [],
    clause: '四(二)',
  },
]

/** True when the watch covers a matter of this source, category path (code and its ancestors) and lead unit's cohort. */
export function covers(
  watch: Watch,
  matter: { source: SourceKind; categoryPath: readonly string[]; leadCohort: Cohort | null },
): boolean {
  const { source, categoryPath, leadCohort } = matter
  return (
    (watch.sources.length === 0 || watch.sources.includes(source)) &&
    (watch.categories.length === 0 || watch.categories.some((code) => categoryPath.includes(code))) &&
    (watch.cohorts.length === 0 || (leadCohort !== null && watch.cohorts.includes(leadCohort)))
  )
}

/** The offices watching a matter, each once, in the order of the rows. */
export function watchingOffices(
  watches: readonly OfficeWatch[],
  matter: { source: SourceKind; categoryPath: readonly string[]; leadCohort: Cohort | null },
): string[] {
  return [...new Set(watches.filter((watch) => covers(watch, matter)).map((watch) => watch.officeUnitId))]
}
