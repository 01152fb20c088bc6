import { useSyncExternalStore } from 'react'

// Paper is narrow too, but prints what a desk shows.
const narrow = 'screen and (max-width: 768px)'

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the window is as narrow as a phone's: lists become cards, acts go to the bottom. */
export const usePhone = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches)
