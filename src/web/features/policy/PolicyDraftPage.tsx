import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editPolicyDraft, type PolicyRuleView, readPolicyDraft } from '../../../contract/policy.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useRead } from '../../lib/use-read.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { AdoptDialog, DiscardDialog, type Draft } from './DraftDialogs.tsx'
import { RuleField } from './RuleField.tsx'
import { RuleList } from './RuleList.tsx'
import { RuleReasonField } from './RuleReasonField.tsx'
import { changeOf, editedRule, type RuleEdit, type RuleEdits } from './rule-edits.ts'
import { useInLanguage } from './rule-words.ts'

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
  const typed = useDraft<{ note: string; edits: RuleEdits }>(`policy-rules.${draft.version.version}`, {
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
  const changed = draft.rules.filter((rule) => changeOf(rule, edits[rule.key]))
  const noteChanged = note !== draft.version.note
  const keep = async () => {
    const rules = Object.fromEntries(changed.map((rule) => [rule.key, changeOf(rule, edits[rule.key]) ?? {}]))
    const done = await save.run({ body: { note, rules }, version: draft.rowVersion })
    if (!done) return
    setFaults(new Map())
    typed.clear()
  }
  const edit = (rule: PolicyRuleView, next: RuleEdit) =>
    typed.set({ note, edits: { ...edits, [rule.key]: next } })
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
      <Faults faults={faults} rules={draft.rules} />
      {typed.restored && <p className="ls-quiet">{t('restored')}</p>}
      {mayEdit ? (
        <Form layout="vertical">
          <Form.Item
            label={t('note')}
            htmlFor="policy-note"
            validateStatus={faults.has('note') ? 'error' : ''}
            help={faults.get('note')}
          >
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
        <Form layout="vertical">
          <RuleList
            rules={draft.rules}
            isEdited={(rule) => changed.includes(rule)}
            field={(rule) => (
              <RuleField
                rule={rule}
                value={editedRule(rule, edits[rule.key]).value}
                fault={faults.get(`rules["${rule.key}"].value`)}
                onChange={(value) => edit(rule, { ...edits[rule.key], value })}
              />
            )}
            reason={(rule) => (
              <RuleReasonField
                rule={rule}
                edit={edits[rule.key]}
                faultOf={(part) => faults.get(`rules["${rule.key}"].${part}`)}
                onChange={(next) => edit(rule, next)}
              />
            )}
          />
        </Form>
      ) : (
        <p className="ls-quiet">{t('onlyAuthorEdits')}</p>
      )}
      {asked === 'adopt' && <AdoptDialog draft={draft} onClose={() => setAsked(undefined)} />}
      {asked === 'discard' && <DiscardDialog draft={draft} onClose={() => setAsked(undefined)} />}
    </>
  )
}

/** Says above the long list that something was refused, and leads to each rule. */
function Faults({
  faults,
  rules,
}: {
  faults: ReadonlyMap<string, string>
  rules: readonly PolicyRuleView[]
}) {
  const { t } = useTranslation('policy')
  const inLanguage = useInLanguage()
  if (faults.size === 0) return null
  const wrong = rules.filter((rule) =>
    [...faults.keys()].some((path) => path.startsWith(`rules["${rule.key}"]`)),
  )
  return (
    <Alert
      type="error"
      className="ls-gap-below"
      title={t('notSaved')}
      description={
        <ul className="ls-policy-groups">
          {wrong.map((rule) => (
            <li key={rule.key}>
              <a href={`#rule-${rule.key}`}>{inLanguage(rule.title)}</a>
            </li>
          ))}
        </ul>
      }
    />
  )
}
