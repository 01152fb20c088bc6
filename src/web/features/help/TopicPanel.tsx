import { useTranslation } from 'react-i18next'
import { HelpPanel } from '../../ui/HelpPanel.tsx'
import { type HelpTopic, helpTopics } from './help-topics.ts'

/** One topic in the words of its clause. */
export function TopicPanel({ name, id }: { name: HelpTopic['name']; id?: string }) {
  const { t } = useTranslation('help')
  const clause = helpTopics.find((topic) => topic.name === name)?.clause
  return (
    <HelpPanel
      {...(id ? { id } : {})}
      title={t(`topics.${name}.title`)}
      paragraphs={t(`topics.${name}.text`).split('\n\n')}
      {...(clause ? { clause } : {})}
    />
  )
}
