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

/** Rule by rule, what stood there and what will. */
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
              <span className="ls-quiet">
                {change.basisChanged && ` · ${t('basisChanged')}`}
                {change.wordsChanged && ` · ${t('wordsChanged')}`}
              </span>
            </td>
            <td>
              <del>{valueOfRule(change.key, change.before)}</del>
            </td>
            <td>
              <ins className="ls-rule-value">{valueOfRule(change.key, change.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
