import { lazy, Suspense, useEffect, useState } from 'react'
import { activeShortcuts, answerKey, onKeysOverlay, type Shortcut } from '../../lib/keys.ts'

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))

/** Answers the keyboard for the whole application; `?` lists what the keys do on this page. */
export function KeysOverlay() {
  const [shown, setShown] = useState<Shortcut[]>()
  useEffect(() => {
    onKeysOverlay(() => setShown(activeShortcuts()))
    document.addEventListener('keydown', answerKey)
    return () => {
      onKeysOverlay(undefined)
      document.removeEventListener('keydown', answerKey)
    }
  }, [])
  if (!shown) return null
  return (
    <Suspense>
      <KeysDialog shortcuts={shown} onClose={() => setShown(undefined)} />
    </Suspense>
  )
}
