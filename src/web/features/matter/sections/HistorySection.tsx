import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { downloadFile } from '../../../../contract/files.ts'
import { downloadUrl } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx'
import { Timeline, type TimelineEntry } from '../../../ui/Timeline.tsx'
import type { FileRef, HistoryEntry, Matter } from '../lib/matter-types.ts'
import { useHistory } from '../lib/use-history.ts'
import { useEventDetails } from './event-details.ts'

/** 办理经过: who did what and when, newest first, with texts and documents in place. */
export function HistorySection({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matter-timeline')
  const history = useHistory(matter.id)
  const detailsOf = useEventDetails()
  if (history.isPending) return <LoadingSkeleton rows={4} />
  if (history.error) return <ErrorState error={history.error} onRetry={() => history.refetch()} />
  const toLine = (entry: HistoryEntry): TimelineEntry => {
    const { text, files } = enclosed(entry, matter)
    const words = [
      t(`what.${entry.kind}`),
      entry.onBehalfOf && t('onBehalfOf', { name: entry.onBehalfOf }),
      entry.erased ? t('erased') : detailsOf(entry),
    ].filter(Boolean)
    return {
      id: String(entry.seq),
      at: entry.at,
      actor: entry.actor === null ? null : { name: entry.actor },
      words: words.join(t('comma')),
      ...(entry.clause ? { clause: entry.clause } : {}),
      ...(text ? { text } : {}),
      documents: files.map((file) => ({
        name: file.name,
        href: downloadUrl(downloadFile, { params: { fileId: file.id } }),
      })),
    }
  }
  return (
    <>
      <Timeline entries={history.data.pages.flatMap((page) => page.entries.map(toLine))} />
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </>
  )
}

/** What the event speaks of and the page already has: the report's own text, the files of a report, milestone or verdict. */
function enclosed(entry: HistoryEntry, matter: Matter): { text: string | null; files: readonly FileRef[] } {
  const { milestone, indicator, claimedProgress } = entry.params
  if (entry.kind === 'progress.reported') {
    const exact = matter.reports.filter((item) => item.submittedAt === entry.at)
    const likely = matter.reports.filter(
      (item) => item.submittedOn === entry.onDate && item.claimedProgress === claimedProgress,
    )
    const report = exact[0] ?? (likely.length === 1 ? likely[0] : undefined)
    if (report) return { text: report.text, files: report.files }
  }
  const files =
    entry.kind === 'milestone.completed'
      ? matter.plan.milestones.find((item) => item.title === milestone)?.files
      : entry.kind === 'acceptance.item-decided'
        ? matter.indicators.find((item) => item.name === indicator)?.files
        : undefined
  return { text: entry.reason, files: files ?? [] }
}
