import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { readWorkbench } from '../../../contract/matter-overview.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LightCounts } from '../../ui/LightCounts.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PageHelp } from '../help/public.ts'
import { listPath, MatterLine } from '../matters/public.ts'
import { AdministratorDesk } from './AdministratorDesk.tsx'
import { DutySummary, dutyAnchor } from './DutySummary.tsx'
import { type DutyGroup, groupDuties, sumDuties } from './group-duties.ts'
import { QuickEntries } from './QuickEntries.tsx'
import './workbench.css'

type Workbench = ResponseOutput<typeof readWorkbench>
type Row = Workbench['todo'][number]

/** What the reader has to do now, most urgent first (R10); one call. */
export function WorkbenchPage() {
  const { t } = useTranslation('workbench')
  const dates = useDates()
  const today = useToday()
  const workbench = useRead(readWorkbench, {}, { refetchInterval: 300_000 })
  const { data } = workbench
  if (!data) {
    if (workbench.error) return <ErrorState error={workbench.error} onRetry={() => workbench.refetch()} />
    return <LoadingSkeleton />
  }
  if (!data.hasDuties) return <AdministratorDesk />
  const groups = groupDuties(data.duties, data.todo)
  const sum = sumDuties(data.duties)
  return (
    <>
      <PageHeader
        title={
          sum.count === 0
            ? t('nothing')
            : t(sum.overdue > 0 ? 'headlineLate' : 'headline', { number: sum.count, late: sum.overdue })
        }
        status={<span>{dates.withWeekday(today)}</span>}
        actions={<QuickEntries />}
      />
      <div className="ls-workbench">
        <div>
          <DutySummary groups={groups} />
          {groups.length === 0 && <Quiet soon={data.soon} />}
          {groups.map((group, index) => (
            <Duties key={group.act} group={group} first={index === 0} />
          ))}
        </div>
        <Standing workbench={data} withSoon={groups.length > 0} />
      </div>
      <PageHelp topic="workbench" />
    </>
  )
}

/** One kind of act with the matters that wait for it. */
function Duties({ group, first }: { group: DutyGroup<Row>; first: boolean }) {
  const { t } = useTranslation('workbench')
  const { t: word } = useTranslation('matter-words')
  return (
    <section className="ls-section" id={dutyAnchor(group.act)} tabIndex={-1}>
      <h2>
        {word(`action.${group.act}`)}{' '}
        <span className="ls-duty-count">
          {t(group.capped ? 'countCapped' : 'count', { number: group.count })}
        </span>
        {group.overdue > 0 && <span className="ls-duty-late">{t('late', { number: group.overdue })}</span>}
      </h2>
      <ul className="ls-lines">
        {group.rows.map((row, index) => (
          <MatterLine key={row.id} row={row} primary={first && index === 0} />
        ))}
      </ul>
      {group.hidden > 0 && (
        <p className="ls-duty-more">
          <Link to={listPath({ waits: group.waits.join(',') })}>
            {t(group.capped ? 'allCapped' : 'all', { number: group.count })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** Nobody waits for the reader: says so, and shows what comes next among their matters. */
function Quiet({ soon }: { soon: readonly Row[] }) {
  const { t } = useTranslation('workbench')
  const dates = useDates()
  const today = useToday()
  return (
    <>
      <p className="ls-quiet">{t('nothingHint')}</p>
      {soon.length > 0 && (
        <section className="ls-section ls-quiet-soon">
          <h2>{t('soon')}</h2>
          <ul className="ls-lines">
            {soon.map((row) => (
              <MatterLine
                key={row.id}
                row={row}
                end={row.dueOn && <span className="ls-quiet">{dates.short(row.dueOn, today)}</span>}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** How the reader's matters stand, and which are due next. */
function Standing({ workbench, withSoon }: { workbench: Workbench; withSoon: boolean }) {
  const { t } = useTranslation('workbench')
  const counts = workbench.lights.map((one) => ({ ...one, href: listPath(one.filter) }))
  const acting = new Set(workbench.todo.map((row) => row.id))
  const soon = withSoon ? workbench.soon.filter((row) => !acting.has(row.id)).slice(0, 6) : []
  return (
    <aside className="ls-standing" aria-label={t('standing')}>
      <h2>
        {t('standing')}{' '}
        <span className="ls-duty-count">
          {t(workbench.open.capped ? 'openCapped' : 'open', { number: workbench.open.count })}
        </span>
      </h2>
      {workbench.lights.length > 0 ? (
        <LightCounts counts={counts} />
      ) : (
        <p className="ls-quiet">{t('noMatters')}</p>
      )}
      {soon.length > 0 && (
        <>
          <h2 className="ls-soon-title">{t('soon')}</h2>
          <ul className="ls-soon">
            {soon.map((row) => (
              <Soon key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

function Soon({ row }: { row: Row }) {
  const dates = useDates()
  const today = useToday()
  const { workingDays } = row.light.reason.params
  return (
    <li>
      <Link to={`/matters/${row.id}`} title={row.title}>
        {row.title}
      </Link>
      <span className="ls-quiet">
        {row.dueOn && dates.short(row.dueOn, today)}
        {workingDays !== undefined && ` · ${dates.due(workingDays)}`}
        {` · ${row.leadUnit.shortName}`}
      </span>
    </li>
  )
}
