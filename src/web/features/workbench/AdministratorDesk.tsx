import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listAccounts } from '../../../contract/accounts.ts'
import { listPendingRights } from '../../../contract/rights.ts'
import type { Operation } from '../../../domain/permissions/permission-matrix.ts'
import { useDates } from '../../lib/dates.ts'
import { useMe } from '../../lib/session.ts'
import { useRead } from '../../lib/use-read.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { FirstSteps } from './FirstSteps.tsx'

/** The pages of the three administrators (三员分立); each sees only their own. */
const desks = [
  { key: 'rights', path: '/rights', open: 'rights.confirm' },
  { key: 'accounts', path: '/accounts', open: 'identity.account.list' },
  { key: 'audit', path: '/audit', open: 'audit.read' },
  { key: 'organisation', path: '/organisation', open: 'organisation.read' },
  { key: 'policy', path: '/policy', open: 'policy.read' },
  { key: 'calendar', path: '/calendar', open: 'calendar.read' },
] as const satisfies readonly { key: string; path: string; open: Operation }[]

/** An administrator has no duties on matters: their workbench says what waits on their own pages and leads there. */
export function AdministratorDesk() {
  const { t } = useTranslation('workbench')
  const { operations, today } = useMe()
  const dates = useDates()
  const waiting = useWaiting()
  const sum = [...waiting.values()].reduce((total, count) => total + count, 0)
  return (
    <>
      <PageHeader
        title={
          waiting.size === 0 ? t('desk.title') : sum === 0 ? t('nothing') : t('headline', { number: sum })
        }
        status={<span>{t('desk.status', { day: dates.withWeekday(today) })}</span>}
      />
      {operations.includes('identity.account.create') && <FirstSteps />}
      <ul className="ls-desks">
        {desks
          .filter((desk) => operations.includes(desk.open))
          .map((desk) => {
            const count = waiting.get(desk.key) ?? 0
            return (
              <li key={desk.key}>
                <Link to={count > 0 && desk.key === 'accounts' ? '/accounts?state=locked' : desk.path}>
                  {t(`desk.${desk.key}.title`)}
                </Link>
                {count > 0 && (
                  <p className="ls-desk-waiting">
                    {t(`desk.${desk.key === 'accounts' ? 'locked' : 'pending'}`, { number: count })}
                  </p>
                )}
                <p>{t(`desk.${desk.key}.text`)}</p>
              </li>
            )
          })}
      </ul>
    </>
  )
}

/** How many acts wait on each page: rights to confirm, locked accounts; empty for whoever answers for neither. */
function useWaiting(): ReadonlyMap<(typeof desks)[number]['key'], number> {
  const { operations } = useMe()
  const confirms = operations.includes('rights.confirm')
  const unlocks = operations.includes('identity.account.unlock')
  const rights = useRead(listPendingRights, {}, { enabled: confirms })
  const locked = useRead(listAccounts, { query: { state: 'locked', pageSize: 1 } }, { enabled: unlocks })
  return new Map([
    ...(rights.data
      ? [['rights', rights.data.proposals.filter((one) => one.obstacle === null).length] as const]
      : []),
    ...(locked.data ? [['accounts', locked.data.total.count] as const] : []),
  ])
}
