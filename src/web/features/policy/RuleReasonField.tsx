import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyRuleView } from '../../../contract/policy.ts'
import { sourceClauses } from '../../../domain/policy/validate-pack.ts'
import { changeOf, editedRule, type RuleBasis, type RuleEdit, staleLanguage } from './rule-edits.ts'
import { useInLanguage, useRuleWords } from './rule-words.ts'

interface Props {
  rule: PolicyRuleView
  edit: RuleEdit | undefined
  onChange: (edit: RuleEdit) => void
  /** What the server found wrong, by the part of the rule: `reason.zh`, `basis.cite`. */
  faultOf: (part: string) => string | undefined
}

/** Why a rule of the draft is as it is and what it rests on. Opens by itself once the value differs: the old reason seldom fits it. */
export function RuleReasonField({ rule, edit, onChange, faultOf }: Props) {
  const { t } = useTranslation('policy')
  const words = useRuleWords()
  const inLanguage = useInLanguage()
  const [opened, setOpened] = useState(false)
  const change = changeOf(rule, edit)
  const { reason, basis } = editedRule(rule, edit)
  if (!opened && !change) {
    return (
      <p className="ls-quiet">
        {inLanguage(reason)} <span className="ls-nowrap">{words.basis(basis)}</span>{' '}
        <Button
          type="link"
          size="small"
          className="ls-rule-open"
          aria-label={t('editReasonOf', { rule: inLanguage(rule.title) })}
          onClick={() => setOpened(true)}
        >
          {t('editReason')}
        </Button>
      </p>
    )
  }
  const stale = staleLanguage(rule, edit)
  const hintOf = (language: 'zh' | 'en') => {
    if (stale === language) return t('reasonStale')
    return change?.value !== undefined && !change.reason && language === 'zh'
      ? t('reasonKeptHint')
      : undefined
  }
  return (
    <div className="ls-rule-reason">
      {(['zh', 'en'] as const).map((language) => {
        const id = `reason-${language}-${rule.key}`
        const fault = faultOf(`reason.${language}`)
        return (
          <Form.Item
            key={language}
            label={t(`reasonIn.${language}`)}
            htmlFor={id}
            validateStatus={fault ? 'error' : ''}
            help={fault}
            extra={hintOf(language)}
          >
            <Input.TextArea
              id={id}
              maxLength={1000}
              autoSize={{ minRows: 1, maxRows: 8 }}
              value={reason[language]}
              onChange={(event) =>
                onChange({ ...edit, reason: { ...reason, [language]: event.target.value } })
              }
            />
          </Form.Item>
        )
      })}
      <BasisField
        rule={rule}
        basis={basis}
        fault={faultOf('basis.clause') ?? faultOf('basis.cite') ?? faultOf('basis.kind')}
        onChange={(next) => onChange({ ...edit, basis: next })}
      />
    </div>
  )
}

function BasisField({
  rule,
  basis,
  fault,
  onChange,
}: {
  rule: PolicyRuleView
  basis: RuleBasis
  fault: string | undefined
  onChange: (basis: RuleBasis) => void
}) {
  const { t } = useTranslation('policy')
  const id = `basis-${rule.key}`
  const begin = (kind: RuleBasis['kind']) => {
    if (kind === rule.basis.kind) onChange(rule.basis)
    else if (kind === 'source') onChange({ kind, clause: '' })
    else if (kind === 'law') onChange({ kind, cite: '' })
    else onChange({ kind })
  }
  return (
    <Form.Item label={t('basis')} htmlFor={id} validateStatus={fault ? 'error' : ''} help={fault}>
      <div className="ls-rule-basis">
        <Select
          id={id}
          value={basis.kind}
          onChange={begin}
          popupMatchSelectWidth={false}
          options={(['default', 'law', 'source'] as const).map((kind) => ({
            value: kind,
            label: t(`basisKind.${kind}`),
          }))}
        />
        {basis.kind === 'source' && (
          <Select
            aria-label={t('basisClause')}
            placeholder={t('basisClause')}
            value={basis.clause || null}
            onChange={(clause) => onChange({ kind: 'source', clause: clause ?? '' })}
            options={sourceClauses.map((clause) => ({ value: clause, label: clause }))}
          />
        )}
        {basis.kind === 'law' && (
          <Input
            aria-label={t('basisCite')}
            placeholder={t('basisCite')}
            maxLength={200}
            value={basis.cite}
            onChange={(event) => onChange({ kind: 'law', cite: event.target.value })}
          />
        )}
      </div>
    </Form.Item>
  )
}
