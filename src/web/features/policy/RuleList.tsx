import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyRuleView } from '../../../contract/policy.ts'
import { policyGroups } from '../../../domain/policy/catalogue.ts'
import { useInLanguage, useRuleWords } from './rule-words.ts'
import './policy.css'

interface Props {
  rules: readonly PolicyRuleView[]
  /** What stands in place of the plain value: the field of a draft. */
  field?: (rule: PolicyRuleView) => ReactNode
  /** What stands in place of reason and basis: the fields of a draft. */
  reason?: (rule: PolicyRuleView) => ReactNode
  /** Marks rules that were changed. */
  isEdited?: (rule: PolicyRuleView) => boolean
}

/** Rules by group: title, value, reason and what each rests on. */
export function RuleList({ rules, field, reason, isEdited }: Props) {
  const { t } = useTranslation('policy')
  const words = useRuleWords()
  const inLanguage = useInLanguage()
  const groups = policyGroups
    .map((group) => ({ group, rules: rules.filter((rule) => rule.group === group) }))
    .filter((entry) => entry.rules.length > 0)
  return (
    <>
      {groups.length > 3 && (
        <ul className="ls-policy-groups ls-screen">
          {groups.map(({ group }) => (
            <li key={group}>
              <a href={`#policy-${group}`}>{t(`group.${group}`)}</a>
            </li>
          ))}
        </ul>
      )}
      {groups.map(({ group, rules: ofGroup }) => (
        <section key={group} id={`policy-${group}`} className="ls-section">
          <h2>{t(`group.${group}`)}</h2>
          <ul className="ls-rules">
            {ofGroup.map((rule) => (
              <li key={rule.key} className={isEdited?.(rule) ? 'ls-rule-edited' : undefined}>
                <div>
                  <p id={`rule-${rule.key}`}>{inLanguage(rule.title)}</p>
                  {reason?.(rule) ?? <p className="ls-quiet">{inLanguage(rule.reason)}</p>}
                </div>
                <div>
                  {field?.(rule) ?? (
                    <>
                      <p className="ls-rule-value">{words.value(rule.definition, rule.value)}</p>
                      <p className="ls-quiet">{words.basis(rule.basis)}</p>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
