import { useTranslation } from 'react-i18next'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { comparePolicyVersions } from '../../../contract/policy.ts'
import { type PolicyKey, policyCatalogue } from '../../../domain/policy/catalogue.ts'
import { type RuleValue, useInLanguage, useRuleWords } from './rule-words.ts'
import './policy.css'

type Change = ResponseOutput<typeof comparePolicyVersions>['changes'][number]

const definitionOf = (key: PolicyKey) => {
  const definition = policyCatalogue[key]
  return { kind: definition.kind, ...('unit' in definition ? { unit: definition.unit } : {}) }
}

/** Rule by rule, what stood there and what will: the value, and where they differ the reason and what it rests on. */
export function ChangeTable({
  changes,
  before,
  after,
}: {
  changes: readonly Change[]
  before: string
  after: string
}) {
  const { t } = useTranslation('policy')
  const words = useRuleWords()
  const inLanguage = useInLanguage()
  const valueOfRule = (key: PolicyKey, value: RuleValue) => words.value(definitionOf(key), value)
  const whyOf = (change: Change, side: 'before' | 'after') => (
    <>
      {change.wordsChanged && <p className="ls-quiet">{inLanguage(change.reason[side])}</p>}
      {change.basisChanged && (
        <p className="ls-quiet">{t('basisIs', { basis: words.basis(change.basis[side]) })}</p>
      )}
    </>
  )
  return (
    <table className="ls-changes">
      <thead>
        <tr>
          <th scope="col">{t('compare')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <td>
              {inLanguage(change.title)}
              {!change.wordsChanged && (
                <p className="ls-quiet">
                  {t('reasonKept')} {inLanguage(change.reason.after)}
                </p>
              )}
            </td>
            <td>
              {change.valueChanged ? (
                <del>{valueOfRule(change.key, change.before)}</del>
              ) : (
                valueOfRule(change.key, change.before)
              )}
              {whyOf(change, 'before')}
            </td>
            <td>
              {change.valueChanged ? (
                <ins className="ls-rule-value">{valueOfRule(change.key, change.after)}</ins>
              ) : (
                t('valueKept')
              )}
              {whyOf(change, 'after')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
