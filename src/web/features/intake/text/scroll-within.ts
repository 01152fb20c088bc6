/** Brings an element into view inside its own scrolling area; the page around it stays where it is. */
export function scrollWithin(area: Element | null | undefined, element: Element | null | undefined): void {
  if (!area || !element) return
  const [outer, inner] = [area.getBoundingClientRect(), element.getBoundingClientRect()]
  if (inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8) return
  const room = Math.max(8, (outer.height - inner.height) / 3)
  area.scrollBy({ top: inner.top - outer.top - room })
}
