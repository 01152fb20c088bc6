import { matterSorts } from '../../../contract/matter-list.ts'
import { lights } from '../../../domain/matters/lights.ts'
import { matterActions } from '../../../domain/matters/matter-action-names.ts'
import { sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { matterStates } from '../../../domain/matters/matter-states.ts'
import { matterUnitRoles } from '../../../domain/matters/matter-subject.ts'
import { cohorts } from '../../../domain/organisation/unit-kinds.ts'
import {
  choiceField,
  idField,
  idListField,
  listField,
  pageField,
  pageSizeField,
  readUrl,
  textField,
  type UrlField,
  type UrlValues,
  writeUrl,
} from '../../lib/url-state.ts'

/** A day in the address; anything else reads as none. */
const dayField: UrlField<string> = {
  fallback: '',
  read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''),
  write: (value) => value,
}

/** The filters of the list under the names the server knows them by, so that a number anywhere can link to the matters behind it. */
export const filterFields = {
  q: textField(),
  light: listField(lights),
  state: listField(matterStates),
  unitId: idListField(),
  unitRole: choiceField(['', ...matterUnitRoles], ''),
  cohort: listField(cohorts),
  source: listField(sourceKinds),
  category: textField(),
  leadOfficialId: idField(),
  dueFrom: dayField,
  dueTo: dayField,
  mine: choiceField(['', 'yes'], ''),
  waits: listField(matterActions),
  scope: choiceField(['', 'unit', 'office', 'charge'], ''),
  inner: choiceField(['', 'no', 'only'], ''),
  parentId: idField(),
}

/** What the list keeps in the address: filters, order, page and the matter whose details are open. Urgent ones come first. */
export const listFields = {
  ...filterFields,
  sort: choiceField(matterSorts, 'light'),
  order: choiceField(['usual', 'reverse'], 'usual'),
  page: pageField(),
  pageSize: pageSizeField(),
  open: idField(),
}

export type Filters = UrlValues<typeof filterFields>
export type ListState = UrlValues<typeof listFields>

/** No filter set, to clear them with. */
export const noFilters: Filters = readUrl(filterFields, new URLSearchParams())

/** The filters of a list state as the query of the list and of its export. */
export function toQuery(values: Filters) {
  const { light, state, unitId, cohort, source, waits } = values
  const list = (words: readonly string[]) => (words.length > 0 ? words.join(',') : undefined)
  return {
    q: values.q.trim() || undefined,
    light: list(light),
    state: list(state),
    unitId: list(unitId),
    unitRole: unitId.length > 0 && values.unitRole !== '' ? values.unitRole : undefined,
    cohort: list(cohort),
    source: list(source),
    category: values.category || undefined,
    leadOfficialId: values.leadOfficialId || undefined,
    dueFrom: values.dueFrom || undefined,
    dueTo: values.dueTo || undefined,
    mine: values.mine || undefined,
    waits: list(waits),
    scope: values.scope || undefined,
    inner: values.inner || undefined,
    parentId: values.parentId || undefined,
  }
}

/** How many filters narrow the list; the words searched for are one of them. */
export const countFilters = (values: Filters): number =>
  new Set(Object.keys(definedOf(toQuery(values))).map((name) => (name === 'dueTo' ? 'dueFrom' : name))).size

/** The filters as the address writes them, in a fixed order: what a saved filter keeps, and how two are compared. */
export function filterSearch(values: Partial<Filters>): string {
  const search = writeUrl(filterFields, values, new URLSearchParams())
  search.sort()
  return search.toString()
}

/** The filters of an address or of a saved filter. */
export const readFilters = (search: string): Filters => readUrl(filterFields, new URLSearchParams(search))

/** The list showing the matters behind a number: `filter` as the server sends it with every count. */
export function listPath(filter: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  const text = search.toString()
  return text === '' ? '/matters' : `/matters?${text}`
}

const definedOf = (query: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
