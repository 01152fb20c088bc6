import type { ResponseOutput } from '../../../../contract/endpoint.ts'
import type { readMatter, readMatterTimeline } from '../../../../contract/matters.ts'

/** The shapes of a matter's page as the web reads them. */
export type Matter = ResponseOutput<typeof readMatter>
export type MatterUnit = Matter['units'][number]
export type Milestone = Matter['plan']['milestones'][number]
export type Indicator = Matter['indicators'][number]
export type Report = Matter['reports'][number]
export type MatterRequest = Matter['requests'][number]
export type RelatedMatter = Matter['children'][number]
export type FileRef = Matter['files'][number]
export type HistoryEntry = ResponseOutput<typeof readMatterTimeline>['entries'][number]

/** Exactly one unit leads. */
export const leadUnitOf = (matter: Pick<Matter, 'units'>): MatterUnit | undefined =>
  matter.units.find((unit) => unit.role === 'lead')

/** The report that is open: inside the unit, before its head, or waiting for the office. */
export const findOpenReport = (matter: Pick<Matter, 'reports'>): Report | undefined =>
  matter.reports.find((report) => report.state !== 'accepted' && report.state !== 'returned')
