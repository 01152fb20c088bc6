import { useEffect, useRef } from 'react'

/** One key and what it does, in words for the overlay. `key` is what `KeyboardEvent.key` says: `/`, `j`, `Enter`. */
export interface Shortcut {
  key: string
  does: string
  run: () => void
}

const active = new Set<{ current: readonly Shortcut[] }>()
let showOverlay: (() => void) | undefined

/** What the keys do right now, the page's own first. */
export const activeShortcuts = (): Shortcut[] => [...active].reverse().flatMap((list) => list.current)

export const askForKeysOverlay = (): void => showOverlay?.()

/** The shell says how `?` is answered. */
export function onKeysOverlay(show: (() => void) | undefined): void {
  showOverlay = show
}

/** Keys belong to whoever is typing: never taken from a field, nor together with Ctrl, Alt or ⌘. */
function isForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
    return false
  const target = event.target
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target.closest('[role="dialog"]')) return false
  if (event.key === 'Enter' && target.closest('a, button, [role="button"], [role="menuitem"]')) return false
  return !['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Answers a key press by the innermost part of the page that knows the key. */
export function answerKey(event: KeyboardEvent): void {
  if (!isForUs(event)) return
  if (event.key === '?') {
    event.preventDefault()
    askForKeysOverlay()
    return
  }
  const shortcut = activeShortcuts().find((candidate) => candidate.key === event.key)
  if (!shortcut) return
  event.preventDefault()
  shortcut.run()
}

/** Offers shortcuts while the component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const list = useRef(shortcuts)
  list.current = shortcuts
  useEffect(() => {
    active.add(list)
    return () => void active.delete(list)
  }, [])
}
