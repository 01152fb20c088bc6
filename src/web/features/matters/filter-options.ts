import { useTranslation } from 'react-i18next'
import { listCategories } from '../../../contract/matter-list.ts'
import { readOrganisation } from '../../../contract/organisation.ts'
import { listPeople } from '../../../contract/people.ts'
import { sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { matterStates } from '../../../domain/matters/matter-states.ts'
import { matterUnitRoles } from '../../../domain/matters/matter-subject.ts'
import { cohorts } from '../../../domain/organisation/unit-kinds.ts'
import { useRead } from '../../lib/use-read.ts'

const once = { staleTime: 600_000 }

/** What each filter offers, in words; units and leaders are asked for once per visit. */
export function useFilterOptions() {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const organisation = useRead(readOrganisation, { query: {} }, once)
  const units = organisation.data?.units ?? []
  const leadership = units.find((unit) => unit.kind === 'city-leadership')
  const leaders = useRead(
    listPeople,
    { query: { unitId: leadership?.id, pageSize: 100 } },
    { ...once, enabled: leadership !== undefined },
  )
  const categories = useRead(listCategories, {}, once).data?.categories ?? []
  return {
    states: matterStates.map((value) => ({ value, label: word(`state.${value}`) })),
    sources: sourceKinds.map((value) => ({ value, label: word(`source.${value}`) })),
    roles: matterUnitRoles.map((value) => ({ value, label: word(`role.${value}`) })),
    cohorts: cohorts.map((value) => ({ value, label: t(`cohort.${value}`) })),
    units: units
      .filter((unit) => unit.kind !== 'city-leadership')
      .map((unit) => ({ value: unit.id, label: unit.shortName, words: `${unit.name} ${unit.pinyin}` })),
    /** Parents first, what is below them indented; a retired one can still be looked for. */
    categories: categories
      .filter((one) => one.parent === null)
      .flatMap((top) => [
        { value: top.code, label: top.name, below: false },
        ...categories
          .filter((one) => one.parent === top.code)
          .map((one) => ({ value: one.code, label: one.name, below: true })),
      ]),
    leaders: (leaders.data?.people ?? []).map((person) => ({ value: person.id, label: person.name })),
  }
}
