import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PersonField } from '../fields/PersonField.tsx'
import { UnitField } from '../fields/UnitField.tsx'
import type { DraftValues } from './draft-values.ts'

/** Responsible and supporting units, each with its own duty and named person (R3.1.1). */
export function OtherUnits({ form }: { form: FormInstance<DraftValues> }) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const lead = Form.useWatch('leadUnitId', form)
  const others = Form.useWatch('others', form) ?? []
  const taken = [lead, ...others.map((other) => other?.unitId)].filter((id): id is string => Boolean(id))
  return (
    <Form.List name="others">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="ls-draft-row ls-draft-line">
              <Form.Item
                name={[name, 'unitId']}
                label={t('otherUnit')}
                rules={[{ required: true, message: t('missing.unit') }]}
              >
                <UnitField without={taken} />
              </Form.Item>
              <Form.Item
                name={[name, 'role']}
                label={t('role')}
                initialValue="supporting"
                className="ls-narrow"
              >
                <Select
                  options={(['responsible', 'supporting'] as const).map((value) => ({
                    value,
                    label: t(`matter-words:role.${value}`),
                  }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'duty']} label={t('duty')}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'personId']} label={t('responsiblePerson')} className="ls-narrow">
                <PersonField unitIds={others[name]?.unitId ? [String(others[name].unitId)] : []} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('removeUnit', { number: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button onClick={() => add({ role: 'supporting' })} className="ls-gap-below">
            {t('addUnit')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
