import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { listMessages } from '../../../contract/messages.ts'
import { requestKinds } from '../../../domain/matters/matter-subject.ts'
import { useDates } from '../../lib/dates.ts'
import { knownKind, quotedWords, subjectPath } from './message-words.ts'

type Message = ResponseOutput<typeof listMessages>['items'][number]

/** One message: what happened, on which matter, the words that came with it. Opening it marks it read. */
export function MessageLine({ message, onRead }: { message: Message; onRead: () => void }) {
  const { t } = useTranslation('messages')
  const { t: word } = useTranslation('matter-words')
  const dates = useDates()
  const { params, read } = message
  const request = ['objection' as const, ...requestKinds].find((kind) => kind === params.request)
  const happened = t(`kind.${knownKind(message.kind)}`, {
    request: request ? word(`request.${request}`) : '',
    progress: params.progress ?? '',
  })
  const path = subjectPath(message)
  const quoted = quotedWords(params)
  const title = String(params.title ?? '')
  return (
    <li className={read ? 'ls-message' : 'ls-message ls-message-unread'}>
      <div className="ls-message-words">
        <p>
          {!read && <span className="ls-visually-hidden">{t('unread')} </span>}
          <strong>{happened}</strong>{' '}
          <time dateTime={message.at} className="ls-quiet">
            {dates.instant(message.at)}
          </time>
        </p>
        {path ? (
          <Link to={path} className="ls-message-title" onClick={() => !read && onRead()}>
            {title}
          </Link>
        ) : (
          <span className="ls-message-title">{title}</span>
        )}
        {typeof params.number === 'string' && <span className="ls-quiet ls-nowrap"> {params.number}</span>}
        {quoted && <p className="ls-message-quote">{quoted}</p>}
      </div>
      {!read && (
        <Button type="text" size="small" onClick={onRead} aria-label={t('markOne', { title })}>
          {t('mark')}
        </Button>
      )}
    </li>
  )
}
