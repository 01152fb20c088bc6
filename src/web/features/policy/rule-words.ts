import { useTranslation } from 'react-i18next'
import type { PolicyRuleView } from '../../../contract/policy.ts'
import { useLanguage } from '../../lib/i18n.ts'

export type RuleValue = PolicyRuleView['value']

/** A rule's value as words: 3 个工作日 · 效能办 · 是. */
export function useRuleWords() {
  const { t } = useTranslation('policy')
  const optionWord = (option: string) => t(`option.${option}` as 'option.weekly')
  return {
    optionWord,
    unitWord: (unit: string | undefined) => (unit ? t(`unit.${unit}` as 'unit.days') : ''),
    value: (definition: PolicyRuleView['definition'], value: RuleValue): string => {
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (Array.isArray(value))
        return value.length === 0 ? t('none') : value.map(optionWord).join(t('listComma'))
      if (typeof value === 'string') return optionWord(value)
      return [String(value), definition.unit ? t(`unit.${definition.unit}` as 'unit.days') : '']
        .filter(Boolean)
        .join(' ')
    },
    basis: (basis: PolicyRuleView['basis']): string => {
      if (basis.kind === 'source') return t('sourceClause', { clause: basis.clause })
      return basis.kind === 'law' ? basis.cite : t('basisKind.default')
    },
  }
}

/** The words of a pack in the reader's language. */
export function useInLanguage() {
  const english = useLanguage() === 'en'
  return (words: { zh: string; en: string }): string => (english ? words.en : words.zh)
}

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
