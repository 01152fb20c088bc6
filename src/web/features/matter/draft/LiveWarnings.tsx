import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { checkMatterWarnings } from '../../../../contract/matter-drafts.ts'
import { useRead } from '../../../lib/use-read.ts'
import { AskerWarnings } from './AskerWarnings.tsx'
import type { DraftValues } from './draft-values.ts'

/** Follows a value a moment after it last changed. */
function useSettled<T>(value: T, waitMs = 400): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs)
    return () => clearTimeout(timer)
  }, [value, waitMs])
  return settled
}

/** The asker is warned while typing, before anything is issued (R2.5). */
export function LiveWarnings({ form, matterId }: { form: FormInstance<DraftValues>; matterId?: string }) {
  const title = useSettled(Form.useWatch('title', form) ?? '')
  const leadUnitId = Form.useWatch('leadUnitId', form)
  const source = Form.useWatch('source', form)
  const dueOn = Form.useWatch('dueOn', form)
  const timing = Form.useWatch('timing', form)
  const reportingCycle = Form.useWatch('reportingCycle', form)
  const supervisionMode = Form.useWatch('supervisionMode', form)
  const { data } = useRead(
    checkMatterWarnings,
    {
      query: {
        title,
        leadUnitId: leadUnitId ?? '',
        source: source ?? 'decision',
        ...(matterId ? { matterId } : {}),
        ...(dueOn && timing !== 'cycle' ? { dueOn } : {}),
        ...(reportingCycle ? { reportingCycle } : {}),
        ...(supervisionMode ? { supervisionMode } : {}),
      },
    },
    { enabled: Boolean(leadUnitId && source), keepPrevious: true },
  )
  return <div aria-live="polite">{data && leadUnitId && <AskerWarnings warnings={data.warnings} />}</div>
}
