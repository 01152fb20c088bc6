import { Button, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptItem } from '../../../../contract/matter-acceptance.ts'
import { checkVerdict } from '../../../../domain/matters/acceptance.ts'
import { suggestVerdict, type Verdict, verdicts } from '../../../../domain/matters/indicator.ts'
import { useDraft } from '../../../lib/use-draft.ts'
import { UploadsContext, useUploads } from '../../../ui/uploads.ts'
import { type ChosenFile, FilesField } from '../fields/FilesField.tsx'
import { Labelled } from '../fields/Labelled.tsx'
import type { Indicator, Matter } from '../lib/matter-types.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { usePolicyRules } from '../lib/use-policy-rules.ts'
import { FileList } from '../sections/FileList.tsx'

interface Typed {
  verdict: Verdict | null
  note: string
  value: number | null
  files: ChosenFile[]
}

/** One indicator: target beside what was reported, the verdict, words and evidence. Decided at once, changeable until the conclusion. */
export function AcceptanceItem({
  matter,
  indicator,
  number,
}: {
  matter: Matter
  indicator: Indicator
  number: number
}) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const policy = usePolicyRules()
  const [open, setOpen] = useState(indicator.verdict === null)
  const [tried, setTried] = useState(false)
  const uploads = useUploads()
  const draft = useDraft<Typed>(`accept.${matter.id}.${indicator.id}`, {
    verdict: indicator.verdict,
    note: indicator.verdictNote,
    value: indicator.latestValue,
    files: [],
  })
  const command = useMatterCommand(acceptItem, { success: t('acceptance.saved'), wait: true })
  const typed = draft.value
  const change = (changes: Partial<Typed>) => draft.set({ ...typed, ...changes })
  const unit = indicator.unitOfMeasure
  const suggested = suggestVerdict(indicator, typed.value)
  const lacking =
    tried && typed.verdict && policy
      ? checkVerdict(
          {
            verdict: typed.verdict,
            note: typed.note,
            evidenceFiles: typed.files.length + indicator.files.length,
          },
          policy,
        )
      : []
  const decide = async () => {
    setTried(true)
    const { verdict } = typed
    if (!verdict) return
    const evidenceFiles = typed.files.length + indicator.files.length
    if (policy && checkVerdict({ verdict, note: typed.note, evidenceFiles }, policy).length > 0) return
    const fileIds = [...indicator.files.map((file) => file.id), ...typed.files.map((file) => file.id)]
    const result = await command.run({
      params: { matterId: matter.id, indicatorId: indicator.id },
      body: { verdict, note: typed.note, value: typed.value, fileIds },
    })
    if (!result) return
    draft.clear()
    setOpen(false)
  }
  return (
    <li className="ls-plan-item">
      <div className="ls-plan-item-head">
        <h2>
          {number}. {indicator.name}
        </h2>
        {indicator.verdict && (
          <strong className={indicator.verdict === 'not-met' ? 'ls-refused' : undefined}>
            {t(`matter-words:verdict.${indicator.verdict}`)}
          </strong>
        )}
        {!open && (
          <Button
            onClick={() => {
              draft.set({
                verdict: indicator.verdict,
                note: indicator.verdictNote,
                value: indicator.latestValue,
                files: [],
              })
              setOpen(true)
            }}
          >
            {t('acceptance.change')}
          </Button>
        )}
      </div>
      <p className="ls-quiet">
        {[
          `${t(`matter-words:direction.${indicator.direction}`)} ${indicator.target ?? ''} ${indicator.target === null ? '' : unit}`,
          indicator.standard,
          indicator.howMeasured && t('acceptance.measured', { how: indicator.howMeasured }),
          indicator.latestValue !== null &&
            indicator.direction !== 'done' &&
            t('acceptance.reported', { value: `${indicator.latestValue} ${unit}` }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {!open && indicator.verdictNote && <p className="ls-prose">{indicator.verdictNote}</p>}
      <FileList files={indicator.files} />
      {open && (
        <div className="ls-acceptance-form">
          {indicator.direction !== 'done' && (
            <Labelled label={t('acceptance.value')}>
              {({ id }) => (
                <InputNumber
                  id={id}
                  suffix={unit}
                  style={{ width: 200 }}
                  value={typed.value}
                  onChange={(value) => change({ value })}
                />
              )}
            </Labelled>
          )}
          <Labelled
            label={t('acceptance.verdict')}
            problems={tried && !typed.verdict ? [t('problem.verdictMissing')] : []}
            hint={suggested && t('acceptance.suggested', { verdict: t(`matter-words:verdict.${suggested}`) })}
          >
            {({ id }) => (
              <Radio.Group
                id={id}
                aria-label={`${indicator.name} ${t('acceptance.verdict')}`}
                optionType="button"
                value={typed.verdict}
                onChange={(event) => change({ verdict: event.target.value as Verdict })}
                options={verdicts.map((value) => ({ value, label: t(`matter-words:verdict.${value}`) }))}
              />
            )}
          </Labelled>
          <Labelled label={t('acceptance.note')} problems={lacking.map((code) => t(`problem.${code}`))}>
            {(field) => (
              <Input.TextArea
                {...field}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={1000}
                value={typed.note}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Labelled>
          <UploadsContext value={uploads.report}>
            <FilesField
              label={t('acceptance.evidence')}
              value={typed.files}
              onChange={(files) => change({ files })}
            />
          </UploadsContext>
          <div className="ls-actions">
            <Button
              type="primary"
              ghost
              loading={command.pending}
              disabled={uploads.sending}
              onClick={() => void decide()}
            >
              {t('acceptance.decide')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
