import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Cohort } from '../../../domain/organisation/unit-kinds.ts'
import { UnitName } from '../../ui/UnitName.tsx'
import { listPath } from '../matters/public.ts'
import { type Board, type BoardUnit, dueIn, stillOpen, within } from './board-units.ts'
import { LightBar } from './LightBar.tsx'
import { RateCell } from './RateCell.tsx'

interface Props {
  cohort: Cohort | null
  units: readonly BoardUnit[]
  board: Board
}

/** The units of one cohort; on a phone each becomes a card of the same facts. */
export function UnitsTable({ cohort, units, board }: Props) {
  const { t } = useTranslation('board')
  const most = Math.max(...units.map((one) => one.open))
  const title = t(cohort === null ? 'unranked' : `cohort.${cohort}`)
  return (
    <section className="ls-section ls-board-cohort" id={`cohort-${cohort ?? 'none'}`}>
      <h2>
        {title}
        {cohort === null && <span className="ls-board-note">{t('unrankedNote')}</span>}
      </h2>
      <table className="ls-board" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col" className="ls-number">
              {t('column.open')}
            </th>
            <th scope="col">{t('column.lights')}</th>
            <th scope="col">{t('column.progress')}</th>
            <th scope="col">{t('column.rate')}</th>
            <th scope="col">{t('column.inTime')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <UnitRow key={one.unit.id} unit={one} board={board} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitRow({ unit: one, board, most }: { unit: BoardUnit; board: Board; most: number }) {
  const { t } = useTranslation('board')
  const { t: ui } = useTranslation('ui')
  const due = dueIn(board, one.filter)
  const open = listPath(within(one.filter, stillOpen))
  const { completion } = one
  const share = (value: number | null) => (value === null ? '—' : `${Math.round(value)}%`)
  const counted = (number: number) => String(Math.round(number * 10) / 10)
  return (
    <tr>
      <th scope="row">
        <Link to={open}>
          <UnitName name={one.unit.name} shortName={one.unit.shortName} />
        </Link>
      </th>
      <td className="ls-number" data-label={t('column.open')}>
        <Link to={open}>{one.open}</Link>
      </td>
      <td className="ls-board-bar" data-label={t('column.lights')}>
        <LightBar name={one.unit.shortName} standing={one} filter={one.filter} most={most} />
      </td>
      <td data-label={t('column.progress')} className="ls-nowrap">
        {one.claimed === null ? (
          <span className="ls-quiet">—</span>
        ) : (
          `${ui('progress.claimed')} ${share(one.claimed)} · ${ui('progress.verified')} ${share(one.verified)}`
        )}
      </td>
      <td data-label={t('column.rate')}>
        <RateCell
          rate={completion.rate}
          filter={due}
          note={t('doneOfDue', {
            done: counted(completion.closedInTime + completion.closedLate),
            due: counted(completion.due),
          })}
        />
      </td>
      <td data-label={t('column.inTime')}>
        <RateCell
          rate={completion.inTimeRate}
          filter={due}
          note={t('doneOfDue', { done: counted(completion.closedInTime), due: counted(completion.due) })}
        />
      </td>
    </tr>
  )
}
