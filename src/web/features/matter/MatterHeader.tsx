import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { isUnregistered } from '../../../domain/matters/matter-states.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { DatePair } from '../../ui/DatePair.tsx'
import { useLightReason } from '../../ui/light-reason.ts'
import { OfficialDate } from '../../ui/OfficialDate.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProgressPair } from '../../ui/ProgressPair.tsx'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { ActMenu } from './ActMenu.tsx'
import type { Matter } from './lib/matter-types.ts'
import { actsOf } from './lib/primary-act.ts'
import { requestWaiting, waitingFor } from './lib/waiting-for.ts'
import { WithheldActs } from './WithheldActs.tsx'

/** The three seconds: what is this, how does it stand, what do I do next. */
export function MatterHeader({ matter, onAct }: { matter: Matter; onAct: (action: MatterAction) => void }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const today = useToday()
  const reasonOf = useLightReason(today)
  const { primary, rest } = actsOf(matter)
  const registered = !isUnregistered(matter.state)
  return (
    <>
      <PageHeader
        parent={{ to: '/matters', label: t('list') }}
        title={matter.title}
        status={
          <>
            {registered ? (
              <StatusLight light={matter.light.light} reason={reasonOf(matter.light.reason)} />
            ) : (
              <strong>{t(`matter-words:state.${matter.state}`)}</strong>
            )}
            {matter.number && <span className="ls-nowrap">{matter.number}</span>}
            {registered && <span>{t(`matter-words:state.${matter.state}`)}</span>}
            {matter.innerTo && <span>{t('aside.innerTo', { unit: matter.innerTo.shortName })}</span>}
          </>
        }
        primary={
          primary && (
            <Button type="primary" onClick={() => onAct(primary)}>
              {t(`matter-words:action.${primary}`)}
            </Button>
          )
        }
        actions={rest.length > 0 && <ActMenu actions={rest} onAct={onAct} />}
      />
      <div className="ls-standing">
        <div>
          <span className="ls-quiet">{t(matter.dueOn ? 'due' : 'review')}</span>
          <span className="ls-standing-value">
            {matter.dueOn ? (
              <DatePair baseline={matter.originalDueOn} current={matter.dueOn} form="long" />
            ) : matter.reviewOn ? (
              <OfficialDate date={matter.reviewOn} form="long" />
            ) : (
              '—'
            )}
          </span>
        </div>
        {registered && (
          <div>
            <span className="ls-quiet">{t('progress')}</span>
            <ProgressPair
              claimed={matter.progress.claimed}
              verified={matter.progress.verified}
              scheduled={matter.progress.scheduled}
            />
            {matter.progress.lag.level !== 'none' && (
              <span className="ls-quiet">
                {t(`lag.${matter.progress.lag.level}`, { points: matter.progress.lag.points })}
              </span>
            )}
          </div>
        )}
        <NextLine matter={matter} />
      </div>
      <WithheldActs matter={matter} />
    </>
  )
}

/** Mine first, with its day; else whose move it is. */
function NextLine({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const { nextAct } = matter
  const waiting = waitingFor(matter)
  const by = (day: NonNullable<typeof waiting.by>) => t('by', { date: dates.withWeekday(day) })
  if (nextAct) {
    return (
      <div>
        <span className="ls-quiet">{t('yourTurn')}</span>
        <span className={nextAct.overdue ? 'ls-standing-value ls-refused' : 'ls-standing-value'}>
          {t(`matter-words:action.${nextAct.act}`)}
          {nextAct.by && ` · ${by(nextAct.by)}`}
          {nextAct.overdue && ` · ${t('overdue')}`}
        </span>
        {waiting.code === 'objection' && nextAct.act !== 'rule-objection' && (
          <span className="ls-quiet">{t('waiting.objection', { unit: waiting.unit })}</span>
        )}
        {nextAct.act !== 'decide-request' && <RequestLine matter={matter} />}
      </div>
    )
  }
  const others = matter.confirmations.outstanding
    .map((office) => t(`matter-words:office.${office}`))
    .join(t('listComma'))
  return (
    <div>
      <span className="ls-quiet">{t('now')}</span>
      <span className="ls-standing-value">
        {t(`waiting.${waiting.code}`, { unit: waiting.unit, offices: others })}
        {waiting.by &&
          (waiting.code === 'suspended'
            ? ` · ${t('since', { date: dates.date(waiting.by) })}`
            : ` · ${by(waiting.by)}`)}
      </span>
      <RequestLine matter={matter} />
    </div>
  )
}

/** A request somebody else has to decide, and by when. */
function RequestLine({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const request = requestWaiting(matter)
  if (!request) return null
  return (
    <span className="ls-quiet">
      {t('waiting.request', {
        kind: t(`matter-words:request.${request.kind}`),
        who: t(`matter-words:approver.${request.approver}`),
      })}
      {request.answerBy && ` · ${t('by', { date: dates.withWeekday(request.answerBy) })}`}
    </span>
  )
}
