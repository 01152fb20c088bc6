import type { searchOrganisation as contract } from '../../../contract/organisation.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { holdersInUnits, loadUnitDirectory } from './organisation.store.ts'
import { soundsLike } from './pinyin-of.ts'

/** Units and post-holders whose names, aliases, pinyin or initials contain the text; twenty of each at most. */
export async function searchOrganisation(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today } = context
  const wanted = input.query.q
  const directory = await loadUnitDirectory(tx, jurisdictionId)
  const units = directory.flatMap((unit) => {
    const names = [unit.shortName ?? '', unit.name, ...unit.aliases, ...unit.formerNames]
    const matched = names.find((name) => name !== '' && soundsLike(wanted, name))
    return matched === undefined
      ? []
      : [{ id: unit.unitId, name: unit.name, shortName: unit.shortName ?? unit.name, matched }]
  })
  const shortNames = new Map(directory.map((unit) => [unit.unitId, unit.shortName ?? unit.name]))
  const holders = await holdersInUnits(tx, jurisdictionId, [...shortNames.keys()], 'any', today)
  const people = [...Map.groupBy(holders, (holder) => holder.personId)].flatMap(([id, posts]) => {
    const name = posts[0]?.personName ?? ''
    if (!soundsLike(wanted, name)) return []
    const words = posts.map((post) => `${shortNames.get(post.unitId) ?? ''} ${post.title}`).join('、')
    return [{ id, name, posts: words }]
  })
  return { units: units.slice(0, 20), people: people.slice(0, 20) }
}
