/** A unit's short name on the screen, its full name on hover and in print. */
export function UnitName({ name, shortName }: { name: string; shortName?: string | null | undefined }) {
  if (!shortName || shortName === name) return <span>{name}</span>
  return (
    <span title={name}>
      <span className="ls-screen">{shortName}</span>
      <span className="ls-print">{name}</span>
    </span>
  )
}
