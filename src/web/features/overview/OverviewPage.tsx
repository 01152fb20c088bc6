import { Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readOverview } from '../../../contract/matter-overview.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { choiceField } from '../../lib/url-state.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LightCounts } from '../../ui/LightCounts.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProgressPair } from '../../ui/ProgressPair.tsx'
import { PageHelp } from '../help/public.ts'
import { listPath, MatterLine } from '../matters/public.ts'
import { OverviewCharts } from './OverviewCharts.tsx'
import type { Overview } from './overview-answers.ts'
import './overview.css'

const fields = { scope: choiceField(['', 'charge', 'city'], '') }
type Rows = Overview['red']

/** Two minutes of a leader: what needs my decision, what is red in what I am in charge of, what is stuck, how the whole stands (R10). */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const dates = useDates()
  const today = useToday()
  const [state, change] = useUrlState(fields)
  const overview = useRead(
    readOverview,
    { query: { scope: state.scope === '' ? undefined : state.scope } },
    { keepPrevious: true },
  )
  const { data } = overview
  if (!data) {
    if (overview.error) return <ErrorState error={overview.error} onRetry={() => overview.refetch()} />
    return <LoadingSkeleton rows={10} />
  }
  const charge = data.scope === 'charge'
  return (
    <div className={overview.isPlaceholderData ? 'ls-stale' : undefined}>
      <PageHeader
        title={t('headline', {
          decisions: data.decisions.length,
          red: data.redTotal.count,
          problems: data.problems.length,
        })}
        status={
          <span>
            {t(charge ? 'statusCharge' : 'statusCity', { day: dates.withWeekday(today), number: data.open })}
          </span>
        }
        actions={
          <Radio.Group
            aria-label={t('scope.label')}
            optionType="button"
            value={data.scope}
            onChange={(event) => change({ scope: event.target.value })}
            options={(['charge', 'city'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
          />
        }
      />
      <Standing overview={data} />
      <Rows title={t('decisions')} rows={data.decisions} none={t('noDecisions')} primary />
      <Rows
        title={t('red')}
        rows={data.red}
        count={data.redTotal.count}
        none={t(charge ? 'noRedCharge' : 'noRedCity')}
        more={
          data.redTotal.count > data.red.length && (
            <Link
              to={listPath({ ...(charge ? { scope: 'charge' } : { inner: 'no' }), light: 'overdue,behind' })}
            >
              {t('allRed')}
            </Link>
          )
        }
      />
      <Rows title={t('problems')} rows={data.problems} none={t('noProblems')} />
      <OverviewCharts overview={data} />
      <PageHelp topic="overview" />
    </div>
  )
}

/** The lights of what is looked at, what is closed, and claimed beside verified. */
function Standing({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview')
  const counts = overview.lights.map((one) => ({ ...one, href: listPath(one.filter) }))
  const closed = overview.states.find((one) => one.key === 'closed-out')
  return (
    <div className="ls-overview-standing">
      <LightCounts counts={counts} />
      {closed && closed.count > 0 && (
        <Link to={listPath(closed.filter)}>{t('closed', { number: closed.count })}</Link>
      )}
      {overview.claimed !== null && (
        <span className="ls-overview-progress">
          {t('meanProgress')}{' '}
          <ProgressPair
            claimed={Math.round(overview.claimed)}
            verified={overview.verified === null ? null : Math.round(overview.verified)}
            plain
          />
        </span>
      )}
    </div>
  )
}

const shownFirst = 5

/** Matters under one question; the first few at once, the rest on demand. */
function Rows({
  title,
  rows,
  count = rows.length,
  none,
  more,
  primary,
}: {
  title: string
  rows: Rows
  /** Of all, where only the first are here. */
  count?: number
  none: string
  more?: ReactNode
  primary?: boolean
}) {
  const { t } = useTranslation('overview')
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, shownFirst)
  return (
    <section className="ls-section ls-overview-part">
      <h2>
        {title}
        {rows.length > 0 && <span className="ls-overview-count">{t('count', { number: count })}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="ls-quiet">{none}</p>
      ) : (
        <ul className="ls-lines">
          {shown.map((row, index) => (
            <MatterLine
              key={row.id}
              row={row}
              primary={primary === true && index === 0}
              {...(row.nextAct === null && row.allowedActions.includes('remind') ? { offer: 'remind' } : {})}
            />
          ))}
        </ul>
      )}
      {rows.length > shownFirst && !all ? (
        <Button type="link" className="ls-overview-more" onClick={() => setAll(true)}>
          {t('showRest', { number: rows.length - shownFirst })}
        </Button>
      ) : (
        more && <p className="ls-overview-more">{more}</p>
      )}
    </section>
  )
}
