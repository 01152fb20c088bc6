import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is drawn, in pixels, followed as it changes; undefined before it was drawn. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const drawn = element.current
    if (!drawn) return
    setWidth(drawn.clientWidth)
    const observer = new ResizeObserver(() => setWidth(drawn.clientWidth))
    observer.observe(drawn)
    return () => observer.disconnect()
  }, [element])
  return width
}
