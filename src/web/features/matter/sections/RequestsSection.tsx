import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { useDates } from '../../../lib/dates.ts'
import { personIn } from '../../../lib/person-in.ts'
import type { Matter, MatterRequest } from '../lib/matter-types.ts'
import { FileList } from './FileList.tsx'

interface Props {
  matter: Matter
  onAct: (action: MatterAction, target: string) => void
}

/** Objections and requests with what became of them, newest first. */
export function RequestsSection({ matter, onAct }: Props) {
  return (
    <ul className="ls-plain-list">
      {matter.requests.map((request) => (
        <RequestEntry key={request.id} request={request} onAct={onAct} />
      ))}
    </ul>
  )
}

function RequestEntry({ request, onAct }: { request: MatterRequest; onAct: Props['onAct'] }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const { kind, state } = request
  const standing = t(`matter-words:${kind === 'objection' ? 'rulingState' : 'requestState'}.${state}`)
  const decides: MatterAction = kind === 'objection' ? 'rule-objection' : 'decide-request'
  const color = state === 'pending' ? 'processing' : state === 'refused' ? 'error' : 'default'
  return (
    <li className="ls-card-line">
      <div className="ls-report-head">
        <strong>{t(`matter-words:request.${kind}`)}</strong>
        <Tag color={color}>{standing}</Tag>
        <span className="ls-quiet">
          {personIn(request.askedUnit, request.askedBy)} · {dates.date(request.askedOn)}
        </span>
        {request.mayDecide && (
          <Button onClick={() => onAct(decides, request.id)}>{t(`matter-words:action.${decides}`)}</Button>
        )}
        {request.mayWithdraw && (
          <Button onClick={() => onAct('withdraw-request', request.id)}>
            {t('matter-words:action.withdraw-request')}
          </Button>
        )}
      </div>
      <p className="ls-prose">{request.reason}</p>
      <p className="ls-quiet">
        {[
          request.proposedDueOn && t('request.toDate', { date: dates.withWeekday(request.proposedDueOn) }),
          request.proposedUnit && t('request.toUnit', { unit: request.proposedUnit.name }),
          state === 'pending' &&
            t('request.approver', { who: t(`matter-words:approver.${request.approver}`) }),
          state === 'pending' &&
            request.answerBy &&
            t('request.answerBy', { date: dates.date(request.answerBy) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <FileList files={request.files} />
      {request.decidedAt && (
        <div className="ls-answer">
          <p>
            <strong>
              {request.decidedBy?.name} {standing}
              {request.grantedDueOn &&
                t('request.grantedTo', { date: dates.withWeekday(request.grantedDueOn) })}
            </strong>{' '}
            <span className="ls-quiet">{dates.instant(request.decidedAt)}</span>
          </p>
          {request.decision && <p className="ls-prose">{request.decision}</p>}
        </div>
      )}
    </li>
  )
}
