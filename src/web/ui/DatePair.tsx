import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { OfficialDate } from './OfficialDate.tsx'

interface Props {
  baseline: LocalDate | null | undefined
  current: LocalDate | null | undefined
  form?: 'long' | 'date' | 'short'
  relativeTo?: LocalDate
}

/** The baseline stays visible beside the revised date (R3.1.2): ~~5月30日~~ 6月30日. */
export function DatePair({ baseline, current, form = 'short', relativeTo }: Props) {
  const { t } = useTranslation('ui')
  const how = relativeTo ? { form, relativeTo } : { form }
  if (!baseline || baseline === current) return <OfficialDate date={current} {...how} />
  return (
    <span className="ls-nowrap">
      <del>
        <span className="ls-visually-hidden">{t('dates.baseline')} </span>
        <OfficialDate date={baseline} {...how} />
      </del>{' '}
      <ins>
        <span className="ls-visually-hidden">{t('dates.revised')} </span>
        <OfficialDate date={current} {...how} />
      </ins>
    </span>
  )
}
