import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Labelled } from '../fields/Labelled.tsx'
import type { Indicator } from '../lib/matter-types.ts'

interface Props {
  indicators: readonly Indicator[]
  values: Readonly<Record<string, number | null>>
  problems: readonly string[]
  /** Completion asks for every value. */
  open: boolean
  onChange: (values: Record<string, number | null>) => void
}

/** Values of the indicators: folded away until there is one to tell, or completion asks for all. */
export function ReportValues({ indicators, values, problems, open, onChange }: Props) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const [unfolded, setUnfolded] = useState(Object.keys(values).length > 0)
  if (indicators.length === 0) return null
  if (!unfolded && !open && problems.length === 0) {
    return (
      <div>
        <Button onClick={() => setUnfolded(true)}>
          {t('report.addValues', { count: indicators.length })}
        </Button>
      </div>
    )
  }
  return (
    <div>
      <h2>{t('report.values')}</h2>
      <div className="ls-report-values">
        {indicators.map((indicator) => {
          const value = values[indicator.id] ?? null
          if (indicator.direction === 'done') {
            return (
              <Checkbox
                key={indicator.id}
                checked={value === 1}
                onChange={(event) => onChange({ ...values, [indicator.id]: event.target.checked ? 1 : 0 })}
              >
                {indicator.name}
              </Checkbox>
            )
          }
          return (
            <Labelled
              key={indicator.id}
              label={indicator.name}
              hint={t('report.target', {
                direction: t(`matter-words:direction.${indicator.direction}`),
                target: `${indicator.target ?? ''} ${indicator.unitOfMeasure}`,
              })}
            >
              {(field) => (
                <InputNumber
                  id={field.id}
                  style={{ width: '100%' }}
                  suffix={indicator.unitOfMeasure}
                  value={value}
                  onChange={(next) => onChange({ ...values, [indicator.id]: next })}
                />
              )}
            </Labelled>
          )
        })}
      </div>
      {problems.map((problem) => (
        <p key={problem} className="ls-labelled-problem">
          {problem}
        </p>
      ))}
    </div>
  )
}
