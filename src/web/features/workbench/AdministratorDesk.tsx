import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Operation } from '../../../domain/permissions/permission-matrix.ts'
import { useDates } from '../../lib/dates.ts'
import { useMe } from '../../lib/session.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** The pages of the three administrators (三员分立); each sees only their own. */
const desks = [
  { key: 'rights', path: '/rights', open: 'rights.confirm' },
  { key: 'accounts', path: '/accounts', open: 'identity.account.list' },
  { key: 'audit', path: '/audit', open: 'audit.read' },
  { key: 'organisation', path: '/organisation', open: 'organisation.read' },
  { key: 'policy', path: '/policy', open: 'policy.read' },
  { key: 'calendar', path: '/calendar', open: 'calendar.read' },
] as const satisfies readonly { key: string; path: string; open: Operation }[]

/** An administrator has no business duties: their workbench says so and leads to their pages. */
export function AdministratorDesk() {
  const { t } = useTranslation('workbench')
  const { operations, today } = useMe()
  const dates = useDates()
  return (
    <>
      <PageHeader
        title={t('desk.title')}
        status={<span>{t('desk.status', { day: dates.withWeekday(today) })}</span>}
      />
      <ul className="ls-desks">
        {desks
          .filter((desk) => operations.includes(desk.open))
          .map((desk) => (
            <li key={desk.key}>
              <Link to={desk.path}>{t(`desk.${desk.key}.title`)}</Link>
              <p>{t(`desk.${desk.key}.text`)}</p>
            </li>
          ))}
      </ul>
    </>
  )
}
