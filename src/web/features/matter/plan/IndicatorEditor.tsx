import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { indicatorDirections } from '../../../../domain/matters/indicator.ts'
import { Labelled } from '../fields/Labelled.tsx'
import { NumberField, TextField } from '../fields/TypedField.tsx'
import { PlanItem } from './PlanItem.tsx'
import type { IndicatorDraft } from './plan-draft.ts'

interface Props {
  item: IndicatorDraft
  number: number
  problemsOf: (field: string) => string[]
  onChange: (changes: Partial<IndicatorDraft>) => void
  onRemove: () => void
}

/** One indicator or standard: what the finished work is checked against. */
export function IndicatorEditor({ item, number, problemsOf, onChange, onRemove }: Props) {
  const { t } = useTranslation(['matter-plan', 'matter-words'])
  const heading = t('editor.indicatorNumber', { number })
  return (
    <PlanItem heading={heading} name={item.name || heading} onRemove={onRemove}>
      <div className="ls-plan-row">
        <TextField
          label={t('editor.name')}
          grow={3}
          problems={problemsOf('name')}
          most={100}
          value={item.name}
          onChange={(name) => onChange({ name })}
        />
        <Labelled label={t('editor.direction')}>
          {({ id }) => (
            <Select
              id={id}
              value={item.direction}
              onChange={(direction) =>
                onChange(direction === 'done' ? { direction, target: null } : { direction })
              }
              options={indicatorDirections.map((value) => ({
                value,
                label: t(`matter-words:direction.${value}`),
              }))}
            />
          )}
        </Labelled>
        {item.direction !== 'done' && (
          <>
            <NumberField
              label={t('editor.target')}
              problems={problemsOf('target')}
              value={item.target}
              onChange={(target) => onChange({ target })}
            />
            <TextField
              label={t('editor.unitOfMeasure')}
              most={20}
              value={item.unitOfMeasure}
              onChange={(unitOfMeasure) => onChange({ unitOfMeasure })}
            />
          </>
        )}
        <NumberField
          label={t('editor.weight')}
          problems={problemsOf('weight')}
          min={0.1}
          max={1000}
          value={item.weight}
          onChange={(weight) => onChange({ weight })}
        />
      </div>
      <div className="ls-plan-row">
        <TextField
          label={t('editor.standard')}
          grow={1}
          most={500}
          value={item.standard}
          onChange={(standard) => onChange({ standard })}
        />
        <TextField
          label={t('editor.howMeasured')}
          grow={1}
          problems={problemsOf('howMeasured')}
          most={300}
          value={item.howMeasured}
          onChange={(howMeasured) => onChange({ howMeasured })}
        />
      </div>
    </PlanItem>
  )
}
