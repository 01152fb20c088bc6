import { useTranslation } from 'react-i18next'
import { useToday } from '../../lib/session.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { chartAmber, chartBlue, chartPale, lightColours } from './chart-colours.ts'
import {
  chartLights,
  largest,
  monthNumber,
  type Overview,
  reddestCohort,
  redOf,
  soFar,
  stillOpen,
} from './overview-answers.ts'

const mostCategories = 5

/** Three questions: where is it red, do we finish in time, what is it about. */
export function OverviewCharts({ overview }: { overview: Overview }) {
  return (
    <div className="ls-figures-grid">
      <ByCohort overview={overview} />
      <ByCategory overview={overview} />
      <ByMonth overview={overview} />
    </div>
  )
}

function ByCohort({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview')
  const { t: ui } = useTranslation('ui')
  const cohorts = overview.byCohort.filter((one) => one.lights.some(({ count }) => count > 0))
  if (cohorts.length === 0) return null
  const nameOf = (cohort: (typeof cohorts)[number]) => t(`cohort.${cohort.cohort ?? 'none'}`)
  const reddest = reddestCohort(cohorts)
  return (
    <ChartFigure
      title={
        reddest
          ? t('answer.cohort', { cohort: nameOf(reddest), number: redOf(reddest) })
          : t('answer.cohortNone')
      }
      subject={t('subject.cohort')}
      lying
      categories={cohorts.map(nameOf)}
      series={chartLights.map((light) => ({
        name: ui(`light.${light}`),
        colour: lightColours[light] ?? chartPale,
        onDark: light === 'overdue',
        figures: cohorts.map((cohort) => {
          const found = cohort.lights.find((one) => one.light === light)
          return { value: found?.count ?? 0, filter: found?.filter ?? {} }
        }),
      }))}
    />
  )
}

function ByMonth({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview')
  const today = useToday()
  const { byMonth } = overview
  const answer = soFar(byMonth, today)
  if (byMonth.every(({ due }) => due === 0)) return null
  const closed = (filter: Record<string, string>) => ({ ...filter, state: 'closed-out,archived' })
  return (
    <ChartFigure
      title={
        answer.rate === null
          ? t('answer.monthNone')
          : t('answer.month', { due: answer.due, inTime: answer.inTime, rate: answer.rate })
      }
      subject={t('subject.month')}
      wide
      categories={byMonth.map(({ month }) => t('month', { number: monthNumber(month) }))}
      series={[
        {
          name: t('series.inTime'),
          colour: chartBlue,
          onDark: true,
          figures: byMonth.map((month) => ({
            value: month.closedInTime,
            filter: { ...closed(month.filter), light: 'done' },
          })),
        },
        {
          name: t('series.late'),
          colour: chartAmber,
          figures: byMonth.map((month) => ({
            value: month.closedLate,
            filter: { ...closed(month.filter), light: 'done-late' },
          })),
        },
        {
          name: t('series.open'),
          colour: chartPale,
          figures: byMonth.map((month) => ({
            value: stillOpen(month),
            filter: { ...month.filter, state: 'assigned,planning,in-progress,awaiting-acceptance' },
          })),
        },
      ]}
    />
  )
}

function ByCategory({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview')
  const points = largest(overview.byCategory, mostCategories)
  const [first] = points
  if (!first) return null
  const nameOf = (point: typeof first) => point.label ?? point.key
  return (
    <ChartFigure
      title={t('answer.category', { category: nameOf(first), number: first.count })}
      subject={t('subject.category')}
      lying
      categories={points.map(nameOf)}
      series={[
        {
          name: t('series.count'),
          colour: chartBlue,
          onDark: true,
          figures: points.map((point) => ({ value: point.count, filter: point.filter })),
        },
      ]}
    />
  )
}
