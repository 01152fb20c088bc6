import { addDays, type LocalDate, localDate, yearOf } from '../../../domain/dates/local-date.ts'
import { defaultWatches } from '../../../domain/organisation/division-of-labour.ts'
import type { Tx } from '../../platform/database.ts'
import { hashPassword } from '../identity/public.ts'
import { pinyinOf } from '../organisation/public.ts'
import { demoAdministrators, demoPostsOf } from './demo-people.ts'
import { demoUnits } from './demo-units.ts'
import type { WorldPost, WorldUnit } from './demo-world.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The password of every demo account, printed on the sign-in page's help; demo cities hold nothing real. */
const demoPassword = '落实演示2026'

interface Scope {
  jurisdictionId: number
  now: Date
  today: LocalDate
  random: SeededRandom
}

/** Units, people, posts, accounts, leading group, division of labour and linkage, in protocol order. */
export async function writeOrganisation(tx: Tx, scope: Scope): Promise<WorldUnit[]> {
  const { jurisdictionId, random, today } = scope
  const since = localDate(`${yearOf(today) - 2}-03-01`)
  const passwordHash = await hashPassword(demoPassword)
  const units: WorldUnit[] = demoUnits.map((unit) => ({ ...unit, id: random.uuid(), posts: [] }))
  await tx
    .insertInto('unit')
    .values(
      units.map((unit, index) => ({
        jurisdictionId,
        id: unit.id,
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        cohort: null,
        parentId: null,
        protocolOrder: (index + 1) * 10,
        signOffRequired: unit.key === 'fagai',
        ownArrangement: random.chance(0.7) ? '成立抓落实工作专班，主要负责同志任组长，每月调度。' : '',
        endedOn: null,
      })),
    )
    .execute()
  const aliases = units.flatMap((unit) => (unit.aliases ?? []).map((alias) => ({ unit, alias })))
  await tx
    .insertInto('unitAlias')
    .values(
      aliases.map(({ unit, alias }) => ({
        jurisdictionId,
        id: random.uuid(),
        unitId: unit.id,
        alias,
        kind: 'alias' as const,
      })),
    )
    .execute()
  for (const unit of units) await writePosts(tx, scope, unit, since, passwordHash)
  await writeAdministrators(tx, scope, since, passwordHash)
  await writeDuties(tx, scope, units, since)
  return units
}

async function writePosts(
  tx: Tx,
  scope: Scope,
  unit: WorldUnit,
  since: LocalDate,
  passwordHash: string,
): Promise<void> {
  const { jurisdictionId, random, now } = scope
  const posts = demoPostsOf(unit)
  for (const [index, post] of posts.entries()) {
    const personId = random.uuid()
    const postId = random.uuid()
    const name = unit.kind === 'city-leadership' ? post.title : `${unit.shortName}${post.title}`
    await tx
      .insertInto('person')
      .values({ jurisdictionId, id: personId, name, pinyin: pinyinOf(name) })
      .execute()
    await tx
      .insertInto('post')
      .values({
        jurisdictionId,
        id: postId,
        personId,
        unitId: unit.id,
        kind: post.kind,
        title: post.title,
        protocolOrder: index + 1,
        validFrom: since,
        validTo: null,
        confirmedBy: personId,
        proposedBy: null,
      })
      .execute()
    if (post.signInName) await writeAccount(tx, scope, post.signInName, personId, passwordHash, now)
    unit.posts.push({
      postId,
      personId,
      unitId: unit.id,
      kind: post.kind,
      label: `${unit.shortName} ${post.title}`,
    } satisfies WorldPost)
  }
}

async function writeAccount(
  tx: Tx,
  scope: Scope,
  signInName: string,
  personId: string,
  passwordHash: string,
  now: Date,
) {
  await tx
    .insertInto('account')
    .values({
      id: scope.random.uuid(),
      jurisdictionId: scope.jurisdictionId,
      signInName,
      personId,
      passwordHash,
      lockedUntil: null,
      disabledAt: null,
      lastSignInAt: null,
      createdAt: now,
    })
    .execute()
}

async function writeAdministrators(
  tx: Tx,
  scope: Scope,
  since: LocalDate,
  passwordHash: string,
): Promise<void> {
  const { jurisdictionId, random, now } = scope
  for (const one of demoAdministrators) {
    const personId = random.uuid()
    await tx
      .insertInto('person')
      .values({ jurisdictionId, id: personId, name: one.name, pinyin: pinyinOf(one.name) })
      .execute()
    await tx
      .insertInto('adminRole')
      .values({ jurisdictionId, personId, role: one.role, validFrom: since, validTo: null })
      .execute()
    await writeAccount(tx, scope, one.signInName, personId, passwordHash, now)
  }
}

/** R1.3–R1.5: the leading group, who watches what, and each leader's towns, departments and projects. */
async function writeDuties(tx: Tx, scope: Scope, units: WorldUnit[], since: LocalDate): Promise<void> {
  const { jurisdictionId, random, today } = scope
  const leaders = units[0]?.posts ?? []
  const head = leaders[3]
  const members = [head, ...leaders.filter((post) => post !== head).slice(0, 8)].filter(
    (post) => post !== undefined,
  )
  await tx
    .insertInto('leadingGroupMember')
    .values(
      members.map((post, index) => ({
        jurisdictionId,
        id: random.uuid(),
        personId: post.personId,
        role: index === 0 ? ('head' as const) : ('member' as const),
        protocolOrder: index + 1,
        validFrom: since,
        validTo: null,
      })),
    )
    .execute()
  await tx
    .insertInto('watchDuty')
    .values(
      defaultWatches.map((watch) => ({
        jurisdictionId,
        id: random.uuid(),
        officeUnitId: units.find((unit) => unit.kind === watch.office)?.id ?? '',
        categories: [...watch.categories],
        cohorts: [...watch.cohorts],
        sources: [...watch.sources],
        clause: watch.clause,
      })),
    )
    .execute()
  const towns = units.filter(
    (unit) => unit.kind === 'town' || unit.kind === 'zone' || unit.kind === 'subdistrict',
  )
  const departments = units.filter((unit) => unit.kind === 'department')
  const rows = leaders.flatMap((leader, index) => {
    const own = departments.filter((_, at) => at % leaders.length === index)
    const linkage = (kind: 'linked-town' | 'department-in-charge', unit: WorldUnit) => ({
      jurisdictionId,
      id: random.uuid(),
      personId: leader.personId,
      kind,
      unitId: unit.id,
      subject: '',
      validFrom: addDays(today, -400),
      validTo: null,
    })
    const town = towns[index % towns.length]
    return [
      ...own.map((unit) => linkage('department-in-charge', unit)),
      ...(town ? [linkage('linked-town', town)] : []),
      {
        jurisdictionId,
        id: random.uuid(),
        personId: leader.personId,
        kind: 'sponsored-project' as const,
        unitId: null,
        subject: random.pick([
          '青澜重工智能化改造项目',
          '滨湖新区综合体项目',
          '龙湾水库扩容项目',
          '鹤山食品产业园项目',
        ]),
        validFrom: addDays(today, -300),
        validTo: null,
      },
    ]
  })
  await tx.insertInto('linkage').values(rows).execute()
}
