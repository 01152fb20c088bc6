import { Button, InputNumber, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyRuleView } from '../../../contract/policy.ts'
import { type RuleValue, sameValue, useInLanguage, useRuleWords } from './rule-words.ts'

interface Props {
  rule: PolicyRuleView
  value: RuleValue
  onChange: (value: RuleValue) => void
  /** What the server found wrong with it. */
  fault: string | undefined
}

/** The field of one rule of a draft, with what may stand there and what stood there before. */
export function RuleField({ rule, value, onChange, fault }: Props) {
  const { t } = useTranslation('policy')
  const words = useRuleWords()
  const inLanguage = useInLanguage()
  const label = inLanguage(rule.title)
  const { kind, min, max, unit, options = [] } = rule.definition
  const status = fault ? ('error' as const) : ''
  const choices = options.map((option) => ({ value: option, label: words.optionWord(option) }))
  return (
    <>
      {kind === 'switch' && (
        <Switch
          aria-label={label}
          checked={value === true}
          onChange={onChange}
          checkedChildren={t('yes')}
          unCheckedChildren={t('no')}
        />
      )}
      {(kind === 'integer' || kind === 'number') && (
        <>
          <InputNumber
            aria-label={label}
            status={status}
            value={value as number}
            {...(kind === 'integer' ? { precision: 0 } : { step: 0.1 })}
            onChange={(next) => onChange(next ?? Number.NaN)}
          />{' '}
          <span className="ls-quiet">
            {words.unitWord(unit)} {t('range', { min, max })}
          </span>
        </>
      )}
      {kind === 'choice' && (
        <Select
          aria-label={label}
          status={status}
          value={value as string}
          onChange={onChange}
          popupMatchSelectWidth={false}
          options={choices}
        />
      )}
      {kind === 'choices' && (
        <Select
          mode="multiple"
          aria-label={label}
          status={status}
          placeholder={t('none')}
          value={value as string[]}
          // The pack writes a set in the order of its options.
          onChange={(next: string[]) => onChange(options.filter((option) => next.includes(option)))}
          options={choices}
          style={{ width: '100%' }}
        />
      )}
      {!sameValue(value, rule.value) && (
        <p className="ls-quiet">
          {t('was', { value: words.value(rule.definition, rule.value) })}{' '}
          <Button
            type="link"
            size="small"
            className="ls-rule-open"
            aria-label={t('resetRuleOf', { rule: label })}
            onClick={() => onChange(rule.value)}
          >
            {t('resetRule')}
          </Button>
        </p>
      )}
      {fault && (
        <p className="ls-rule-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
