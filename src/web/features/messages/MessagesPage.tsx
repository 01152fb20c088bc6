import { Button, Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import { readMe } from '../../../contract/identity.ts'
import { listMessages, markMessagesRead } from '../../../contract/messages.ts'
import { choiceField, pageField } from '../../lib/url-state.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { MessageLine } from './MessageLine.tsx'
import './messages.css'

const fields = { show: choiceField(['unread', 'all'], 'unread'), page: pageField() }

/** The own messages: unread ones first, then everything. */
export function MessagesPage() {
  const { t } = useTranslation('messages')
  const [{ show, page }, change] = useUrlState(fields)
  const list = useRead(
    listMessages,
    { query: { page, ...(show === 'unread' ? { unread: 'yes' as const } : {}) } },
    { keepPrevious: true },
  )
  const mark = useCommand(markMessagesRead, { invalidates: [listMessages, readMe] })
  const { data } = list
  if (!data) {
    if (list.error) return <ErrorState error={list.error} onRetry={() => list.refetch()} />
    return <LoadingSkeleton />
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        status={<span>{data.unread > 0 ? t('unreadCount', { number: data.unread }) : t('allRead')}</span>}
        actions={
          data.unread > 0 && (
            <Button loading={mark.pending} onClick={() => void mark.run({ body: { ids: 'all' } })}>
              {t('markAll')}
            </Button>
          )
        }
      />
      <div className="ls-message-tabs">
        {(['unread', 'all'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => change({ show: one })}>
            {t(`show.${one}`)}
          </button>
        ))}
      </div>
      {data.items.length === 0 ? (
        <EmptyState
          title={t(show === 'unread' ? 'noneUnread' : 'none')}
          hint={t('noneHint')}
          action={
            show === 'unread' && <Button onClick={() => change({ show: 'all' })}>{t('showAll')}</Button>
          }
        />
      ) : (
        <ul className="ls-messages" aria-label={t('title')} aria-busy={list.isPlaceholderData}>
          {data.items.map((message) => (
            <MessageLine
              key={message.id}
              message={message}
              onRead={() => void mark.run({ body: { ids: [message.id] } })}
            />
          ))}
        </ul>
      )}
      {data.total.count > 25 && (
        <Pagination
          className="ls-pages"
          align="end"
          current={page}
          pageSize={25}
          total={data.total.count}
          showSizeChanger={false}
          onChange={(next) => change({ page: next })}
        />
      )}
    </>
  )
}
