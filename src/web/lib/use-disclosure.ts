import { type RefObject, useEffect, useRef, useState } from 'react'

/** A small menu: opens on its button, closes on Escape and when attention leaves its area. */
export function useDisclosure(): {
  open: boolean
  close: () => void
  toggle: () => void
  area: RefObject<HTMLDivElement | null>
} {
  const [open, setOpen] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      area.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', onEscape)
    }
  }, [open])
  return { open, close: () => setOpen(false), toggle: () => setOpen(!open), area }
}
