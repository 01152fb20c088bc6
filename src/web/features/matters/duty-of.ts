import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'

/** Drafting and sending, item by item and closing are one duty to whoever owes it: named for the step one begins with. */
const begins: Partial<Record<MatterAction, MatterAction>> = {
  'submit-plan': 'save-plan',
  'submit-report': 'save-report',
  'conclude-acceptance': 'accept-item',
}
export const dutyOf = (act: MatterAction): MatterAction => begins[act] ?? act
