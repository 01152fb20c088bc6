import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { editMatterDraft } from '../../../../contract/matter-drafts.ts'
import { sourceKinds } from '../../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../../domain/permissions/permission-matrix.ts'
import { showFieldErrors } from '../../../lib/field-errors.ts'
import { useMe } from '../../../lib/session.ts'
import { useFormDraft } from '../../../lib/use-draft.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { UploadsContext, useUploads } from '../../../ui/uploads.ts'
import { ActPage } from '../ActPage.tsx'
import { ConflictPanel } from '../ConflictPanel.tsx'
import type { Matter } from '../lib/matter-types.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { useStaleRefresh } from '../lib/use-stale-refresh.ts'
import { DraftForm } from './DraftForm.tsx'
import { bodyOfDraft, type DraftValues, valuesOf } from './draft-values.ts'
import { asFormProblems } from './form-problems.ts'

/** `/matters/:matterId/edit`: everything said in a draft may still be changed. */
export const EditDraftPage = () => (
  <ActPage act="edit-draft">{(matter) => <Editor matter={matter} />}</ActPage>
)

function Editor({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const me = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<DraftValues>()
  const draft = useFormDraft(`draft.${matter.id}`)
  const uploads = useUploads()
  const [base, setBase] = useState(
    typeof draft.values.baseVersion === 'number' ? draft.values.baseVersion : matter.version,
  )
  const isStale = useStaleRefresh()
  const command = useMatterCommand(editMatterDraft, {
    success: t('saved'),
    wait: true,
    onError: (error) =>
      isStale(error) ||
      (error.fields.length > 0 && showFieldErrors(form, asFormProblems(error)).length === 0),
  })
  const sources = sourceKinds.filter((source) => me.operations.includes(createOperation(source)))
  const theirs = valuesOf(matter)
  const stale = base !== matter.version && !command.pending
  const save = async () => {
    const values = await form.validateFields().catch(() => undefined)
    if (!values) return
    const result = await command.run({
      params: { matterId: matter.id },
      version: base,
      body: bodyOfDraft(values, matter.contactPerson?.id ?? me.personId),
    })
    if (!result) return
    draft.clear()
    navigate(`/matters/${matter.id}`)
  }
  return (
    <>
      <PageHeader
        parent={{ to: `/matters/${matter.id}`, label: matter.title }}
        title={t('matter-words:action.edit-draft')}
        status={draft.restored && t('restored')}
        primary={
          <Button
            type="primary"
            loading={command.pending}
            disabled={stale || uploads.sending}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
        }
      />
      {stale && (
        <ConflictPanel
          rows={differences(form.getFieldsValue(), theirs, t)}
          onKeepMine={() => setBase(matter.version)}
          onTakeTheirs={() => {
            setBase(matter.version)
            form.setFieldsValue(theirs)
            draft.clear()
          }}
        />
      )}
      <UploadsContext value={uploads.report}>
        <DraftForm
          form={form}
          matterId={matter.id}
          sources={[...new Set([matter.source.kind, ...sources])]}
          innerUnitId={matter.innerTo?.id}
          initial={{ ...theirs, ...draft.values }}
          onChange={(changed, all) =>
            draft.onValuesChange(changed, { ...(all as object), baseVersion: base })
          }
        />
      </UploadsContext>
    </>
  )
}

type Words = (key: 'title' | 'content' | 'sourceRef' | 'dueOn' | 'reviewOn') => string

/** The plain fields that differ, in words. */
function differences(mine: Partial<DraftValues>, theirs: DraftValues, t: Words) {
  return (['title', 'content', 'sourceRef', 'dueOn', 'reviewOn'] as const)
    .map((field) => ({ label: t(field), mine: mine[field] ?? '', theirs: theirs[field] ?? '' }))
    .filter((row) => row.mine !== row.theirs)
}
