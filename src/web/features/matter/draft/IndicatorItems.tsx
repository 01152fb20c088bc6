import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { indicatorDirections } from '../../../../domain/matters/indicator.ts'

/** Standards the asker already knows; the unit's plan may add to them. */
export function IndicatorItems() {
  const { t } = useTranslation(['matter-form', 'matter-plan', 'matter-words'])
  return (
    <Form.List name="indicators">
      {(rows, { add, remove }) => (
        <>
          {rows.length === 0 && <p className="ls-quiet">{t('qualityHint')}</p>}
          {rows.map(({ key, name }) => (
            <div key={key} className="ls-draft-row ls-draft-line">
              <Form.Item
                name={[name, 'name']}
                label={t('matter-plan:editor.name')}
                rules={[{ required: true, message: t('missing.indicator') }]}
              >
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[name, 'direction']}
                label={t('matter-plan:editor.direction')}
                initialValue="at-least"
                className="ls-narrow"
              >
                <Select
                  options={indicatorDirections.map((value) => ({
                    value,
                    label: t(`matter-words:direction.${value}`),
                  }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'target']} label={t('matter-plan:editor.target')} className="ls-narrow">
                <InputNumber style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item
                name={[name, 'unitOfMeasure']}
                label={t('matter-plan:editor.unitOfMeasure')}
                className="ls-narrow"
              >
                <Input maxLength={20} />
              </Form.Item>
              <Form.Item name={[name, 'standard']} label={t('matter-plan:editor.standard')}>
                <Input maxLength={500} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('removeIndicator', { number: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button onClick={() => add({ direction: 'at-least' })}>
            {t('matter-plan:editor.addIndicator')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
