/**
 * The states of a matter. Objection, extension, suspension and transfer are dated sub-records, not states: a suspended matter
 * keeps its state and says since when it rests.
 */
export const matterStates = [
  'draft',
  'awaiting-confirmation',
  'assigned',
  'planning',
  'in-progress',
  'awaiting-acceptance',
  'closed-out',
  'archived',
  'cancelled',
] as const
export type MatterState = (typeof matterStates)[number]

/** Registered and not finished: what the lights, the workbench and the default list are about. */
export const openStates = ['assigned', 'planning', 'in-progress', 'awaiting-acceptance'] as const

export const isOpen = (state: MatterState): boolean => (openStates as readonly MatterState[]).includes(state)

/** Before registration: no number, no duty, undoable. */
export const isUnregistered = (state: MatterState): boolean =>
  state === 'draft' || state === 'awaiting-confirmation'

/** Verified and closed. */
export const isDone = (state: MatterState): boolean => state === 'closed-out' || state === 'archived'
