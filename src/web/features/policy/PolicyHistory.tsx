import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparePolicyVersions, listPolicyVersions } from '../../../contract/policy.ts'
import { useDates } from '../../lib/dates.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { ChangeTable } from './ChangeTable.tsx'

/** Every version: who drafted it, who adopted it, from when, and what it changed. */
export function PolicyHistory() {
  const { t } = useTranslation('policy')
  const dates = useDates()
  const versions = useRead(listPolicyVersions, {}).data?.versions ?? []
  const [compared, setCompared] = useState<{ from: number; to: number }>()
  const adopted = versions.filter((one) => one.state === 'adopted').map((one) => one.version)
  const before = (version: number) => adopted.find((one) => one < version)
  const nameOf = (name: string) => (name === 'system' ? t('system') : name)
  return (
    <section className="ls-section">
      <h2>{t('history')}</h2>
      <ul className="ls-rules">
        {versions.map((one) => {
          const previous = one.state === 'discarded' ? undefined : before(one.version)
          return (
            <li key={one.version}>
              <div>
                <p>
                  {t('versionName', { version: one.version, name: one.name })} ·{' '}
                  {one.current ? t('current') : t(`state.${one.state}`)}
                  {one.effectiveOn && ` · ${dates.date(one.effectiveOn)}`}
                </p>
                <p className="ls-quiet">
                  {[
                    one.note,
                    t('drafted', { name: nameOf(one.draftedBy) }),
                    one.adoptedBy && t('adopted', { name: nameOf(one.adoptedBy) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div>
                {previous !== undefined && (
                  <Button onClick={() => setCompared({ from: previous, to: one.version })}>
                    {t('compareWithPrevious')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {compared && <CompareDialog {...compared} onClose={() => setCompared(undefined)} />}
    </section>
  )
}

function CompareDialog({ from, to, onClose }: { from: number; to: number; onClose: () => void }) {
  const { t } = useTranslation('policy')
  const read = useRead(comparePolicyVersions, { query: { from, to } })
  return (
    <Modal open title={t('comparing', { from, to })} footer={null} width={760} onCancel={onClose}>
      {read.isPending && <LoadingSkeleton rows={3} />}
      {read.isError && <ErrorState error={read.error} />}
      {read.data?.changes.length === 0 && <p>{t('same')}</p>}
      {read.data && read.data.changes.length > 0 && (
        <ChangeTable
          changes={read.data.changes}
          before={t('beforeVersion', { version: from })}
          after={t('beforeVersion', { version: to })}
        />
      )}
    </Modal>
  )
}
