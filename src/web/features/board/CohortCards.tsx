import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listPath } from '../matters/public.ts'
import { type Board, dueIn, stillOpen, within } from './board-units.ts'
import { LightBar } from './LightBar.tsx'
import { RateCell } from './RateCell.tsx'

/** The cohorts side by side: how many are open in which light, claimed beside verified, 办结率 beside what was in time. */
export function CohortCards({ board }: { board: Board }) {
  const { t } = useTranslation('board')
  const most = Math.max(...board.cohorts.map((one) => one.open))
  const percent = (value: number | null) => (value === null ? '—' : `${Math.round(value)}%`)
  return (
    <ul className="ls-cohorts" aria-label={t('cohorts')}>
      {board.cohorts.map((one) => (
        <li key={one.cohort}>
          <h2>
            <a href={`#cohort-${one.cohort}`}>{t(`cohort.${one.cohort}`)}</a>
            <Link to={listPath(within(one.filter, stillOpen))} className="ls-cohort-open">
              {t('open', { number: one.open })}
            </Link>
          </h2>
          <LightBar name={t(`cohort.${one.cohort}`)} standing={one} filter={one.filter} most={most} />
          <dl>
            <div>
              <dt>{t('rate')}</dt>
              <dd>
                <RateCell rate={one.completion.rate} filter={dueIn(board, one.filter)} />
              </dd>
            </div>
            <div>
              <dt>{t('inTimeRate')}</dt>
              <dd>
                <RateCell rate={one.completion.inTimeRate} filter={dueIn(board, one.filter)} />
              </dd>
            </div>
            <div>
              <dt>{t('meanClaimed')}</dt>
              <dd>{percent(one.claimed)}</dd>
            </div>
            <div>
              <dt>{t('meanVerified')}</dt>
              <dd>{percent(one.verified)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}
