import type { DirectoryPerson, DraftPerson, RowContext, RowProblem } from './draft-row.ts'
import { squeeze } from './grid.ts'
import type { LedgerField } from './ledger-fields.ts'

/**
 * Reads a person cell: the name, or the title of a post; telephone numbers and 同志 are set aside. `leaders` looks among city leaders
 * only; otherwise somebody of the lead unit wins over a namesake. Nobody is guessed.
 */
export function readPersonCell(
  text: string,
  field: LedgerField,
  context: RowContext,
  where: { leaders: boolean; unitId: string | null },
): { person: DraftPerson | null; problems: RowProblem[] } {
  const names = text
    .normalize('NFKC')
    .replace(/\(?\d{3,4}[-\s]?\d{7,8}\)?|\d{11}/g, ' ')
    .split(/[、,;\n/]+/)
    .map((name) => squeeze(name).replace(/同志$/, ''))
    .filter((name) => name !== '' && !/^[-—无]+$/.test(name))
  const [name] = names
  if (name === undefined) return { person: null, problems: [] }
  const problem = (code: RowProblem['code'], params: RowProblem['params'] = {}): RowProblem => ({
    field,
    severity: 'warning',
    code,
    params: { name, ...params },
  })
  const several = names.length > 1 ? [problem('several-people', { count: names.length })] : []
  const found = candidates(name, context.people, where)
  const [only] = found
  if (only && found.length === 1) return { person: { name, personId: only.personId }, problems: several }
  const code = found.length > 1 ? 'person-ambiguous' : 'person-unknown'
  return { person: { name, personId: null }, problems: [...several, problem(code)] }
}

function candidates(
  name: string,
  people: readonly DirectoryPerson[],
  where: { leaders: boolean; unitId: string | null },
): DirectoryPerson[] {
  const circle = where.leaders
    ? people.filter((person) => person.posts.some((post) => post.cityLeader))
    : people
  const ofUnit = (person: DirectoryPerson) => person.posts.some((post) => post.unitId === where.unitId)
  const named = circle.filter((person) => squeeze(person.name) === name)
  if (named.length > 0) return prefer(named, ofUnit)
  const within = where.leaders ? circle : circle.filter(ofUnit)
  const titled = within.filter((person) => person.posts.some((post) => squeeze(post.title) === name))
  if (titled.length > 0) return titled
  return within.filter((person) => {
    const full = squeeze(person.name)
    return full.length >= 2 && (name.startsWith(full) || name.endsWith(full))
  })
}

const prefer = (people: DirectoryPerson[], test: (person: DirectoryPerson) => boolean): DirectoryPerson[] => {
  const better = people.filter(test)
  return better.length > 0 ? better : people
}
