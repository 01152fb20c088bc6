import type { TestCity } from '../../../../../test/test-server.ts'
import type { Actor } from '../../../../domain/permissions/actor.ts'

/** Everybody of the test city, and two who stand in for somebody. */
export async function loadActors(one: TestCity): Promise<{ key: string; actor: Actor }[]> {
  const rows = await one.database.read(1, (tx) =>
    tx
      .selectFrom('post')
      .innerJoin('unit', (join) => join.onRef('unit.id', '=', 'post.unitId'))
      .select(['post.id as postId', 'personId', 'unitId', 'unit.kind as unitKind', 'post.kind', 'title'])
      .execute(),
  )
  const actors = Object.entries(one.person).map(([key, personId]) => ({
    key,
    actor: {
      personId,
      posts: rows.filter((row) => row.personId === personId),
      adminRoles: [],
      delegations: [],
    } satisfies Actor as Actor,
  }))
  const standIn = (key: string, forKey: string) => {
    const fromPersonId = one.person[forKey] ?? ''
    const own = actors.find((candidate) => candidate.key === key)?.actor as Actor
    const post = rows.find((row) => row.personId === fromPersonId)
    return {
      key: `${key} for ${forKey}`,
      actor: { ...own, delegations: post ? [{ ...post, fromPersonId }] : [] },
    }
  }
  return [...actors, standIn('education', 'developmentHead'), standIn('development', 'mayor')]
}
