import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useMe } from '../../lib/session.ts'
import { HelpPanel } from '../../ui/HelpPanel.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { type HelpTopic, helpTopics } from './help-topics.ts'

/** The help of every page open to this person, in the words of its clause; `/help#matters` goes straight to one. */
export function HelpPage() {
  const { t } = useTranslation('help')
  const { operations } = useMe()
  const { hash } = useLocation()
  const topics = helpTopics.filter((topic) => operations.includes(topic.open))
  useEffect(() => {
    const topic = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    topic?.scrollIntoView()
    topic?.focus({ preventScroll: true })
  }, [hash])
  return (
    <>
      <PageHeader title={t('title')} status={t('status')} />
      <nav aria-label={t('contents')} className="ls-actions ls-section">
        {topics.map(({ name }) => (
          <a key={name} href={`#${name}`}>
            {t(`topics.${name}.title`)}
          </a>
        ))}
      </nav>
      {topics.map((topic) => (
        <Topic key={topic.name} topic={topic} />
      ))}
      <p className="ls-quiet">{t('keys')}</p>
    </>
  )
}

function Topic({ topic: { name, clause } }: { topic: HelpTopic }) {
  const { t } = useTranslation('help')
  return (
    <HelpPanel
      id={name}
      title={t(`topics.${name}.title`)}
      paragraphs={t(`topics.${name}.text`).split('\n\n')}
      {...(clause ? { clause } : {})}
    />
  )
}
