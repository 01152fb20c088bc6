/** 市发改局 局长 …: a person with their unit, said once where the name already says it. */
export function personIn(
  unit: { name: string; shortName: string } | null | undefined,
  person: { name: string } | null | undefined,
): string {
  if (!person) return unit?.shortName ?? ''
  if (!unit || person.name.startsWith(unit.name) || person.name.startsWith(unit.shortName)) return person.name
  return `${unit.shortName} ${person.name}`
}
