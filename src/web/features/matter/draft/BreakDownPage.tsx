import { DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { breakDownMatter } from '../../../../contract/matter-drafts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { showFieldErrors } from '../../../lib/field-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { useMe } from '../../../lib/session.ts'
import { useFormDraft } from '../../../lib/use-draft.ts'
import { Effects } from '../../../ui/ConfirmSummary.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ActPage } from '../ActPage.tsx'
import { DateField } from '../fields/DateField.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import { UnitField } from '../fields/UnitField.tsx'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { asChildProblems } from './form-problems.ts'
import '../plan/plan.css'
import './draft.css'

/** `/matters/:matterId/break-down`: child matters with weights (R2.4). */
export const BreakDownPage = () => (
  <ActPage act="break-down">{(matter) => <Editor matter={matter} />}</ActPage>
)

interface Child {
  id?: string
  title?: string
  content?: string
  unitId?: string
  personId?: string | null
  dueOn?: LocalDate | null
  weight?: number
}

function Editor({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const me = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<{ children: Child[] }>()
  const draft = useFormDraft(`break-down.${matter.id}`)
  const lead = leadUnitOf(matter)
  const isOwn = [...me.posts, ...me.delegations].some((post) => post.unitId === lead?.unit.id)
  const [inner, setInner] = useState(matter.innerTo !== null || isOwn)
  const leadUnitId = lead?.unit.id ?? ''
  const children = Form.useWatch('children', form) ?? []
  const weights = children.reduce((sum, child) => sum + (child?.weight ?? 0), 0)
  const command = useMatterCommand(breakDownMatter, {
    success: (result) => t('breakDown.done', { count: result.children.length }),
    // The page gone to shows the children.
    wait: true,
    onError: (error) => error.fields.length > 0 && showFieldErrors(form, asChildProblems(error)).length === 0,
  })
  const send = async () => {
    const values = await form.validateFields().catch(() => undefined)
    if (!values) return
    const result = await command.run({
      params: { matterId: matter.id },
      body: {
        innerToUnitId: inner ? leadUnitId : null,
        children: values.children.map((child) => ({
          id: child.id ?? newId(),
          title: child.title ?? '',
          content: child.content ?? '',
          units: [
            {
              unitId: inner ? leadUnitId : (child.unitId ?? ''),
              role: 'lead' as const,
              personId: child.personId ?? null,
            },
          ],
          dueOn: child.dueOn ?? null,
          weight: child.weight ?? 1,
        })),
      },
    })
    if (!result) return
    draft.clear()
    navigate(`/matters/${matter.id}#children`)
  }
  return (
    <>
      <PageHeader
        parent={{ to: `/matters/${matter.id}`, label: matter.title }}
        title={t('breakDown.heading')}
        status={t('breakDown.status')}
        primary={
          <Button type="primary" loading={command.pending} onClick={() => void send()}>
            {t('matter-words:action.break-down')}
          </Button>
        }
      />
      {matter.innerTo === null && isOwn && (
        <Checkbox
          checked={inner}
          onChange={(event) => setInner(event.target.checked)}
          className="ls-gap-below"
        >
          {t('breakDown.inner', { unit: lead?.unit.name ?? '' })}
        </Checkbox>
      )}
      <Form
        form={form}
        name="breakdown"
        layout="vertical"
        className="ls-draft"
        initialValues={{
          children: [
            { id: newId(), weight: 1 },
            { id: newId(), weight: 1 },
          ],
          ...draft.values,
        }}
        onValuesChange={draft.onValuesChange}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <Form.List name="children">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => {
                const child = children[name]
                const unitId = inner ? leadUnitId : child?.unitId
                return (
                  <section
                    key={key}
                    className="ls-draft-line"
                    aria-label={t('breakDown.child', { number: name + 1 })}
                  >
                    <div className="ls-plan-item-head">
                      <h2>
                        {t('breakDown.child', { number: name + 1 })}
                        {weights > 0 && (
                          <span className="ls-section-note">
                            {t('breakDown.share', {
                              share: Math.round(((child?.weight ?? 0) / weights) * 100),
                            })}
                          </span>
                        )}
                      </h2>
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        disabled={rows.length === 1}
                        aria-label={t('breakDown.remove', { number: name + 1 })}
                        onClick={() => remove(name)}
                      />
                    </div>
                    <Form.Item
                      name={[name, 'title']}
                      label={t('title')}
                      rules={[{ required: true, whitespace: true, message: t('missing.title') }]}
                    >
                      <Input maxLength={200} />
                    </Form.Item>
                    <Form.Item name={[name, 'content']} label={t('content')}>
                      <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={8000} />
                    </Form.Item>
                    <div className="ls-draft-row">
                      {!inner && (
                        <Form.Item
                          name={[name, 'unitId']}
                          label={t('matter-words:role.lead')}
                          rules={[{ required: true, message: t('missing.leadUnit') }]}
                        >
                          <UnitField />
                        </Form.Item>
                      )}
                      <Form.Item name={[name, 'personId']} label={t('responsiblePerson')}>
                        <PersonField unitIds={unitId ? [unitId] : []} />
                      </Form.Item>
                      <Form.Item name={[name, 'dueOn']} label={t('dueOn')} extra={t('breakDown.dueHint')}>
                        <DateField {...(matter.dueOn ? { max: matter.dueOn } : {})} explain />
                      </Form.Item>
                      <Form.Item name={[name, 'weight']} label={t('breakDown.weight')} className="ls-narrow">
                        <InputNumber min={0.1} max={1000} />
                      </Form.Item>
                    </div>
                  </section>
                )
              })}
              <Button onClick={() => add({ id: newId(), weight: 1 })} className="ls-gap-below">
                {t('breakDown.add')}
              </Button>
            </>
          )}
        </Form.List>
        <Effects
          title={t('breakDown.effects')}
          effects={[
            t(inner ? 'breakDown.effectInner' : 'breakDown.effectDrafts'),
            t('breakDown.effectRollUp'),
          ]}
        />
      </Form>
    </>
  )
}
