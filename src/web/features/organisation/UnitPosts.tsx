import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitDetail } from '../../../contract/organisation.ts'
import { useDates } from '../../lib/dates.ts'
import { EditPostDialog, EndPostDialog, HandOverDialog, type PostFacts } from './PostDialogs.tsx'
import { ProposalWords } from './ProposalWords.tsx'

type Post = UnitDetail['posts'][number]
type Act = 'handOver' | 'end' | 'correct'

/** Who holds which post today, what waits for confirmation, and who held them before. */
export function UnitPosts({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('organisation')
  const dates = useDates()
  const [asked, setAsked] = useState<{ act: Act; post: PostFacts }>()
  const mayEdit = unit.allowedActions.includes('edit-posts')
  const now = unit.posts.filter((post) => post.current)
  const former = unit.posts.filter((post) => !post.current)
  const ask = (act: Act, post: Post) => setAsked({ act, post: { ...post, holder: post.name } })
  const close = () => setAsked(undefined)
  return (
    <>
      {now.length === 0 && <p className="ls-quiet">{t('unit.noPosts')}</p>}
      <ul className="ls-plain-list">
        {now.map((post) => (
          <li key={post.postId}>
            <div>
              <p>
                <Link to={`/organisation/people/${post.personId}`}>{post.name}</Link>{' '}
                {!post.name.includes(post.title) && post.title}
              </p>
              <p className="ls-quiet">
                {t(`postKind.${post.kind}`)} · {t('unit.since', { date: dates.date(post.validFrom) })}
                {post.validTo && (
                  <span className="ls-gap-words">
                    {' '}
                    · {t('unit.until', { date: dates.date(post.validTo) })}
                  </span>
                )}
                {post.phone && ` · ${post.phone}`}
                {post.delegatedTo &&
                  ` · ${t('unit.delegated', {
                    name: post.delegatedTo.name,
                    date: dates.short(post.delegatedTo.until),
                  })}`}
              </p>
            </div>
            {mayEdit && (
              <div className="ls-actions">
                <Button size="small" onClick={() => ask('handOver', post)}>
                  {t('unit.handOver')}
                </Button>
                <Button size="small" onClick={() => ask('correct', post)}>
                  {t('unit.correct')}
                </Button>
                <Button size="small" onClick={() => ask('end', post)}>
                  {t('unit.end')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {unit.vacancies.length > 0 && (
        <p className="ls-gap-words">
          {unit.vacancies.map((kind) => t('vacancy', { post: t(`postKind.${kind}`) })).join(' · ')}
        </p>
      )}
      {unit.pending.length > 0 && (
        <>
          <h3>{t('unit.pending')}</h3>
          <ul>
            {unit.pending.map((proposal) => (
              <li key={proposal.id}>
                <ProposalWords proposal={proposal} />
              </li>
            ))}
          </ul>
        </>
      )}
      {former.length > 0 && (
        <details>
          <summary>
            {t('unit.former')} <span className="ls-quiet">{former.length}</span>
          </summary>
          <ul className="ls-plain-list">
            {former.map((post) => (
              <li key={post.postId}>
                <div>
                  <Link to={`/organisation/people/${post.personId}`}>{post.name}</Link> {post.title}
                </div>
                <span className="ls-quiet">
                  {t('unit.term', {
                    from: dates.date(post.validFrom),
                    to: post.validTo ? dates.date(post.validTo) : '',
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked?.act === 'handOver' && <HandOverDialog post={asked.post} onClose={close} />}
      {asked?.act === 'end' && <EndPostDialog post={asked.post} onClose={close} />}
      {asked?.act === 'correct' && <EditPostDialog post={asked.post} onClose={close} />}
    </>
  )
}
