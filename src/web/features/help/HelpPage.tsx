import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useMe } from '../../lib/session.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { helpTopics } from './help-topics.ts'
import { TopicPanel } from './TopicPanel.tsx'

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
        <TopicPanel key={topic.name} name={topic.name} id={topic.name} />
      ))}
      <p className="ls-quiet">{t('keys')}</p>
    </>
  )
}
