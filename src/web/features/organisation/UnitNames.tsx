import { CloseOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addAlias, removeAlias, type UnitDetail } from '../../../contract/organisation.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { newId } from '../../lib/new-id.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** The names by which ledgers call the unit: imports find it by them. */
export function UnitNames({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('organisation')
  const [removing, setRemoving] = useState<UnitDetail['aliases'][number]>()
  const mayEdit = unit.allowedActions.includes('edit-aliases')
  return (
    <section className="ls-section">
      <h2>{t('unit.names')}</h2>
      <p>
        {t('field.shortName')} {unit.shortName}
      </p>
      {unit.aliases.length === 0 && <p className="ls-quiet">{t('unit.noNames')}</p>}
      <ul className="ls-plain-list">
        {unit.aliases.map((alias) => (
          <li key={alias.id}>
            <div>
              {alias.alias} <span className="ls-quiet">{t(`unit.aliasKind.${alias.kind}`)}</span>
            </div>
            {mayEdit && (
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('unit.removeName', { name: alias.alias })}
                onClick={() => setRemoving(alias)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <AddName unitId={unit.id} />}
      {removing && <RemoveName unitId={unit.id} alias={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  )
}

function AddName({ unitId }: { unitId: string }) {
  const { t } = useTranslation('organisation')
  const [form] = Form.useForm()
  const [id, setId] = useState(newId)
  const add = useCommand(addAlias, { success: t('unit.saved'), onError: (error) => error.fields.length > 0 })
  const { error } = add
  useEffect(() => {
    if (error) showFieldErrors(form, error)
  }, [error, form])
  const save = async ({ alias }: { alias: string }) => {
    const done = await add.run({ params: { unitId }, body: { id, alias, kind: 'alias' } })
    if (!done) return
    form.resetFields()
    setId(newId())
  }
  return (
    <Form form={form} layout="inline" onFinish={save} className="ls-actions ls-add-name">
      <Form.Item name="alias" rules={[{ required: true, whitespace: true, message: '' }]}>
        <Input maxLength={60} aria-label={t('field.alias')} placeholder={t('unit.namePlaceholder')} />
      </Form.Item>
      <Button htmlType="submit" loading={add.pending}>
        {t('unit.addName')}
      </Button>
    </Form>
  )
}

function RemoveName({
  unitId,
  alias,
  onClose,
}: {
  unitId: string
  alias: UnitDetail['aliases'][number]
  onClose: () => void
}) {
  const { t } = useTranslation('organisation')
  const remove = useCommand(removeAlias, { success: t('unit.saved') })
  return (
    <ReasonDialog
      title={`${t('unit.removeNameTitle')} · ${alias.alias}`}
      draftKey={`remove-name.${alias.id}`}
      confirm={t('unit.removeNameTitle')}
      danger
      pending={remove.pending}
      error={remove.error}
      onConfirm={({ reason }) => remove.run({ params: { unitId, aliasId: alias.id }, body: { reason } })}
      onClose={onClose}
    />
  )
}
