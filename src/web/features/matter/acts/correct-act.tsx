import { Form, Input, TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import { correctMatter } from '../../../../contract/matter-acts.ts'
import { PersonField, useLeadershipUnitIds } from '../fields/PersonField.tsx'
import { useCategoryTree } from '../fields/use-category-tree.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'

interface Correction {
  reason: string
  title: string
  content: string
  sourceRef: string
  categoryCode: string
  leadOfficialId: string | null
}

/** Erratum (R2.7): only what was changed is sent; before and after stay side by side in the history. */
export function CorrectDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const categories = useCategoryTree()
  const leadership = useLeadershipUnitIds()
  const command = useDialogCommand(correctMatter, { success: t('done.correct') })
  const before = {
    title: matter.title,
    content: matter.content,
    sourceRef: matter.source.ref,
    categoryCode: matter.category.code,
    leadOfficialId: matter.leadOfficial?.id ?? null,
  }
  return (
    <ActDialog<Correction>
      wide
      title={t('matter-words:action.correct')}
      draftKey={`correct.${matter.id}`}
      confirm={t('matter-words:action.correct')}
      pending={command.pending}
      error={command.error}
      initial={before}
      effects={[t('effect.correct')]}
      onSubmit={({ reason, ...after }) => {
        const changed = Object.fromEntries(
          Object.entries(after).filter(([key, value]) => value !== before[key as keyof typeof before]),
        )
        return command.run({ params: { matterId: matter.id }, body: { reason, ...changed } })
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('field.title')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={200} />
      </Form.Item>
      <Form.Item name="content" label={t('field.content')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
      </Form.Item>
      <Form.Item name="sourceRef" label={t('field.sourceRef')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="categoryCode" label={t('field.category')}>
        <TreeSelect treeData={categories} treeDefaultExpandAll />
      </Form.Item>
      <Form.Item name="leadOfficialId" label={t('field.leadOfficial')}>
        <PersonField unitIds={leadership} known={matter.leadOfficial} />
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}
