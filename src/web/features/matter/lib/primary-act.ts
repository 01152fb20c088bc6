import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import type { Matter } from './matter-types.ts'

/** What drives a matter on, the most pressing first; the page's one primary action is the first of these that is allowed. */
const driving: readonly MatterAction[] = [
  'rule-objection',
  'confirm',
  'acknowledge',
  'sign-off-report',
  'answer-report',
  'decide-request',
  'approve-plan',
  'decide-milestone-move',
  'submit',
  'submit-plan',
  'save-plan',
  'conclude-acceptance',
  'accept-item',
  'submit-report',
  'save-report',
  'archive',
  'edit-draft',
]

/** Saving and sending happen on the same page: one entry stands for both. */
const sameAs: Partial<Record<MatterAction, MatterAction>> = {
  'submit-plan': 'save-plan',
  'submit-report': 'save-report',
  'return-plan': 'approve-plan',
  'conclude-acceptance': 'accept-item',
}

/** What belongs to one milestone or request is offered beside it, not in the page's menu. */
const besideTheirRow: readonly MatterAction[] = ['move-milestone', 'complete-milestone', 'withdraw-request']

export const entryOf = (action: MatterAction): MatterAction => sameAs[action] ?? action

/** The acts of the page: the primary one, and the rest in the order of the matter's life. */
export function actsOf(matter: Pick<Matter, 'allowedActions' | 'nextAct'>): {
  primary: MatterAction | undefined
  rest: MatterAction[]
} {
  const { allowedActions, nextAct } = matter
  const next = nextAct && allowedActions.includes(nextAct.act) ? nextAct.act : undefined
  const first = next ?? driving.find((action) => allowedActions.includes(action))
  const primary = first && !besideTheirRow.includes(first) ? entryOf(first) : undefined
  const rest = [...new Set(allowedActions.filter((action) => !besideTheirRow.includes(action)).map(entryOf))]
  return { primary, rest: rest.filter((action) => action !== primary) }
}
