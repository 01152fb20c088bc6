import { useTranslation } from 'react-i18next'
import { useDates } from '../../../lib/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Indicator, Matter } from '../lib/matter-types.ts'
import { FileList } from './FileList.tsx'

/** 定质量: indicators and standards with the last value and, once accepted, the verdict (R3.1.3). */
export function QualitySection({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const { indicators } = matter
  const weights = indicators.reduce((sum, item) => sum + item.weight, 0)
  if (indicators.length === 0) return <EmptyState title={t('quality.none')} hint={t('quality.noneHint')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="ls-table-scroll" aria-label={t('quality.title')} tabIndex={0}>
      <table className="ls-table ls-stack">
        <thead>
          <tr>
            <th scope="col">{t('quality.indicator')}</th>
            <th scope="col">{t('quality.target')}</th>
            <th scope="col">{t('quality.latest')}</th>
            <th scope="col">{t('quality.weight')}</th>
            <th scope="col">{t('quality.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} weights={weights} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function IndicatorRow({ indicator, weights }: { indicator: Indicator; weights: number }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const { unitOfMeasure: unit, verdict } = indicator
  return (
    <tr>
      <td className="ls-stack-head">
        <strong>{indicator.name}</strong>
        {(indicator.standard || indicator.howMeasured) && (
          <div className="ls-quiet">
            {[
              indicator.standard,
              indicator.howMeasured && t('quality.measured', { how: indicator.howMeasured }),
            ]
              .filter(Boolean)
              .join(t('semicolon'))}
          </div>
        )}
      </td>
      <td data-label={t('quality.target')} className="ls-nowrap">
        {t(`matter-words:direction.${indicator.direction}`)}
        {indicator.target !== null && ` ${indicator.target} ${unit}`}
      </td>
      <td data-label={t('quality.latest')} className="ls-nowrap">
        {indicator.latestValue === null
          ? '—'
          : indicator.direction === 'done'
            ? t(indicator.latestValue >= 1 ? 'quality.done' : 'quality.notDone')
            : `${indicator.latestValue} ${unit}`}
      </td>
      <td data-label={t('quality.weight')} className="ls-nowrap">
        {weights > 0 ? Math.round((indicator.weight / weights) * 100) : 0}%
      </td>
      <td data-label={t('quality.verdict')}>
        {verdict === null ? (
          '—'
        ) : (
          <>
            <span className={verdict === 'not-met' ? 'ls-refused' : undefined}>
              {t(`matter-words:verdict.${verdict}`)}
            </span>
            {indicator.verdictNote && <div className="ls-quiet">{indicator.verdictNote}</div>}
            {indicator.verdictBy && (
              <div className="ls-quiet">
                {indicator.verdictBy.name}
                {indicator.verdictAt && ` · ${dates.instant(indicator.verdictAt)}`}
              </div>
            )}
            <FileList files={indicator.files} />
          </>
        )}
      </td>
    </tr>
  )
}
