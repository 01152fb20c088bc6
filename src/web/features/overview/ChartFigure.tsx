import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { listPath } from '../matters/public.ts'
import type { BarSeries } from './BarChart.tsx'

const BarChart = lazy(async () => ({ default: (await import('./BarChart.tsx')).BarChart }))

/** One number of a chart and the matters behind it. */
export interface Figure {
  value: number
  filter: Readonly<Record<string, string>>
}

interface Props {
  /** The answer the chart gives, in a sentence. */
  title: ReactNode
  /** What the bars stand for, above the first column of the table. */
  subject: string
  categories: readonly string[]
  /** Per series one figure per category. */
  series: readonly (Omit<BarSeries, 'values'> & { figures: readonly Figure[] })[]
  lying?: boolean
  /** Takes the whole row. */
  wide?: boolean
}

/** A chart titled with its answer, its unit and its day; a click opens the matters; the same numbers as a table. */
export function ChartFigure({ title, subject, categories, series, lying, wide }: Props) {
  const { t } = useTranslation('overview')
  const dates = useDates()
  const today = useToday()
  const navigate = useNavigate()
  const open = (category: number, index: number) => {
    const figure = series[index]?.figures[category]
    if (figure && figure.value > 0) navigate(listPath(figure.filter))
  }
  return (
    <figure className={wide ? 'ls-figure ls-figure-wide' : 'ls-figure'}>
      <figcaption>
        <h2>{title}</h2>
        <p className="ls-quiet">{t('chartUnit', { day: dates.date(today) })}</p>
      </figcaption>
      <Suspense fallback={<div className="ls-chart" style={{ height: lying ? 200 : 260 }} />}>
        <BarChart
          categories={categories}
          series={series.map(({ figures, ...rest }) => ({
            ...rest,
            values: figures.map((one) => one.value),
          }))}
          lying={lying ?? false}
          onClick={open}
        />
      </Suspense>
      <details>
        <summary>{t('asTable')}</summary>
        <table className="ls-figures">
          <thead>
            <tr>
              <th scope="col">{subject}</th>
              {series.map((one) => (
                <th key={one.name} scope="col">
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, index) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {series.map((one) => (
                  <td key={one.name}>
                    <FigureLink
                      figure={one.figures[index]}
                      label={`${category} ${one.name} ${one.figures[index]?.value ?? 0}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function FigureLink({ figure, label }: { figure: Figure | undefined; label: string }) {
  if (!figure || figure.value === 0) return <span className="ls-quiet">0</span>
  return (
    <Link to={listPath(figure.filter)} aria-label={label}>
      {figure.value}
    </Link>
  )
}
