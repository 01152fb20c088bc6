interface Unit {
  name: string
  shortName: string
}

/** A person's name where their unit stands beside it: without the unit, when somebody is called by their post (市财政局局长 → 局长). */
export function nameWithin(unit: Unit | null | undefined, person: { name: string }): string {
  const said = [unit?.name, unit?.shortName].find((name) => name && person.name.startsWith(name))
  return (said && person.name.slice(said.length).trim()) || person.name
}

/** 市发改局 局长 …: a person with their unit, which is said once also where the name begins with it. */
export function personIn(unit: Unit | null | undefined, person: { name: string } | null | undefined): string {
  if (!person) return unit?.shortName ?? ''
  if (!unit || person.name === unit.name || person.name === unit.shortName) return person.name
  return `${unit.shortName} ${nameWithin(unit, person)}`
}
