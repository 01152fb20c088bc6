import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import type { LightReasonCode } from '../../domain/matters/lights.ts'
import { useDates } from '../lib/dates.ts'

/** A light's reason as the server sends it: a code with its dates. */
export interface LightReasonFacts {
  code: LightReasonCode
  params: {
    dueOn?: LocalDate | undefined
    lapseOn?: LocalDate | undefined
    since?: LocalDate | undefined
    completedOn?: LocalDate | undefined
    workingDays?: number | undefined
  }
}

/** Says a light's reason in words: 时限 6月30日，还有 3 个工作日. */
export function useLightReason(today?: LocalDate): (reason: LightReasonFacts) => string {
  const { t } = useTranslation('ui')
  const dates = useDates()
  return ({ code, params }) => {
    const day = (date: LocalDate | undefined) => (date ? dates.short(date, today) : '')
    return t(`lightReason.${code}`, {
      dueOn: day(params.dueOn),
      lapseOn: day(params.lapseOn),
      since: day(params.since),
      completedOn: day(params.completedOn),
      workingDays: params.workingDays ?? 0,
    })
  }
}
