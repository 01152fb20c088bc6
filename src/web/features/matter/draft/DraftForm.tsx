import { Form, type FormInstance, Input, Radio, Select, TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  mayRunWithoutDeadline,
  type SourceKind,
  supervisionModes,
} from '../../../../domain/matters/matter-sources.ts'
import { reportingCycles } from '../../../../domain/policy/catalogue.ts'
import { useToday } from '../../../lib/session.ts'
import { DateField } from '../fields/DateField.tsx'
import { FilesField } from '../fields/FilesField.tsx'
import { PersonField, useLeadershipUnitIds } from '../fields/PersonField.tsx'
import { UnitField } from '../fields/UnitField.tsx'
import { useCategoryTree } from '../fields/use-category-tree.ts'
import type { DraftValues } from './draft-values.ts'
import { IndicatorItems } from './IndicatorItems.tsx'
import { LiveWarnings } from './LiveWarnings.tsx'
import { OtherUnits } from './OtherUnits.tsx'
import '../matter.css'
import './draft.css'

interface Props {
  form: FormInstance<DraftValues>
  /** The sources this person may register. */
  sources: readonly SourceKind[]
  initial: Partial<DraftValues>
  matterId?: string
  /** The unit whose inner matter it is: no other may lead. */
  innerUnitId?: string | undefined
  onChange: (changed: unknown, all: unknown) => void
}

/** Everything the system cannot know about a matter, and nothing else. */
export function DraftForm({ form, sources, initial, matterId, innerUnitId, onChange }: Props) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const today = useToday()
  const categories = useCategoryTree()
  const leadership = useLeadershipUnitIds()
  const source = Form.useWatch('source', form)
  const leadUnitId = Form.useWatch('leadUnitId', form)
  const timing = Form.useWatch('timing', form)
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <Form
      form={form}
      name="matter"
      layout="vertical"
      initialValues={initial}
      onValuesChange={onChange}
      scrollToFirstError={{ focus: true, block: 'center' }}
      className="ls-draft"
    >
      <section aria-labelledby="draft-what">
        <h2 id="draft-what">{t('group.what')}</h2>
        <Form.Item name="source" label={t('source')} rules={required(t('missing.source'))}>
          <Select options={sources.map((value) => ({ value, label: t(`matter-words:source.${value}`) }))} />
        </Form.Item>
        <Form.Item name="sourceRef" label={t('sourceRef')} extra={t('sourceRefHint')}>
          <Input maxLength={300} />
        </Form.Item>
        {source === 'leader-instruction' && (
          <Form.Item name="instructionText" label={t('instruction')} extra={t('instructionHint')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
          </Form.Item>
        )}
        <Form.Item name="title" label={t('title')} rules={required(t('missing.title'))}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={200} />
        </Form.Item>
        <Form.Item name="content" label={t('content')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={8000} />
        </Form.Item>
        <Form.Item name="category" label={t('category')} rules={required(t('missing.category'))}>
          <TreeSelect treeData={categories} treeDefaultExpandAll placeholder={t('categoryPlaceholder')} />
        </Form.Item>
      </section>

      <section aria-labelledby="draft-who">
        <h2 id="draft-who">{t('group.who')}</h2>
        <div className="ls-draft-row">
          <Form.Item
            name="leadUnitId"
            label={t('matter-words:role.lead')}
            rules={required(t('missing.leadUnit'))}
          >
            <UnitField {...(innerUnitId ? { only: [innerUnitId] } : {})} />
          </Form.Item>
          <Form.Item name="leadPersonId" label={t('responsiblePerson')} extra={t('responsiblePersonHint')}>
            <PersonField unitIds={leadUnitId ? [leadUnitId] : []} />
          </Form.Item>
        </div>
        {!innerUnitId && <OtherUnits form={form} />}
        {!innerUnitId && (
          <Form.Item name="leadOfficialId" label={t('leadOfficial')}>
            <PersonField unitIds={leadership} />
          </Form.Item>
        )}
      </section>

      <section aria-labelledby="draft-when">
        <h2 id="draft-when">{t('group.when')}</h2>
        {source && mayRunWithoutDeadline(source) && (
          <Form.Item name="timing" label={t('timing')}>
            <Radio.Group
              options={[
                { value: 'deadline', label: t('timingDeadline') },
                { value: 'cycle', label: t('timingCycle') },
              ]}
            />
          </Form.Item>
        )}
        <div className="ls-draft-row">
          {timing === 'cycle' && source && mayRunWithoutDeadline(source) ? (
            <Form.Item name="reviewOn" label={t('reviewOn')} rules={required(t('missing.reviewOn'))}>
              <DateField min={today} explain />
            </Form.Item>
          ) : (
            <Form.Item name="dueOn" label={t('dueOn')} rules={required(t('missing.dueOn'))}>
              <DateField explain />
            </Form.Item>
          )}
          <Form.Item name="reportingCycle" label={t('cycle')} extra={t('cycleHint')}>
            <Select
              allowClear
              placeholder={t('cycleByPolicy')}
              options={reportingCycles.map((value) => ({ value, label: t(`matter-words:cycle.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="supervisionMode" label={t('mode')}>
            <Select
              allowClear
              placeholder={t('modeByPolicy')}
              options={supervisionModes.map((value) => ({ value, label: t(`matter-words:mode.${value}`) }))}
            />
          </Form.Item>
        </div>
        <LiveWarnings form={form} {...(matterId ? { matterId } : {})} />
      </section>

      <section aria-labelledby="draft-quality">
        <h2 id="draft-quality">{t('group.quality')}</h2>
        <IndicatorItems />
      </section>

      <section aria-labelledby="draft-files">
        <h2 id="draft-files">{t('group.files')}</h2>
        <Form.Item name="files">
          <FilesField label={t('group.files')} />
        </Form.Item>
        <Form.Item name="classification" label={t('classification')} extra={t('classificationHint')}>
          <Input maxLength={40} style={{ maxWidth: 240 }} />
        </Form.Item>
      </section>
    </Form>
  )
}
