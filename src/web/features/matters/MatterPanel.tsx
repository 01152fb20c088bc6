import { CloseOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { readMatter } from '../../../contract/matters.ts'
import { personIn } from '../../lib/person-in.ts'
import { useToday } from '../../lib/session.ts'
import { useRead } from '../../lib/use-read.ts'
import { DatePair } from '../../ui/DatePair.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { useLightReason } from '../../ui/light-reason.ts'
import { OfficialDate } from '../../ui/OfficialDate.tsx'
import { ProgressPair } from '../../ui/ProgressPair.tsx'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { ActDue } from './ActDue.tsx'
import { actPath } from './act-path.ts'

type Matter = ResponseOutput<typeof readMatter>

/** The essentials of one matter beside the list; the whole is one link away. */
export function MatterPanel({ matterId, onClose }: { matterId: string; onClose: () => void }) {
  const { t } = useTranslation('matters')
  const matter = useRead(readMatter, { params: { matterId } }, { keepPrevious: true })
  return (
    <aside className="ls-panel" aria-label={t('panel.label')} aria-busy={matter.isPlaceholderData}>
      <button type="button" className="ls-panel-close" aria-label={t('panel.close')} onClick={onClose}>
        <CloseOutlined aria-hidden="true" />
      </button>
      {matter.data ? (
        <Essentials matter={matter.data} />
      ) : matter.error ? (
        <ErrorState error={matter.error} onRetry={() => matter.refetch()} />
      ) : (
        <LoadingSkeleton />
      )}
    </aside>
  )
}

function Essentials({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const today = useToday()
  const reason = useLightReason(today)
  const { nextAct } = matter
  return (
    <>
      <h2>{matter.title}</h2>
      <p>
        <StatusLight light={matter.light.light} reason={reason(matter.light.reason)} />
      </p>
      <div className="ls-actions ls-panel-actions">
        {nextAct && (
          <LinkButton to={actPath(matter.id, nextAct.act)} primary>
            {word(`action.${nextAct.act}`)}
          </LinkButton>
        )}
        <LinkButton to={`/matters/${matter.id}`}>{t('panel.open')}</LinkButton>
        {nextAct && <ActDue by={nextAct.by} overdue={nextAct.overdue} />}
      </div>
      <ProgressPair
        claimed={matter.progress.claimed}
        verified={matter.progress.verified}
        scheduled={matter.progress.scheduled}
      />
      <Facts matter={matter} />
      <Happenings matter={matter} />
    </>
  )
}

function Facts({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const today = useToday()
  const namesOf = (role: 'lead' | 'responsible' | 'supporting') =>
    matter.units
      .filter((one) => one.role === role)
      .map(({ unit, person }) => personIn(unit, person))
      .join(t('listComma'))
  const due = matter.dueOn ? (
    <DatePair baseline={matter.originalDueOn} current={matter.dueOn} form="long" />
  ) : (
    t('noDeadline')
  )
  const facts: [string, ReactNode][] = [
    [t('column.number'), matter.number],
    [t('column.state'), word(`state.${matter.state}`)],
    [t('column.due'), due],
    [word('role.lead'), namesOf('lead')],
    [word('role.responsible'), namesOf('responsible')],
    [word('role.supporting'), namesOf('supporting')],
    [t('column.leadOfficial'), matter.leadOfficial?.name],
    [t('column.source'), `${word(`source.${matter.source.kind}`)} · ${matter.category.name}`],
    [
      t('column.nextReport'),
      matter.nextReportOn && <OfficialDate date={matter.nextReportOn} form="short" relativeTo={today} />,
    ],
  ]
  return (
    <dl className="ls-facts ls-panel-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** What is asked, what comes next, what was said last, what is stuck. */
function Happenings({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters')
  const today = useToday()
  const next = matter.plan.milestones.find((milestone) => milestone.doneOn === null)
  const report = matter.reports.find((one) => one.submittedOn !== null)
  const stuck = matter.openProblem ? matter.reports.find((one) => one.problem !== '')?.problem : undefined
  const parts: { title: string; text: string; date?: Matter['dueOn'] }[] = [
    ...(stuck ? [{ title: t('panel.problem'), text: stuck }] : []),
    ...(next ? [{ title: t('panel.milestone'), text: next.title, date: next.dueOn }] : []),
    ...(report?.text ? [{ title: t('panel.report'), text: report.text, date: report.submittedOn }] : []),
    ...(matter.content ? [{ title: t('panel.content'), text: matter.content }] : []),
  ]
  return parts.map(({ title, text, date }) => (
    <section key={title} className="ls-panel-part">
      <h3>
        {title}
        {date && (
          <span className="ls-quiet">
            {' '}
            <OfficialDate date={date} form="short" relativeTo={today} />
          </span>
        )}
      </h3>
      <p>{text}</p>
    </section>
  ))
}
