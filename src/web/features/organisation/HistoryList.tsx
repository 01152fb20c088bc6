import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { historyLineOut } from '../../../contract/organisation.ts'
import { Timeline } from '../../ui/Timeline.tsx'

type Line = z.output<typeof historyLineOut>

/** Fields whose values are words of the interface rather than of the office. */
const coded = { kind: 'unitKind', cohort: 'cohort' } as const

/** The history of a unit or person, newest first: who did what, from what to what, and why. */
export function HistoryList({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('organisation')
  if (lines.length === 0) return <p className="ls-quiet">{t('history.none')}</p>
  const wordOf = (field: string, value: string) => {
    if (value === '') return t('history.empty')
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no')
    if (field === 'kind' || field === 'cohort') return t(`${coded[field]}.${value}` as 'unitKind.town')
    return value
  }
  const wordsOf = (line: Line) =>
    line.changes.map(({ field, before, after }) => {
      const name = t(`field.${field}` as 'field.name')
      if (field === 'parentId' || (before === '' && after === ''))
        return t('history.changed', { field: name })
      return t('history.change', {
        field: name,
        before: wordOf(field, before),
        after: wordOf(field, after),
      })
    })
  return (
    <Timeline
      entries={lines.map((line) => ({
        id: line.id,
        at: line.at,
        actor: line.actorLabel === 'system' ? null : { name: line.actorLabel },
        words: [t(`event.${line.kind}` as 'event.unit.created'), line.about].filter(Boolean).join(' '),
        text: [...wordsOf(line), ...(line.reason ? [t('history.reason', { reason: line.reason })] : [])].join(
          '\n',
        ),
      }))}
    />
  )
}
