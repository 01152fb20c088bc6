import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpTopic } from './help-topics.ts'

const TopicPanel = lazy(async () => ({ default: (await import('./TopicPanel.tsx')).TopicPanel }))

/** The help of one page at its foot, folded until asked for. */
export function PageHelp({ topic }: { topic: HelpTopic['name'] }) {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  return (
    <details className="ls-page-help" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('help.open')}</summary>
      {open && (
        <Suspense>
          <TopicPanel name={topic} />
        </Suspense>
      )}
    </details>
  )
}
