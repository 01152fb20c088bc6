import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, earlierOf, type LocalDate, laterOf, yearOf } from '../../../../domain/dates/local-date.ts'
import { useDates } from '../../../lib/dates.ts'
import { useWidth } from '../../../lib/use-width.ts'
import { type Axis, deadlineLabel, monthLabels, monthStarts, placeOf } from './gantt-axis.ts'
import './gantt.css'

export interface GanttRow {
  id: string
  title: string
  /** First and last day of the bar. */
  start: LocalDate
  end: LocalDate
  /** The approved end, where it is another one. */
  baseline: LocalDate | null
  doneOn: LocalDate | null
  latestStart: LocalDate | null
  proposed: LocalDate | null
}

interface Props {
  rows: readonly GanttRow[]
  today: LocalDate
  /** The day lateness is judged by: today, unless the matter rests or is over. */
  asOf?: LocalDate
  /** The deadline, or the review date of work without one. */
  deadline: LocalDate | null
  isReview?: boolean
  /** The frame begins here at the latest: the day of assignment. */
  from: LocalDate | null
}

/** What the line has on a small phone: where it has not been measured yet, what fits there fits anywhere. */
const leastWidth = 250

/**
 * Milestones on a time line: bars in working length, the approved end beside the revised one, the latest start, today and the
 * deadline. A picture only: the table below it says the same in words.
 */
export function Gantt({ rows, today, asOf = today, deadline, isReview, from }: Props) {
  const { t, i18n } = useTranslation('matter-plan')
  const dates = useDates()
  const line = useRef<HTMLDivElement>(null)
  const width = useWidth(line) || leastWidth
  if (rows.length === 0) return null
  const days = [
    ...rows.flatMap((row) => [row.start, row.end, row.baseline, row.latestStart, row.proposed]),
    deadline,
    from,
    today,
  ].filter((day): day is LocalDate => day !== null)
  const axis: Axis = {
    first: addDays(
      days.reduce((a, b) => earlierOf(a, b)),
      -2,
    ),
    last: addDays(
      days.reduce((a, b) => laterOf(a, b)),
      3,
    ),
    width,
  }
  const at = (day: LocalDate) => placeOf(axis, day)
  const label = deadline && deadlineLabel(axis, deadline, today)
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' })
  const late = rows.filter((row) => row.doneOn === null && row.end < asOf).length
  const done = rows.filter((row) => row.doneOn !== null).length
  return (
    <figure className="ls-gantt">
      <p className="ls-visually-hidden">{t('gantt.summary', { total: rows.length, done, late })}</p>
      <div aria-hidden="true">
        <div className="ls-gantt-axis">
          <span />
          <div className="ls-gantt-track" ref={line}>
            {monthLabels(axis).map(({ month, withYear }) => (
              <span key={month} className="ls-gantt-month" style={{ left: `${at(month)}%` }}>
                {t(withYear ? 'gantt.yearMonth' : 'gantt.month', {
                  year: yearOf(month),
                  name: monthName.format(new Date(`${month}T00:00:00Z`)),
                })}
              </span>
            ))}
          </div>
        </div>
        <div className={label?.lower ? 'ls-gantt-rows ls-gantt-rows-lower' : 'ls-gantt-rows'}>
          <div className="ls-gantt-lines">
            <span />
            <div className="ls-gantt-track">
              {monthStarts(axis).map((month) => (
                <span key={month} className="ls-gantt-tick" style={{ left: `${at(month)}%` }} />
              ))}
              <span className="ls-gantt-today" style={{ left: `${at(addDays(today, 1))}%` }}>
                <span>{t('gantt.today')}</span>
              </span>
              {deadline && label && (
                <span
                  className={label.before ? 'ls-gantt-deadline ls-gantt-before' : 'ls-gantt-deadline'}
                  style={{ left: `${at(addDays(deadline, 1))}%` }}
                >
                  <span>
                    {t(isReview ? 'gantt.review' : 'gantt.deadline', { date: dates.short(deadline, today) })}
                  </span>
                </span>
              )}
            </div>
          </div>
          {rows.map((row, index) => (
            <Row key={row.id} row={row} number={index + 1} at={at} asOf={asOf} />
          ))}
        </div>
      </div>
      <figcaption className="ls-gantt-legend" aria-hidden="true">
        <span className="ls-gantt-key ls-gantt-key-done">{t('gantt.done')}</span>
        <span className="ls-gantt-key ls-gantt-key-open">{t('gantt.open')}</span>
        <span className="ls-gantt-key ls-gantt-key-late">{t('gantt.late')}</span>
        <span className="ls-gantt-key ls-gantt-key-baseline">{t('gantt.baseline')}</span>
        <span className="ls-gantt-key ls-gantt-key-start">{t('gantt.latestStart')}</span>
      </figcaption>
    </figure>
  )
}

function Row({
  row,
  number,
  at,
  asOf,
}: {
  row: GanttRow
  number: number
  at: (day: LocalDate) => number
  asOf: LocalDate
}) {
  const left = at(row.start)
  const right = at(addDays(row.end, 1))
  const state = row.doneOn !== null ? 'done' : row.end < asOf ? 'late' : 'open'
  return (
    <div className="ls-gantt-row">
      <span className="ls-gantt-title" title={row.title}>
        <span className="ls-gantt-number">{number}</span> <span className="ls-gantt-words">{row.title}</span>
      </span>
      <div className="ls-gantt-track">
        {row.baseline && row.baseline !== row.end && (
          <span
            className="ls-gantt-shift"
            style={{
              left: `${Math.min(at(addDays(row.baseline, 1)), right)}%`,
              width: `${Math.abs(right - at(addDays(row.baseline, 1)))}%`,
            }}
          />
        )}
        <span
          className={`ls-gantt-bar ls-gantt-bar-${state}`}
          style={{ left: `${left}%`, width: `${Math.max(right - left, 0.6)}%` }}
        >
          {state === 'done' && '✓'}
          {state === 'late' && '■'}
        </span>
        {row.baseline && row.baseline !== row.end && (
          <span className="ls-gantt-diamond" style={{ left: `${at(addDays(row.baseline, 1))}%` }} />
        )}
        {row.latestStart && row.doneOn === null && (
          <span className="ls-gantt-start" style={{ left: `${at(row.latestStart)}%` }} />
        )}
      </div>
    </div>
  )
}
