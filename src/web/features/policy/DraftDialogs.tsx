import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { adoptPolicyDraft, discardPolicyDraft, type readPolicyDraft } from '../../../contract/policy.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { ChangeTable } from './ChangeTable.tsx'

export type Draft = NonNullable<ResponseOutput<typeof readPolicyDraft>['draft']>

/** The second person sees what changes, with the reasons, before the draft takes effect. */
export function AdoptDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('policy')
  const choice = useChoiceRules()
  const navigate = useNavigate()
  const adopt = useCommand(adoptPolicyDraft, {
    success: t('adoptedNow'),
    onSuccess: () => navigate('/policy'),
  })
  const unexplained = draft.changes.filter((change) => change.valueChanged && !change.wordsChanged).length
  const effects = [
    t('adoptEffectRules', { number: draft.changes.length }),
    ...(unexplained > 0 ? [t('adoptEffectReasonKept', { number: unexplained })] : []),
    ...(draft.recomputes ? [t('adoptEffectRecompute')] : []),
    t('adoptEffectKept'),
  ]
  return (
    <ReasonDialog
      title={t('adoptTitle', { version: draft.version.version })}
      width={760}
      draftKey={`adopt.${draft.version.version}`}
      confirm={t('adopt')}
      effects={effects}
      pending={adopt.pending}
      error={adopt.error}
      onConfirm={(values) =>
        adopt.run({
          body: { effectiveOn: values.effectiveOn as LocalDate, reason: values.reason },
          version: draft.rowVersion,
        })
      }
      onClose={onClose}
    >
      <div className="ls-gap-below">
        <ChangeTable changes={draft.changes} before={t('before')} after={t('after')} />
      </div>
      <Form.Item
        name="effectiveOn"
        label={t('effectiveOn')}
        rules={choice}
        initialValue={draft.earliestEffectiveOn}
      >
        <DayField min={draft.earliestEffectiveOn} />
      </Form.Item>
    </ReasonDialog>
  )
}

export function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('policy')
  const navigate = useNavigate()
  const discard = useCommand(discardPolicyDraft, {
    success: t('discarded'),
    onSuccess: () => navigate('/policy'),
  })
  return (
    <ReasonDialog
      title={t('discardTitle')}
      draftKey={`discard.${draft.version.version}`}
      confirm={t('discard')}
      danger
      effects={[t('discardEffect')]}
      pending={discard.pending}
      error={discard.error}
      onConfirm={({ reason }) => discard.run({ body: { reason }, version: draft.rowVersion })}
      onClose={onClose}
    />
  )
}
