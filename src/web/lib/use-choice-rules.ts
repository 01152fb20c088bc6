import { useTranslation } from 'react-i18next'

// biome-ignore lint/suspicious/noTemplateCurlyInString: the form library puts the field's label in its place.
const labelOfField = '${label}'

/** Something has to be chosen: says so with the field's own label, where the form library would ask to type it. */
export function useChoiceRules() {
  const { t } = useTranslation('ui')
  return [{ required: true, message: t('chooseOne', { label: labelOfField }) }]
}
