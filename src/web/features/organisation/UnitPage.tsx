import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { readUnit, type UnitDetail } from '../../../contract/organisation.ts'
import { useDates } from '../../lib/dates.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { CloseUnitDialog } from './CloseUnitDialog.tsx'
import { HistoryList } from './HistoryList.tsx'
import { ProposePostDialog } from './PostDialogs.tsx'
import { UnitArrangements } from './UnitArrangements.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import { UnitNames } from './UnitNames.tsx'
import { UnitPosts } from './UnitPosts.tsx'
import './organisation.css'

/** One unit: who is in it, how it arranges its own supervision, by which names it goes, and what changed (R1.1–R1.7). */
export function UnitPage() {
  const { unitId = '' } = useParams()
  const { t } = useTranslation('organisation')
  // Words of what may appear after an act: loaded with the page, so that it never goes back to its skeleton.
  useTranslation(['rights', 'duties', 'matter-words'])
  const read = useRead(readUnit, { params: { unitId } })
  const [open, setOpen] = useState<'edit' | 'close' | 'appoint'>()
  if (read.isPending) return <LoadingSkeleton rows={8} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  const unit = read.data
  const may = (action: UnitDetail['allowedActions'][number]) => unit.allowedActions.includes(action)
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={unit.name}
        parent={{ to: '/organisation', label: t('unit.all') }}
        status={<UnitStatus unit={unit} />}
        actions={
          <>
            {may('edit') && <Button onClick={() => setOpen('edit')}>{t('unit.edit')}</Button>}
            {may('close') && <Button onClick={() => setOpen('close')}>{t('unit.close')}</Button>}
          </>
        }
        primary={
          may('propose-post') && (
            <Button type="primary" onClick={() => setOpen('appoint')}>
              {t('unit.appoint')}
            </Button>
          )
        }
      />
      <div className="ls-columns">
        <div>
          <section className="ls-section">
            <h2>{t('unit.posts')}</h2>
            <UnitPosts unit={unit} />
          </section>
          {unit.kind !== 'city-leadership' && <UnitArrangements unit={unit} />}
          <section className="ls-section">
            <h2>{t('unit.history')}</h2>
            <HistoryList lines={unit.history} />
          </section>
        </div>
        <div>
          {unit.leaders.length > 0 && <UnitLeaders unit={unit} />}
          {unit.children.length > 0 && (
            <section className="ls-section">
              <h2>{t('unit.children')}</h2>
              <ul className="ls-unit-names">
                {unit.children.map((child) => (
                  <li key={child.id}>
                    <Link to={`/organisation/units/${child.id}`}>{child.shortName}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <UnitNames unit={unit} />
        </div>
      </div>
      {open === 'edit' && <UnitDialog unit={unit} onClose={close} />}
      {open === 'close' && <CloseUnitDialog unit={unit} onClose={close} />}
      {open === 'appoint' && <ProposePostDialog unit={unit} onClose={close} />}
    </>
  )
}

function UnitStatus({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('organisation')
  const dates = useDates()
  return (
    <>
      <span>{t(`unitKind.${unit.kind}`)}</span>
      <span>{unit.cohort ? `${t('field.cohort')} ${t(`cohort.${unit.cohort}`)}` : t('cohort.none')}</span>
      {unit.parent && (
        <span>
          {t('unit.parent')}
          <Link to={`/organisation/units/${unit.parent.id}`}>{unit.parent.shortName}</Link>
        </span>
      )}
      {unit.endedOn && <span>{t('closedOn', { date: dates.date(unit.endedOn) })}</span>}
    </>
  )
}

function UnitLeaders({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('organisation')
  const { t: duties } = useTranslation('duties')
  return (
    <section className="ls-section">
      <h2>{t('unit.leaders')}</h2>
      <ul className="ls-unit-names">
        {unit.leaders.map((leader) => (
          <li key={`${leader.personId}.${leader.kind}`}>
            <Link to={`/organisation/people/${leader.personId}`}>{leader.name}</Link>{' '}
            <span className="ls-quiet">
              {duties(`kindOfLink.${leader.kind}` as 'kindOfLink.linked-town')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
