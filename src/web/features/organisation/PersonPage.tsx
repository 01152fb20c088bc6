import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { type PersonDetail, readPerson } from '../../../contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { DelegationDialog } from './DelegationDialog.tsx'
import { DelegationList } from './DelegationList.tsx'
import { HistoryList } from './HistoryList.tsx'
import { EditPersonDialog } from './PersonDialog.tsx'
import { ProposalWords } from './ProposalWords.tsx'
import './organisation.css'

/** One person: posts now and before, who acts for them, what they are linked with, and what changed (R1.2, R1.5, R1.7). */
export function PersonPage() {
  const { personId = '' } = useParams()
  const { t } = useTranslation('organisation')
  const { t: duties } = useTranslation('duties')
  const { t: rights } = useTranslation('rights')
  // Words of proposals, loaded with the page.
  useTranslation('matter-words')
  const read = useRead(readPerson, { params: { personId } })
  const [open, setOpen] = useState<'edit' | 'delegate'>()
  if (read.isPending) return <LoadingSkeleton rows={8} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  const person = read.data
  const may = (action: PersonDetail['allowedActions'][number]) => person.allowedActions.includes(action)
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={person.name}
        parent={{ to: '/organisation', label: t('unit.all') }}
        status={
          <>
            {person.leadingGroupRole && (
              <span>
                {t('person.leadingGroup', {
                  role: duties(`groupRole.${person.leadingGroupRole}` as 'groupRole.head'),
                })}
              </span>
            )}
            {person.adminRole && (
              <span>{rights(`adminRole.${person.adminRole}` as 'adminRole.system-admin')}</span>
            )}
            <span>{person.phone || t('person.noPhone')}</span>
          </>
        }
        actions={may('edit') && <Button onClick={() => setOpen('edit')}>{t('unit.edit')}</Button>}
        primary={
          may('delegate') && (
            <Button type="primary" onClick={() => setOpen('delegate')}>
              {t('person.delegate')}
            </Button>
          )
        }
      />
      <div className="ls-columns">
        <div>
          <section className="ls-section">
            <h2>{t('person.posts')}</h2>
            <PersonPosts person={person} />
          </section>
          <section className="ls-section">
            <h2>{t('person.history')}</h2>
            <HistoryList lines={person.history} />
          </section>
        </div>
        <div>
          <section className="ls-section">
            <h2>{t('person.delegations')}</h2>
            <DelegationList delegations={person.delegations} />
          </section>
          {person.linkages.length > 0 && (
            <section className="ls-section">
              <h2>{t('person.linkages')}</h2>
              <ul className="ls-plain-list">
                {person.linkages.map((linkage) => (
                  <li key={linkage.id}>
                    <div>
                      {linkage.unit ? (
                        <Link to={`/organisation/units/${linkage.unit.id}`}>{linkage.unit.shortName}</Link>
                      ) : (
                        linkage.subject
                      )}
                    </div>
                    <span className="ls-quiet">
                      {duties(`kindOfLink.${linkage.kind}` as 'kindOfLink.linked-town')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {open === 'edit' && <EditPersonDialog person={person} onClose={close} />}
      {open === 'delegate' && <DelegationDialog person={person} onClose={close} />}
    </>
  )
}

function PersonPosts({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('organisation')
  const dates = useDates()
  return (
    <>
      {person.posts.length === 0 && <p className="ls-quiet">{t('person.noPosts')}</p>}
      <ul className="ls-plain-list">
        {person.posts.map((post) => (
          <li key={post.postId}>
            <div>
              <p>
                <Link to={`/organisation/units/${post.unit.id}`}>{post.unit.shortName}</Link> {post.title}
                {post.current && ` · ${t('person.current')}`}
              </p>
              <p className="ls-quiet">{t(`postKind.${post.kind}`)}</p>
            </div>
            <span className="ls-quiet">
              {post.validTo
                ? t('unit.term', { from: dates.date(post.validFrom), to: dates.date(post.validTo) })
                : t('unit.since', { date: dates.date(post.validFrom) })}
            </span>
          </li>
        ))}
      </ul>
      {person.pending.length > 0 && (
        <>
          <h3>{t('unit.pending')}</h3>
          <ul>
            {person.pending.map((proposal) => (
              <li key={proposal.id}>
                <ProposalWords proposal={proposal} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
