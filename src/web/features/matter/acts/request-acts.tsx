import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  decideRequest,
  requestCancellation,
  requestExtension,
  requestReopening,
  requestSuspension,
  requestTransfer,
  withdrawRequest,
} from '../../../../contract/matter-requests.ts'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import type { RequestKind } from '../../../../domain/matters/matter-subject.ts'
import { useDates } from '../../../lib/dates.ts'
import { newId } from '../../../lib/new-id.ts'
import { personIn } from '../../../lib/person-in.ts'
import { useToday } from '../../../lib/session.ts'
import { DatePair } from '../../../ui/DatePair.tsx'
import { DateField } from '../fields/DateField.tsx'
import { type ChosenFile, FilesField } from '../fields/FilesField.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import { UnitField } from '../fields/UnitField.tsx'
import { leadUnitOf, type MatterRequest } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'
import { OutcomeItem } from './plan-acts.tsx'

interface Asked {
  reason: string
  proposedDueOn?: LocalDate | null
  proposedUnitId?: string | null
  proposedPersonId?: string | null
  fileIds?: ChosenFile[]
}

/** Sends a request of any kind; each has an address of its own. */
function useAsk(success: string) {
  const options = { success }
  const extension = useDialogCommand(requestExtension, options)
  const suspension = useDialogCommand(requestSuspension, options)
  const transfer = useDialogCommand(requestTransfer, options)
  const cancellation = useDialogCommand(requestCancellation, options)
  const reopening = useDialogCommand(requestReopening, options)
  const of = { extension, suspension, transfer, cancellation, reopening }
  const send = (kind: RequestKind, matterId: string, id: string, asked: Asked) => {
    const params = { matterId }
    const body = { id, reason: asked.reason, fileIds: (asked.fileIds ?? []).map((file) => file.id) }
    switch (kind) {
      case 'extension':
        return extension.run({ params, body: { ...body, proposedDueOn: asked.proposedDueOn ?? '' } })
      case 'suspension':
        return suspension.run({ params, body })
      case 'transfer':
        return transfer.run({
          params,
          body: {
            ...body,
            proposedUnitId: asked.proposedUnitId ?? '',
            proposedPersonId: asked.proposedPersonId ?? null,
          },
        })
      case 'cancellation':
        return cancellation.run({ params, body })
      case 'reopening':
        return reopening.run({ params, body: { ...body, proposedDueOn: asked.proposedDueOn ?? null } })
    }
  }
  return { send, stateOf: (kind: RequestKind) => of[kind] }
}

/** Asks for what changes dates, state or unit (R3.1.5). */
export function RequestDialog({ matter, onClose, kind }: ActProps & { kind: RequestKind }) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const today = useToday()
  const [id] = useState(newId)
  const { send, stateOf } = useAsk(t('done.request'))
  const { pending, error } = stateOf(kind)
  const lead = leadUnitOf(matter)
  const asksDate = kind === 'extension' || kind === 'reopening'
  const earliest =
    kind === 'extension' && matter.dueOn && matter.dueOn >= today ? addDays(matter.dueOn, 1) : today
  return (
    <ActDialog<Asked>
      title={t(`matter-words:action.request-${kind}`)}
      draftKey={`request-${kind}.${matter.id}`}
      confirm={t(`matter-words:action.request-${kind}`)}
      pending={pending}
      error={error}
      about={
        <Facts
          facts={[
            [t('fact.matter'), matter.title],
            [
              t('fact.due'),
              <DatePair key="due" baseline={matter.originalDueOn} current={matter.dueOn} form="long" />,
            ],
            kind === 'extension'
              ? [t('fact.extensions'), t('count.times', { count: matter.extensionsGranted })]
              : undefined,
          ]}
        />
      }
      effects={[
        t(`requestEffect.${kind}`),
        ...(kind === 'extension' && matter.lapseOn
          ? [t('effect.extensionUntil', { date: dates.withWeekday(matter.lapseOn) })]
          : []),
      ]}
      onSubmit={(asked) => send(kind, matter.id, id, asked)}
      onClose={onClose}
    >
      {asksDate && (
        <Form.Item
          name="proposedDueOn"
          label={t('field.newDueOn')}
          rules={kind === 'extension' ? [{ required: true, message: t('problem.dateMissing') }] : []}
        >
          <DateField min={earliest} explain />
        </Form.Item>
      )}
      {kind === 'transfer' && (
        <>
          <Form.Item
            name="proposedUnitId"
            label={t('field.newLeadUnit')}
            rules={[{ required: true, message: t('problem.unitMissing') }]}
          >
            <UnitField without={lead ? [lead.unit.id] : []} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(a: Asked, b: Asked) => a.proposedUnitId !== b.proposedUnitId}>
            {({ getFieldValue }) => (
              <Form.Item name="proposedPersonId" label={t('field.responsiblePerson')}>
                <PersonField
                  unitIds={getFieldValue('proposedUnitId') ? [String(getFieldValue('proposedUnitId'))] : []}
                />
              </Form.Item>
            )}
          </Form.Item>
        </>
      )}
      <ReasonItem />
      <Form.Item name="fileIds" label={t('field.files')}>
        <FilesField label={t('field.files')} />
      </Form.Item>
    </ActDialog>
  )
}

