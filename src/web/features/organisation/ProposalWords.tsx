import { useTranslation } from 'react-i18next'
import type { RightsProposal } from '../../../contract/rights.ts'
import { useDates } from '../../lib/dates.ts'

/** What a proposed right is, in one sentence: 王局长接任市教育局局长,接替……,2026年3月10日起. */
export function ProposalWords({ proposal }: { proposal: RightsProposal }) {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const what = useSentence()(proposal)
  const period = [
    proposal.validFrom && t('from', { date: dates.date(proposal.validFrom) }),
    proposal.validTo && t('until', { date: dates.date(proposal.validTo) }),
  ].filter(Boolean)
  return (
    <>
      {what}
      {period.length > 0 && <span className="ls-quiet"> {period.join(' ')}</span>}
    </>
  )
}

function useSentence() {
  const { t } = useTranslation('rights')
  const { t: duties } = useTranslation('duties')
  const { t: organisation } = useTranslation('organisation')
  const { t: matter } = useTranslation('matter-words')
  return (proposal: RightsProposal): string => {
    const { kind, title, replaces, subject } = proposal
    const person = proposal.person?.name ?? ''
    const unit = proposal.unit?.shortName ?? ''
    switch (kind) {
      case 'post':
        return replaces
          ? t('words.handOver', { person, unit, title, replaces })
          : t('words.post', { person, unit, title })
      case 'linkage':
        return t('words.linkage', {
          person,
          kind: proposal.linkageKind ? duties(`kindOfLink.${proposal.linkageKind}`) : '',
          target: [unit, subject].filter(Boolean).join(' '),
        })
      case 'watch-duty': {
        const focus = [
          ...proposal.categories,
          ...proposal.cohorts.map((cohort) => organisation(`cohort.${cohort}` as 'cohort.towns')),
          ...proposal.sources.map((source) => matter(`source.${source}` as 'source.decision')),
        ]
        return t('words.watch', { unit, focus: focus.join('、') || t('everything') })
      }
      default: {
        const role = proposal.adminRole ? t(`adminRole.${proposal.adminRole}`) : ''
        return t(kind === 'admin-role' ? 'words.admin' : 'words.adminEnd', { person, role })
      }
    }
  }
}
