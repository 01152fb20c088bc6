import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'

/** Acts that need room have a page below the matter's own. */
const pages: Partial<Record<MatterAction, string>> = {
  'edit-draft': 'edit',
  'save-plan': 'plan',
  'submit-plan': 'plan',
  'save-report': 'report',
  'submit-report': 'report',
  'accept-item': 'acceptance',
  'conclude-acceptance': 'acceptance',
  'break-down': 'break-down',
}

/** The page on which the act is carried out; undefined where a dialog does. */
export function pageOf(action: MatterAction, matterId: string): string | undefined {
  const page = pages[action]
  return page && `/matters/${matterId}/${page}`
}
