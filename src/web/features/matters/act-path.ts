import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'

const onReportPage: readonly MatterAction[] = ['save-report', 'submit-report']

/** Where an act is done: reports have a page of their own, everything else opens on the matter's page. */
export const actPath = (matterId: string, act: MatterAction): string =>
  onReportPage.includes(act) ? `/matters/${matterId}/report` : `/matters/${matterId}?act=${act}`
