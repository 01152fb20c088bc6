import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import {
  listPolicyVersions,
  type PolicyRuleView,
  readPolicy,
  readPolicyDraft,
  startPolicyDraft,
} from '../../../contract/policy.ts'
import { useDates } from '../../lib/dates.ts'
import { useMay, useToday } from '../../lib/session.ts'
import { choiceField, numberField, textField } from '../../lib/url-state.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PolicyHistory } from './PolicyHistory.tsx'
import { RuleList } from './RuleList.tsx'
import { useRuleWords } from './rule-words.ts'

const fields = {
  q: textField(),
  basis: choiceField(['any', 'source', 'law', 'default'], 'any'),
  version: numberField(0),
}

/** The policy in force, readable to everybody: every number and switch with its reason and what it rests on. */
export function PolicyPage() {
  const { t } = useTranslation('policy')
  const [filters, setFilters] = useUrlState(fields)
  const read = useRead(readPolicy, { query: filters.version ? { version: filters.version } : {} })
  const words = useRuleWords()
  if (read.isPending) return <LoadingSkeleton rows={10} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  const { version, rules } = read.data
  const matches = (rule: PolicyRuleView) => {
    if (filters.basis !== 'any' && rule.basis.kind !== filters.basis) return false
    const { title, reason } = rule
    const text = `${title.zh} ${title.en} ${reason.zh} ${reason.en} ${words.basis(rule.basis)} ${rule.key}`
    return text.toLowerCase().includes(filters.q.toLowerCase())
  }
  const shown = rules.filter(matches)
  const active = [filters.q !== '', filters.basis !== 'any'].filter(Boolean).length
  const clear = () => setFilters({ q: '', basis: 'any' })
  return (
    <>
      <PageHeader
        title={t('title')}
        status={<VersionStatus version={version} />}
        actions={
          <VersionSelect version={version.version} onChange={(next) => setFilters({ version: next })} />
        }
        primary={<DraftAct />}
      />
      <p className="ls-quiet ls-screen">{t('intro')}</p>
      <FilterBar
        search={filters.q}
        onSearch={(q) => setFilters({ q })}
        placeholder={t('search')}
        active={active}
        onClear={clear}
      >
        <Select
          aria-label={t('basis')}
          value={filters.basis}
          onChange={(basis) => setFilters({ basis })}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any' as const, label: t('anyBasis') },
            { value: 'source' as const, label: t('basisKind.source') },
            { value: 'law' as const, label: t('basisKind.law') },
            { value: 'default' as const, label: t('basisKind.default') },
          ]}
        />
      </FilterBar>
      {shown.length === 0 && <EmptyState title={t('noMatch')} hint={t('noMatchHint')} />}
      <RuleList rules={shown} />
      <PolicyHistory />
    </>
  )
}

type Version = { version: number; effectiveOn: string | null; current: boolean }

function VersionStatus({ version }: { version: Version }) {
  const { t } = useTranslation('policy')
  const dates = useDates()
  const today = useToday()
  if (!version.effectiveOn) return null
  const date = dates.date(version.effectiveOn as typeof today)
  const how = version.current ? 'status' : version.effectiveOn > today ? 'coming' : 'past'
  return <span>{t(how, { version: version.version, date })}</span>
}

function VersionSelect({ version, onChange }: { version: number; onChange: (version: number) => void }) {
  const { t } = useTranslation('policy')
  const versions = useRead(listPolicyVersions, {}).data?.versions ?? []
  const adopted = versions.filter((one) => one.state === 'adopted')
  if (adopted.length < 2) return null
  return (
    <Select
      aria-label={t('versions')}
      value={version}
      onChange={onChange}
      popupMatchSelectWidth={false}
      options={adopted.map((one) => ({
        value: one.version,
        label: t('versionName', { version: one.version, name: one.current ? t('current') : one.name }),
      }))}
    />
  )
}

/** The lead office opens the draft, or starts one. */
function DraftAct() {
  const mayDraft = useMay('policy.draft')
  return mayDraft ? <DraftButton /> : null
}

function DraftButton() {
  const { t } = useTranslation('policy')
  const { t: ui } = useTranslation('ui')
  const navigate = useNavigate()
  const draft = useRead(readPolicyDraft, {}).data?.draft
  const start = useCommand(startPolicyDraft, {
    success: t('started'),
    onSuccess: () => navigate('/policy/draft'),
  })
  const [note, setNote] = useState<string>()
  if (draft === undefined) return null
  if (draft) {
    return (
      <LinkButton to="/policy/draft" primary>
        {t('openDraft')}
      </LinkButton>
    )
  }
  return (
    <>
      <Button type="primary" onClick={() => setNote('')}>
        {t('startDraft')}
      </Button>
      <Modal
        open={note !== undefined}
        title={t('startTitle')}
        okText={t('startDraft')}
        cancelText={ui('cancel')}
        okButtonProps={{ disabled: !note?.trim(), loading: start.pending }}
        onOk={() => void start.run({ body: { note: note ?? '' } })}
        onCancel={() => setNote(undefined)}
      >
        <Input.TextArea
          aria-label={t('note')}
          placeholder={t('noteHint')}
          maxLength={500}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={note ?? ''}
          onChange={(event) => setNote(event.target.value)}
        />
      </Modal>
    </>
  )
}
