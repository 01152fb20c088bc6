import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../lib/dates.ts'
import { localTimeOf } from '../lib/local-time.ts'
import { OfficialDate } from './OfficialDate.tsx'
import './timeline.css'

export interface TimelineEntry {
  id: string
  /** ISO instant. */
  at: string
  /** Who did it, in the post and unit of then; null for the system. */
  actor: { name: string; post?: string; unit?: string } | null
  /** What was done, in words, numbers and documents inline. */
  words: ReactNode
  /** The clause by which the system acted. */
  clause?: string
  /** A long text, folded beyond a few lines. */
  text?: string
  documents?: readonly { name: string; href: string }[]
}

/** The history of something, the order as given: one line per event under its day. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('ui')
  const days = groupByDay(entries)
  return (
    <ol className="ls-timeline" aria-label={t('timeline.label')}>
      {days.map(({ day, entries: ofDay }) => (
        <li key={`${day}.${ofDay[0]?.id}`}>
          <h3>
            <OfficialDate date={day} form="long" />
          </h3>
          <ol>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function groupByDay(entries: readonly TimelineEntry[]) {
  const days: { day: ReturnType<typeof localTimeOf>['day']; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const { day } = localTimeOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('ui')
  const dates = useDates()
  const { actor } = entry
  return (
    <li className={actor ? undefined : 'ls-timeline-system'}>
      <time dateTime={entry.at}>{dates.clock(entry.at)}</time>
      <div>
        <p>
          <span
            className="ls-timeline-actor"
            title={actor ? [actor.unit, actor.post].filter(Boolean).join(' ') : undefined}
          >
            {actor?.name ?? t('timeline.system')}
          </span>{' '}
          {entry.words}
          {entry.clause && <span className="ls-quiet">{t('timeline.clause', { clause: entry.clause })}</span>}
        </p>
        {entry.text && <Folded text={entry.text} />}
        {entry.documents && entry.documents.length > 0 && (
          <ul className="ls-timeline-documents">
            {entry.documents.map((document) => (
              <li key={document.href}>
                <a href={document.href} download>
                  {document.name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

const foldBeyond = 120

function Folded({ text }: { text: string }) {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  const long = text.length > foldBeyond || text.split('\n').length > 3
  return (
    <div className="ls-timeline-text">
      <p className={long && !open ? 'ls-folded' : undefined}>{text}</p>
      {long && (
        <button type="button" className="ls-text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('timeline.less') : t('timeline.more')}
        </button>
      )}
    </div>
  )
}
