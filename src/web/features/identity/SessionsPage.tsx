import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { endOtherSessions, endOwnSession, listOwnSessions } from '../../../contract/identity.ts'
import { useDates } from '../../lib/dates.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { describeClient } from './describe-client.ts'
import './identity.css'

/** Where the own account is signed in, and a way to end each of those sessions. */
export function SessionsPage() {
  const { t } = useTranslation('identity')
  const dates = useDates()
  const list = useRead(listOwnSessions, {})
  const end = useCommand(endOwnSession, { success: t('sessions.ended'), invalidates: [listOwnSessions] })
  const others = useCommand(endOtherSessions, {
    success: t('sessions.othersEnded'),
    invalidates: [listOwnSessions],
  })
  const several = (list.data?.sessions.filter((session) => !session.current).length ?? 0) > 1
  return (
    <>
      <PageHeader
        title={t('sessions.title')}
        status={t('sessions.status')}
        actions={
          <>
            <Link to="/password">{t('sessions.changePassword')}</Link>
            {several && (
              <Button loading={others.pending} onClick={() => void others.run({})}>
                {t('sessions.endOthers')}
              </Button>
            )}
          </>
        }
      />
      {list.isPending && <LoadingSkeleton rows={3} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => list.refetch()} />}
      <ul className="ls-sessions">
        {list.data?.sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <strong title={session.client}>
                  {describeClient(session.client) ?? t('sessions.unknownClient')}
                </strong>
                {session.current && ` · ${t('sessions.current')}`}
              </p>
              <p className="ls-quiet">
                {t('sessions.since', { time: dates.instant(session.createdAt) })} ·{' '}
                {t('sessions.lastSeen', { time: dates.instant(session.lastSeenAt) })}
              </p>
            </div>
            {!session.current && (
              <Button
                disabled={end.pending}
                onClick={() => void end.run({ params: { sessionId: session.id } })}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
