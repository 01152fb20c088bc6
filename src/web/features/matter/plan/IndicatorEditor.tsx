import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { indicatorDirections } from '../../../../domain/matters/indicator.ts'
import { Labelled } from '../fields/Labelled.tsx'
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
  const name = item.name || t('editor.indicatorNumber', { number })
  return (
    <li className="ls-plan-item">
      <div className="ls-plan-item-head">
        <h3>{t('editor.indicatorNumber', { number })}</h3>
        <span className="ls-plan-item-acts">
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('editor.remove', { name })}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className="ls-plan-row">
        <Labelled label={t('editor.name')} grow={3} problems={problemsOf('name')}>
          {(field) => (
            <Input
              {...field}
              maxLength={100}
              value={item.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Labelled>
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
            <Labelled label={t('editor.target')} problems={problemsOf('target')}>
              {({ id, status }) => (
                <InputNumber
                  id={id}
                  {...(status ? { status } : {})}
                  style={{ width: '100%' }}
                  value={item.target}
                  onChange={(target) => onChange({ target })}
                />
              )}
            </Labelled>
            <Labelled label={t('editor.unitOfMeasure')}>
              {(field) => (
                <Input
                  {...field}
                  maxLength={20}
                  value={item.unitOfMeasure}
                  onChange={(event) => onChange({ unitOfMeasure: event.target.value })}
                />
              )}
            </Labelled>
          </>
        )}
        <Labelled label={t('editor.weight')} problems={problemsOf('weight')}>
          {({ id, status }) => (
            <InputNumber
              id={id}
              {...(status ? { status } : {})}
              min={0.1}
              max={1000}
              value={item.weight}
              onChange={(weight) => onChange({ weight })}
            />
          )}
        </Labelled>
      </div>
      <div className="ls-plan-row">
        <Labelled label={t('editor.standard')} grow={1}>
          {(field) => (
            <Input
              {...field}
              maxLength={500}
              value={item.standard}
              onChange={(event) => onChange({ standard: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('editor.howMeasured')} grow={1} problems={problemsOf('howMeasured')}>
          {(field) => (
            <Input
              {...field}
              maxLength={300}
              value={item.howMeasured}
              onChange={(event) => onChange({ howMeasured: event.target.value })}
            />
          )}
        </Labelled>
      </div>
    </li>
  )
}
