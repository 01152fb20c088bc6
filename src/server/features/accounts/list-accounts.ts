import { sql } from 'kysely'
import type { AccountRow, listAccounts as contract } from '../../../contract/accounts.ts'
import { can } from '../../../domain/permissions/can.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { postWordsOf } from '../organisation/public.ts'

type State = AccountRow['state']

/** Accounts with person, posts, state and open sessions; disabled ones last. */
export async function listAccounts(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, now, today } = context
  const { q, state, page, pageSize } = input.query
  const stateOf = sql<State>`case when account.disabled_at is not null then 'disabled'
    when account.locked_until > ${now} then 'locked'
    when account.must_change_password and account.initial_password_until > ${now} then 'must-change-password'
    when account.must_change_password and exists (select from session where session.account_id = account.id
      and session.expires_at > ${now}) then 'must-change-password'
    when account.must_change_password then 'initial-password-over' else 'active' end`
  let accounts = tx
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'account.jurisdictionId')
        .onRef('person.id', '=', 'account.personId'),
    )
    .where('account.jurisdictionId', '=', jurisdictionId)
  if (q !== '') {
    const text = `%${q.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    accounts = accounts.where((row) =>
      row.or([
        row(sql<string>`lower(account.sign_in_name)`, 'like', text),
        row(sql<string>`lower(person.name)`, 'like', text),
        row('person.pinyin', 'like', text),
      ]),
    )
  }
  if (state !== 'any') accounts = accounts.where(sql<boolean>`${stateOf} = ${state}`)
  const { count } = await accounts
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await accounts
    .leftJoin('adminRole', (join) =>
      join
        .onRef('adminRole.jurisdictionId', '=', 'account.jurisdictionId')
        .onRef('adminRole.personId', '=', 'account.personId')
        .on('adminRole.validFrom', '<=', today)
        .on((row) => row.or([row('adminRole.validTo', 'is', null), row('adminRole.validTo', '>=', today)])),
    )
    .select([
      'account.id',
      'account.signInName',
      'account.personId',
      'person.name as personName',
      'adminRole.role as adminRole',
      stateOf.as('state'),
      'account.lastSignInAt',
      'account.createdAt',
      sql<number>`(select count(*) from session where session.account_id = account.id and session.expires_at > ${now})`.as(
        'sessions',
      ),
    ])
    .orderBy(sql`account.disabled_at is not null`)
    .orderBy('account.signInName')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const posts = await postWordsOf(
    context,
    rows.map((row) => row.personId),
    today,
  )
  return {
    accounts: rows.map((row) => ({
      ...row,
      posts: (posts.get(row.personId) ?? []).map((post) => `${post.unitName} ${post.title}`).join('、'),
      allowedActions: actionsOn(context, row),
    })),
    total: { count, capped: false },
  }
}

/** What the reader may do to the account; nobody closes or resets the own one here. */
function actionsOn(
  { actor, caller }: QueryContext,
  account: { id: string; state: State; sessions: number },
): AccountRow['allowedActions'] {
  if (account.id === caller.accountId) return []
  const actions: AccountRow['allowedActions'] = []
  const disabled = account.state === 'disabled'
  if (can(actor, 'identity.account.disable').allowed) actions.push(disabled ? 'enable' : 'disable')
  if (disabled) return actions
  if (account.state === 'locked' && can(actor, 'identity.account.unlock').allowed) actions.push('unlock')
  if (can(actor, 'identity.account.reset-password').allowed) actions.push('reset-password')
  if (account.sessions > 0 && can(actor, 'identity.session.end-any').allowed) actions.push('end-sessions')
  return actions
}
