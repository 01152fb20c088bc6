import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Duties, proposeWatch, removeWatch } from '../../../contract/duties.ts'
import { type SourceKind, sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { type Cohort, cohorts, isSupervisionOffice } from '../../../domain/organisation/unit-kinds.ts'
import { newId } from '../../lib/new-id.ts'
import { useMay } from '../../lib/session.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { UnitSelect } from './UnitSelect.tsx'

type WatchRow = Duties['watches'][number]

/** What each office watches first (R1.4); a focus never excludes another office. */
export function WatchDuties({ duties }: { duties: Duties }) {
  const { t } = useTranslation('duties')
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<WatchRow>()
  const remove = useCommand(removeWatch, { success: t('watchRemoved') })
  const mayEdit = useMay('organisation.edit-division-of-labour')
  const focusOf = useFocusWords(duties)
  return (
    <section className="ls-section">
      <div className="ls-section-head">
        <h2>{t('watches')}</h2>
        {mayEdit && <Button onClick={() => setAdding(true)}>{t('addWatch')}</Button>}
      </div>
      <p className="ls-quiet">{t('watchesHint')}</p>
      {duties.watches.length === 0 && <p className="ls-quiet">{t('watchesEmpty')}</p>}
      <ul className="ls-plain-list">
        {duties.watches.map((watch) => (
          <li key={watch.id}>
            <div>
              <strong>{watch.office.shortName}</strong> {focusOf(watch)}
              {watch.clause && <span className="ls-quiet"> · {watch.clause}</span>}
            </div>
            {mayEdit && <Button onClick={() => setRemoving(watch)}>{t('removeWatch')}</Button>}
          </li>
        ))}
      </ul>
      {adding && <WatchDialog duties={duties} onClose={() => setAdding(false)} />}
      {removing && (
        <ReasonDialog
          title={`${t('removeWatchTitle')} · ${removing.office.shortName} ${focusOf(removing)}`}
          draftKey={`remove-watch.${removing.id}`}
          confirm={t('removeWatch')}
          danger
          effects={[t('removeWatchEffect')]}
          pending={remove.pending}
          error={remove.error}
          onConfirm={({ reason }) => remove.run({ params: { watchId: removing.id }, body: { reason } })}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  )
}

function useFocusWords(duties: Duties) {
  const { t } = useTranslation('duties')
  const { t: organisation } = useTranslation('organisation')
  const { t: matter } = useTranslation('matter-words')
  const nameOf = new Map(duties.categories.map((category) => [category.code, category.name]))
  return (watch: WatchRow): string =>
    [
      ...watch.categories.map((code) => nameOf.get(code) ?? code),
      ...watch.cohorts.map((cohort) => organisation(`cohort.${cohort}`)),
      ...watch.sources.map((source) => matter(`source.${source}`)),
    ].join('、') || t('any')
}

function WatchDialog({ duties, onClose }: { duties: Duties; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const choice = useChoiceRules()
  const { t: organisation } = useTranslation('organisation')
  const { t: matter } = useTranslation('matter-words')
  const [ids] = useState(() => ({ id: newId(), watchId: newId() }))
  const command = useCommand(proposeWatch, {
    success: ({ state }) => organisation(state === 'pending' ? 'post.proposed' : 'post.inForce'),
  })
  return (
    <ReasonDialog
      title={t('addWatch')}
      draftKey="watch"
      confirm={t('addWatch')}
      effects={[organisation('post.effectPending')]}
      pending={command.pending}
      error={command.error}
      onConfirm={(values) =>
        command.run({
          body: {
            ...ids,
            officeUnitId: String(values.officeUnitId),
            categories: (values.categories as string[] | undefined) ?? [],
            cohorts: (values.cohorts as Cohort[] | undefined) ?? [],
            sources: (values.sources as SourceKind[] | undefined) ?? [],
            clause: String(values.clause ?? ''),
            reason: values.reason,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="officeUnitId" label={t('office')} rules={choice}>
        <UnitSelect only={(unit) => isSupervisionOffice(unit.kind)} />
      </Form.Item>
      <Form.Item name="categories" label={t('categories')}>
        <Select
          mode="multiple"
          placeholder={t('any')}
          optionFilterProp="label"
          options={duties.categories.map((category) => ({ value: category.code, label: category.name }))}
        />
      </Form.Item>
      <Form.Item name="cohorts" label={t('cohorts')}>
        <Select
          mode="multiple"
          placeholder={t('any')}
          options={cohorts.map((cohort) => ({ value: cohort, label: organisation(`cohort.${cohort}`) }))}
        />
      </Form.Item>
      <Form.Item name="sources" label={t('sources')}>
        <Select
          mode="multiple"
          placeholder={t('any')}
          options={sourceKinds.map((source) => ({ value: source, label: matter(`source.${source}`) }))}
        />
      </Form.Item>
      <Form.Item name="clause" label={t('clause')}>
        <Input maxLength={40} />
      </Form.Item>
    </ReasonDialog>
  )
}
