import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { UnitRow } from '../../../contract/organisation.ts'
import { useDates } from '../../lib/dates.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { Principals } from './Principals.tsx'

/** The units as a table on a desk, as cards on a phone. */
export function OrganisationTable({ units }: { units: readonly UnitRow[] }) {
  const { t } = useTranslation('organisation')
  const dates = useDates()
  const navigate = useNavigate()
  const addressOf = (unit: UnitRow) => `/organisation/units/${unit.id}`
  const name = (unit: UnitRow) => (
    <>
      <Link to={addressOf(unit)}>
        <UnitName name={unit.name} shortName={unit.shortName} />
      </Link>
      {unit.endedOn && (
        <span className="ls-quiet"> {t('closedOn', { date: dates.short(unit.endedOn) })}</span>
      )}
    </>
  )
  const arrangement = (unit: UnitRow) => {
    if (unit.kind === 'city-leadership') return null
    return unit.hasArrangement ? (
      t('arrangementDone')
    ) : (
      <span className="ls-gap-words">{t('arrangementOwing')}</span>
    )
  }
  const cohort = (unit: UnitRow) => t(`cohort.${unit.cohort ?? 'none'}`)
  return (
    <DataTable
      label={t('title')}
      rows={units}
      rowKey={(unit) => unit.id}
      rowName={(unit) => unit.shortName}
      onOpen={(unit) => navigate(addressOf(unit))}
      empty={null}
      columns={[
        { key: 'unit', title: t('column.unit'), width: 180, render: (_, unit) => name(unit) },
        { key: 'kind', title: t('column.kind'), width: 110, render: (_, unit) => t(`unitKind.${unit.kind}`) },
        { key: 'cohort', title: t('column.cohort'), width: 110, render: (_, unit) => cohort(unit) },
        {
          key: 'principals',
          title: t('column.principals'),
          render: (_, unit) => (
            <>
              <Principals unit={unit} />
              {unit.pendingPosts > 0 && (
                <span className="ls-quiet">{t('pendingPosts', { number: unit.pendingPosts })}</span>
              )}
            </>
          ),
        },
        {
          key: 'liaison',
          title: t('column.liaison'),
          render: (_, unit) => unit.liaisons.map((holder) => holder.name).join('、'),
        },
        { key: 'people', title: t('column.people'), width: 72, align: 'right', dataIndex: 'people' },
        {
          key: 'arrangement',
          title: t('column.arrangement'),
          width: 120,
          render: (_, unit) => arrangement(unit),
        },
      ]}
      renderCard={(unit) => (
        <>
          <p>
            <strong>{name(unit)}</strong> <span className="ls-quiet">{t(`unitKind.${unit.kind}`)}</span>
          </p>
          <Principals unit={unit} />
          <p className="ls-quiet">
            {t('peopleCount', { number: unit.people })}
            {unit.kind !== 'city-leadership' && (
              <>
                {' · '}
                {t('column.arrangement')} {arrangement(unit)}
              </>
            )}
          </p>
        </>
      )}
    />
  )
}
