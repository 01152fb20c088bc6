import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { type MatterAction, matterActions } from '../../../domain/matters/matter-action-names.ts'
import { isUnregistered } from '../../../domain/matters/matter-states.ts'
import { ActPage } from './ActPage.tsx'
import { ActDialogs } from './acts/ActDialogs.tsx'
import type { Matter } from './lib/matter-types.ts'
import { pageOf } from './lib/page-of.ts'
import { MatterHeader } from './MatterHeader.tsx'
import { ChildrenSection } from './sections/ChildrenSection.tsx'
import { FactsAside } from './sections/FactsAside.tsx'
import { HistorySection } from './sections/HistorySection.tsx'
import { QualitySection } from './sections/QualitySection.tsx'
import { ReportsSection } from './sections/ReportsSection.tsx'
import { RequestsSection } from './sections/RequestsSection.tsx'
import { ResponsibilitySection } from './sections/ResponsibilitySection.tsx'
import { ReturnedWords } from './sections/ReturnedWords.tsx'
import { ScheduleSection } from './sections/ScheduleSection.tsx'
import { SourceSection } from './sections/SourceSection.tsx'

/** `/matters/:matterId`: one matter, whole. `?act=` opens the dialog of an act, so that a workbench can lead straight to it. */
export const MatterPage = () => <ActPage>{(matter) => <Content matter={matter} />}</ActPage>

function Content({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words', 'shell'])
  const { act, target, open, close } = useOpenAct(matter)
  const hasChildren = matter.children.length > 0
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  return (
    <article className="ls-matter">
      <title>{`${matter.title} · ${t('shell:product')}`}</title>
      <MatterHeader matter={matter} onAct={open} />
      <div className="ls-matter-columns">
        <div className="ls-matter-main">
          <ReturnedWords matter={matter} />
          {matter.content && <p className="ls-prose ls-matter-content">{matter.content}</p>}
          <Section id="responsibility" title={t('section.responsibility')}>
            <ResponsibilitySection matter={matter} />
          </Section>
          <Section
            id="schedule"
            title={t('section.schedule')}
            note={t(`matter-words:planState.${matter.plan.state}`)}
          >
            <ScheduleSection matter={matter} onAct={open} />
          </Section>
          <Section id="quality" title={t('section.quality')}>
            <QualitySection matter={matter} />
          </Section>
          {matter.requests.length > 0 && (
            <Section id="requests" title={t('section.requests')}>
              <RequestsSection matter={matter} onAct={open} />
            </Section>
          )}
          {hasChildren && (
            <Section id="children" title={t('section.children')}>
              <ChildrenSection matter={matter} />
            </Section>
          )}
          {!isUnregistered(matter.state) && (
            <Section id="reports" title={t('section.reports')}>
              <ReportsSection matter={matter} onAct={open} />
            </Section>
          )}
          <Section id="source" title={t('section.source')}>
            <SourceSection matter={matter} />
          </Section>
          <Section id="history" title={t('section.history')}>
            <HistorySection matter={matter} />
          </Section>
        </div>
        <FactsAside matter={matter} />
      </div>
      {act && (
        <ActDialogs key={`${act}.${target}`} action={act} target={target} matter={matter} onClose={close} />
      )}
    </article>
  )
}

function Section({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section id={id} className="ls-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title}
        {note && <span className="ls-section-note">{note}</span>}
      </h2>
      {children}
    </section>
  )
}

/** The act in the address: a page of its own is gone to, a dialog is opened; closing it gives the focus back to the page. */
function useOpenAct(matter: Matter) {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const opener = useRef<Element>(null)
  const wanted = search.get('act')
  const act = matterActions.find((action) => action === wanted)
  const page = act && matter.allowedActions.includes(act) ? pageOf(act, matter.id) : undefined
  useEffect(() => {
    if (page) navigate(page, { replace: true })
  }, [page, navigate])
  const open = (action: MatterAction, on?: string) => {
    const own = pageOf(action, matter.id)
    if (own) return void navigate(own)
    opener.current = document.activeElement
    setSearch(on ? { act: action, on } : { act: action }, { preventScrollReset: true })
  }
  const close = () => {
    setSearch({}, { replace: true, preventScrollReset: true })
    setTimeout(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
      else document.getElementById('content')?.focus({ preventScroll: true })
    }, 300)
  }
  return { act: page ? undefined : act, target: search.get('on') ?? undefined, open, close }
}