const isRequest = (request: MatterRequest): request is MatterRequest & { kind: RequestKind } =>
  request.kind !== 'objection'

interface Decision {
  outcome: 'granted' | 'refused'
  reason: string
  grantedDueOn?: LocalDate | null
  grantedUnitId?: string | null
}

/** Grants or refuses, at the level the policy names; an extension is granted to a date. */
export function DecideRequestDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const today = useToday()
  const command = useDialogCommand(decideRequest, { success: t('done.decide-request') })
  const request = matter.requests
    .filter(isRequest)
    .find((item) => (target ? item.id === target : item.mayDecide && item.state === 'pending'))
  if (!request) return null
  const { kind } = request
  const dated = kind === 'extension' || kind === 'reopening'
  return (
    <ActDialog<Decision>
      title={t('title.decideRequest', { kind: t(`matter-words:request.${kind}`) })}
      draftKey={`decide.${request.id}`}
      confirm={({ outcome }) =>
        outcome === 'refused'
          ? t('choice.refuse')
          : t('choice.grant', { kind: t(`matter-words:request.${kind}`) })
      }
      danger={({ outcome }) => outcome === 'refused'}
      pending={command.pending}
      error={command.error}
      initial={{
        outcome: 'granted',
        grantedDueOn: request.proposedDueOn,
        grantedUnitId: request.proposedUnit?.id ?? null,
      }}
      about={
        <Facts
          facts={[
            [t('fact.askedBy'), personIn(request.askedUnit, request.askedBy)],
            [t('fact.askedOn'), dates.withWeekday(request.askedOn)],
            [
              t('fact.due'),
              <DatePair key="due" baseline={matter.originalDueOn} current={matter.dueOn} form="long" />,
            ],
            [t('fact.askedDate'), request.proposedDueOn && dates.withWeekday(request.proposedDueOn)],
            [t('fact.askedUnit'), request.proposedUnit?.name],
            [t('fact.reason'), request.reason],
            kind === 'extension'
              ? [t('fact.extensions'), t('count.times', { count: matter.extensionsGranted })]
              : undefined,
          ]}
        />
      }
      effects={({ outcome }) => [t(outcome === 'refused' ? 'effect.requestRefused' : `grantEffect.${kind}`)]}
      onSubmit={({ outcome, reason, grantedDueOn, grantedUnitId }) =>
        command.run({
          params: { matterId: matter.id, requestId: request.id },
          body: {
            outcome,
            reason,
            ...(outcome === 'granted' && dated ? { grantedDueOn: grantedDueOn ?? null } : {}),
            ...(outcome === 'granted' && kind === 'transfer' ? { grantedUnitId: grantedUnitId ?? null } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <OutcomeItem
        granted={t('choice.grant', { kind: t(`matter-words:request.${kind}`) })}
        refused={t('choice.refuse')}
      />
      <Form.Item noStyle shouldUpdate={(a: Decision, b: Decision) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'granted' && (
            <>
              {dated && (
                <Form.Item name="grantedDueOn" label={t('field.grantedDueOn')}>
                  <DateField min={today} explain />
                </Form.Item>
              )}
              {kind === 'transfer' && (
                <Form.Item name="grantedUnitId" label={t('field.newLeadUnit')}>
                  <UnitField />
                </Form.Item>
              )}
            </>
          )
        }
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}

/** Takes back what nobody has decided yet. */
export function WithdrawRequestDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(withdrawRequest, { success: t('done.withdraw-request') })
  const request = matter.requests.find((item) => item.id === target)
  if (!request) return null
  return (
    <ActDialog<{ reason?: string }>
      title={t('matter-words:action.withdraw-request')}
      draftKey={`withdraw-request.${request.id}`}
      confirm={t('matter-words:action.withdraw-request')}
      pending={command.pending}
      error={command.error}
      about={<Facts facts={[[t(`matter-words:request.${request.kind}`), request.reason]]} />}
      onSubmit={({ reason }) =>
        command.run({
          params: { matterId: matter.id, requestId: request.id },
          body: { reason: reason ?? '' },
        })
      }
      onClose={onClose}
    >
      <ReasonItem required={false} />
    </ActDialog>
  )
}
