import type { Matter } from '../lib/matter-types.ts'

/** What every dialog of an act is given. `target` names the request, report or milestone it is about. */
export interface ActProps {
  matter: Matter
  target: string | undefined
  onClose: () => void
}
