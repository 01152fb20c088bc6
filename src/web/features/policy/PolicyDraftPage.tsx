import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import {
  adoptPolicyDraft,
  discardPolicyDraft,
  editPolicyDraft,
  type PolicyRuleView,
  readPolicyDraft,
} from '../../../contract/policy.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useRead } from '../../lib/use-read.ts'
import { DayField } from '../../ui/DayField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { RuleField } from './RuleField.tsx'
import { RuleList } from './RuleList.tsx'
import { type RuleValue, sameValue } from './rule-words.ts'

type Draft = NonNullable<ResponseOutput<typeof readPolicyDraft>['draft']>
type Edits = Partial<Record<PolicyRuleView['key'], RuleValue>>

/** The draft of the next version: edited by its author, adopted by somebody else. */
export function PolicyDraftPage() {
  const { t } = useTranslation('policy')
  const read = useRead(readPolicyDraft, {})
  if (read.isPending) return <LoadingSkeleton rows={10} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  const { draft } = read.data
  if (draft) return <DraftOf key={draft.version.version} draft={draft} />
  return (
    <>
      <PageHeader title={t('draftTitle')} parent={{ to: '/policy', label: t('toPolicy') }} />
      <EmptyState title={t('noDraft')} hint={t('noDraftHint')} />
    </>
  )
}

function DraftOf({ draft }: { draft: Draft }) {
  const { t } = useTranslation('policy')
  const mayEdit = draft.obstacle === 'author-may-not-adopt'
  const typed = useDraft<{ note: string; edits: Edits }>(`policy.${draft.version.version}`, {
    note: draft.version.note,
    edits: {},
  })
  const { note, edits } = typed.value
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const [asked, setAsked] = useState<'adopt' | 'discard'>()
  const save = useCommand(editPolicyDraft, {
    success: t('saved'),
    onError: (error) => {
      setFaults(new Map(error.fields.map((field) => [field.path, field.message])))
      return error.fields.length > 0
    },
  })
  const changed = draft.rules.filter((rule) => rule.key in edits && !sameValue(edits[rule.key], rule.value))
  const noteChanged = note !== draft.version.note
  const keep = async () => {
    const rules = Object.fromEntries(changed.map((rule) => [rule.key, { value: edits[rule.key] }]))
    const done = await save.run({ body: { note, rules }, version: draft.rowVersion })
    if (!done) return
    setFaults(new Map())
    typed.clear()
  }
  const valueIn = (rule: PolicyRuleView): RuleValue => edits[rule.key] ?? rule.value
  const isUnsaved = changed.length > 0 || noteChanged
  return (
    <>
      <PageHeader
        title={t('draftTitle')}
        parent={{ to: '/policy', label: t('toPolicy') }}
        status={
          <>
            <span>{t('draftStatus', { version: draft.version.version, name: draft.version.draftedBy })}</span>
            <span>{t('changesCount', { number: draft.changes.length })}</span>
            {changed.length > 0 && <strong>{t('unsaved', { number: changed.length })}</strong>}
          </>
        }
        actions={<Button onClick={() => setAsked('discard')}>{t('discard')}</Button>}
        primary={
          mayEdit ? (
            <Button type="primary" disabled={!isUnsaved} loading={save.pending} onClick={() => void keep()}>
              {t('saveDraft')}
            </Button>
          ) : (
            <Button type="primary" disabled={draft.obstacle !== null} onClick={() => setAsked('adopt')}>
              {t('adopt')}
            </Button>
          )
        }
      />
      {draft.obstacle && (
        <Alert type="info" className="ls-gap-below" title={t(`obstacle.${draft.obstacle}`)} />
      )}
      {typed.restored && <p className="ls-quiet">{t('restored')}</p>}
      {mayEdit ? (
        <Form layout="vertical">
          <Form.Item label={t('note')} htmlFor="policy-note">
            <Input.TextArea
              id="policy-note"
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={note}
              onChange={(event) => typed.set({ note: event.target.value, edits })}
            />
          </Form.Item>
        </Form>
      ) : (
        <p>{draft.version.note}</p>
      )}
      <section className="ls-section">
        {draft.changes.length === 0 ? (
          <p className="ls-quiet">{t('noChanges')}</p>
        ) : (
          <ChangeTable changes={draft.changes} before={t('before')} after={t('after')} />
        )}
      </section>
      {mayEdit ? (
        <RuleList
          rules={draft.rules}
          isEdited={(rule) => changed.includes(rule)}
          field={(rule) => (
            <RuleField
              rule={rule}
              value={valueIn(rule)}
              fault={faults.get(`rules["${rule.key}"].value`)}
              onChange={(value) => typed.set({ note, edits: { ...edits, [rule.key]: value } })}
            />
          )}
        />
      ) : (
        <p className="ls-quiet">{t('onlyAuthorEdits')}</p>
      )}
      {asked === 'adopt' && <AdoptDialog draft={draft} onClose={() => setAsked(undefined)} />}
      {asked === 'discard' && <DiscardDialog draft={draft} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function AdoptDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('policy')
  const navigate = useNavigate()
  const adopt = useCommand(adoptPolicyDraft, {
    success: t('adoptedNow'),
    onSuccess: () => navigate('/policy'),
  })
  const effects = [
    t('adoptEffectRules', { number: draft.changes.length }),
    ...(draft.recomputes ? [t('adoptEffectRecompute')] : []),
    t('adoptEffectKept'),
  ]
  return (
    <ReasonDialog
      title={t('adoptTitle', { version: draft.version.version })}
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
      <Form.Item
        name="effectiveOn"
        label={t('effectiveOn')}
        rules={[{ required: true }]}
        initialValue={draft.earliestEffectiveOn}
      >
        <DayField min={draft.earliestEffectiveOn} />
      </Form.Item>
    </ReasonDialog>
  )
}

function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
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
