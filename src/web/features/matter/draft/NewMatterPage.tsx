import { Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { createMatter } from '../../../../contract/matter-drafts.ts'
import { sourceKinds } from '../../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../../domain/permissions/permission-matrix.ts'
import { showFieldErrors } from '../../../lib/field-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { useMe } from '../../../lib/session.ts'
import { useFormDraft } from '../../../lib/use-draft.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { UploadsContext, useUploads } from '../../../ui/uploads.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { DraftForm } from './DraftForm.tsx'
import { bodyOfDraft, type DraftValues } from './draft-values.ts'
import { asFormProblems } from './form-problems.ts'

/** `/matters/new`: a draft, of which nothing is asked of anybody before it is submitted. */
export function NewMatterPage() {
  const { t } = useTranslation('matter-form')
  const me = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<DraftValues>()
  const [id] = useState(newId)
  const [inner, setInner] = useState(false)
  const draft = useFormDraft('matter.new')
  const uploads = useUploads()
  const command = useMatterCommand(createMatter, {
    success: t('created'),
    onError: (error) => error.fields.length > 0 && showFieldErrors(form, asFormProblems(error)).length === 0,
  })
  const sources = sourceKinds.filter((source) => me.operations.includes(createOperation(source)))
  const mayInner = me.operations.includes('matter.create-inner')
  const ownUnitId = me.posts[0]?.unitId
  const first = sources[0] ?? 'self-determined'
  const leads = sources.every((source) => source === 'self-determined') ? ownUnitId : undefined
  const create = async () => {
    const values = await form.validateFields().catch(() => undefined)
    if (!values) return
    const result = await command.run({
      body: { id, ...bodyOfDraft(values, me.personId), innerToUnitId: inner ? (ownUnitId ?? null) : null },
    })
    if (!result) return
    draft.clear()
    navigate(`/matters/${result.id}`)
  }
  return (
    <>
      <PageHeader
        parent={{ to: '/matters', label: t('list') }}
        title={t('newHeading')}
        status={draft.restored ? t('restored') : t('newStatus')}
        primary={
          <Button
            type="primary"
            loading={command.pending}
            disabled={uploads.sending}
            onClick={() => void create()}
          >
            {t('create')}
          </Button>
        }
        actions={draft.restored && <Button onClick={() => draft.clear(form)}>{t('startOver')}</Button>}
      />
      {mayInner && (
        <Checkbox
          checked={inner}
          onChange={(event) => {
            setInner(event.target.checked)
            if (event.target.checked && ownUnitId) form.setFieldsValue({ leadUnitId: ownUnitId, others: [] })
          }}
          className="ls-gap-below"
        >
          {t('inner')}
        </Checkbox>
      )}
      <UploadsContext value={uploads.report}>
        <DraftForm
          form={form}
          sources={sources.length > 0 ? sources : ['self-determined']}
          innerUnitId={inner ? ownUnitId : undefined}
          initial={{
            source: first,
            timing: 'deadline',
            category: 'general',
            ...(leads ? { leadUnitId: leads } : {}),
            ...draft.values,
          }}
          onChange={draft.onValuesChange}
        />
      </UploadsContext>
    </>
  )
}
