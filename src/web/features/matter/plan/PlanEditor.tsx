import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { savePlan, submitPlan } from '../../../../contract/matter-plan.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { useDraft } from '../../../lib/use-draft.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ConflictPanel } from '../ConflictPanel.tsx'
import { Labelled } from '../fields/Labelled.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import { TextField } from '../fields/TypedField.tsx'
import { goToFirstProblem } from '../lib/go-to-first-problem.ts'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { useStaleRefresh } from '../lib/use-stale-refresh.ts'
import { IndicatorEditor } from './IndicatorEditor.tsx'
import { MilestoneEditor } from './MilestoneEditor.tsx'
import { PlanPicture } from './PlanPicture.tsx'
import { planDifferences } from './plan-differences.ts'
import { bodyOf, draftOf, nameUnitPerson, newIndicator, newMilestone, type PlanDraft } from './plan-draft.ts'
import { endOf, isEmptiness, type LiveProblem, useLivePlan } from './use-live-plan.ts'
import '../matter.css'
import './plan.css'

/** The editor: what is typed is scheduled backward and checked as one types; saving and submitting carry the plan's version. */
export function PlanEditor({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-plan', 'matter-words'])
  const today = useToday()
  const dates = useDates()
  const navigate = useNavigate()
  const draft = useDraft<PlanDraft>(`plan.${matter.id}`, draftOf(matter))
  const [tried, setTried] = useState(false)
  const isStale = useStaleRefresh()
  const save = useMatterCommand(savePlan, { success: t('editor.saved'), onError: isStale })
  const submit = useMatterCommand(submitPlan, {
    success: t('editor.submitted'),
    onError: isStale,
  })
  const plan = draft.value
  const live = useLivePlan(plan, matter)
  const stale = plan.baseVersion < matter.plan.version && !save.pending && !submit.pending
  const end = endOf(matter, today)
  const lead = leadUnitOf(matter)
  const unitIds = matter.units.map((item) => item.unit.id)
  const shown = live.problems.filter(
    // That it can't be met is said beside the picture already.
    (problem) => problem.code !== 'starts-too-late' && (tried || !isEmptiness(problem)),
  )
  const words = (problem: LiveProblem) =>
    t(`problem.${problem.code}`, {
      ...problem.params,
      ...(typeof problem.params.dueOn === 'string' ? { dueOn: dates.date(end) } : {}),
    })
  const problemsAt = (path: string) => [
    ...new Set(shown.filter((problem) => problem.path === path).map((problem) => words(problem))),
  ]
  const change = (changes: Partial<PlanDraft>) => draft.set({ ...plan, ...changes })
  const changeAt = <T extends { id: string }>(items: readonly T[], id: string, changes: Partial<T>) =>
    items.map((item) => (item.id === id ? { ...item, ...changes } : item))

  const doSave = async (): Promise<number | undefined> => {
    const result = await save.run({
      params: { matterId: matter.id },
      version: plan.baseVersion,
      body: bodyOf(plan, end),
    })
    if (result) draft.set({ ...plan, baseVersion: result.planVersion })
    return result?.planVersion
  }
  const doSubmit = async () => {
    setTried(true)
    if (live.problems.some((problem) => problem.severity === 'error')) {
      goToFirstProblem()
      return
    }
    const version = await doSave()
    if (version === undefined) return
    const result = await submit.run({ params: { matterId: matter.id }, version, body: {} })
    if (!result) return
    draft.clear()
    navigate(`/matters/${matter.id}`)
  }
  const fillBackward = () => {
    if (!live.schedule?.ok) return
    const finish = new Map(live.schedule.milestones.map((item) => [item.id, item.latestFinish]))
    change({
      milestones: plan.milestones.map((item) => ({ ...item, dueOn: finish.get(item.id) ?? item.dueOn })),
    })
  }
  const move = (index: number, by: -1 | 1) => {
    const milestones = [...plan.milestones]
    const [item] = milestones.splice(index, 1)
    if (item) milestones.splice(Math.max(0, index + by), 0, item)
    change({ milestones })
  }
  const errors = shown.filter((problem) => problem.severity === 'error').length
  const maySubmit =
    matter.allowedActions.includes('submit-plan') || matter.allowedActions.includes('name-person')
  return (
    <div className="ls-plan">
      <PageHeader
        parent={{ to: `/matters/${matter.id}`, label: matter.title }}
        title={t('editor.heading')}
        status={
          <>
            {matter.dueOn
              ? t('editor.due', { date: dates.withWeekday(matter.dueOn) })
              : t('editor.review', { date: dates.withWeekday(end) })}
            {matter.planBy && <span>{t('editor.planBy', { date: dates.withWeekday(matter.planBy) })}</span>}
            {draft.restored && <span>{t('editor.restored')}</span>}
          </>
        }
        primary={
          maySubmit && (
            <Button type="primary" loading={submit.pending} disabled={stale} onClick={() => void doSubmit()}>
              {t('matter-words:action.submit-plan')}
            </Button>
          )
        }
        actions={
          <Button loading={save.pending} disabled={stale} onClick={() => void doSave()}>
            {t('editor.save')}
          </Button>
        }
      />
      {stale && (
        <ConflictPanel
          rows={planDifferences(plan, draftOf(matter), t)}
          onKeepMine={() => change({ baseVersion: matter.plan.version })}
          onTakeTheirs={() => draft.set(draftOf(matter))}
        />
      )}
      {matter.plan.state === 'returned' && matter.plan.answer && (
        <p className="ls-problem">
          <strong>{t('editor.returned')}</strong> {matter.plan.answer}
        </p>
      )}
      <div aria-live="polite">
        {tried && errors > 0 && (
          <Alert
            type="error"
            showIcon
            className="ls-gap-below"
            title={t('editor.problems', { count: errors })}
          />
        )}
      </div>
      <section className="ls-section" aria-labelledby="plan-units">
        <h2 id="plan-units">{t('editor.responsibility')}</h2>
        <ul className="ls-plain-list">
          {plan.units.map((item, index) => {
            const unit = matter.units.find((one) => one.unit.id === item.unitId)
            const set = (changes: Partial<typeof item>) =>
              change({ units: plan.units.map((one, at) => (at === index ? { ...one, ...changes } : one)) })
            return (
              <li key={item.unitId} className="ls-plan-row ls-plan-unit">
                <div className="ls-plan-unit-name">
                  <span className="ls-quiet">{unit && t(`matter-words:role.${unit.role}`)}</span>
                  <strong>{unit?.unit.shortName}</strong>
                </div>
                <Labelled
                  label={t('editor.person')}
                  grow={1}
                  problems={problemsAt(`units.${index}.responsiblePersonId`)}
                >
                  {({ id, status }) => (
                    <PersonField
                      id={id}
                      status={status}
                      unitIds={[item.unitId]}
                      known={unit?.person ?? null}
                      value={item.responsiblePersonId}
                      onChange={(personId) =>
                        change(nameUnitPerson(plan, item.unitId, personId, lead?.unit.id))
                      }
                    />
                  )}
                </Labelled>
                <TextField
                  label={t('editor.duty')}
                  grow={3}
                  problems={problemsAt(`units.${index}.duty`)}
                  most={500}
                  value={item.duty}
                  onChange={(duty) => set({ duty })}
                />
              </li>
            )
          })}
        </ul>
      </section>
      <section className="ls-section" aria-labelledby="plan-milestones">
        <h2 id="plan-milestones">{t('editor.progress')}</h2>
        <p className="ls-quiet">{t('editor.progressHint')}</p>
        {problemsAt('milestones').map((problem) => (
          <p key={problem} className="ls-problem ls-plan-problem">
            {problem}
          </p>
        ))}
        <PlanPicture plan={plan} matter={matter} live={live} />
        <ol className="ls-plain-list">
          {plan.milestones.map((item, index) => (
            <MilestoneEditor
              key={item.id}
              item={item}
              number={index + 1}
              others={plan.milestones}
              unitIds={unitIds}
              scheduled={
                live.schedule?.ok ? live.schedule.milestones.find((one) => one.id === item.id) : undefined
              }
              problemsOf={(field) => problemsAt(`milestones.${index}.${field}`)}
              onChange={(changes) => change({ milestones: changeAt(plan.milestones, item.id, changes) })}
              onMove={plan.milestones.length > 1 ? (by) => move(index, by) : undefined}
              onRemove={() =>
                change({
                  milestones: plan.milestones
                    .filter((one) => one.id !== item.id)
                    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => id !== item.id) })),
                })
              }
            />
          ))}
        </ol>
        <div className="ls-actions">
          <Button
            onClick={() => change({ milestones: [...plan.milestones, newMilestone(plan, lead?.unit.id)] })}
          >
            {t('editor.addMilestone')}
          </Button>
          {plan.milestones.length > 0 && (
            <Button disabled={!live.schedule?.ok} onClick={fillBackward}>
              {t('editor.fillBackward')}
            </Button>
          )}
        </div>
      </section>
      <section className="ls-section" aria-labelledby="plan-indicators">
        <h2 id="plan-indicators">{t('editor.quality')}</h2>
        <p className="ls-quiet">{t('editor.qualityHint')}</p>
        {problemsAt('indicators').map((problem) => (
          <p key={problem} className="ls-problem ls-plan-problem">
            {problem}
          </p>
        ))}
        <ol className="ls-plain-list">
          {plan.indicators.map((item, index) => (
            <IndicatorEditor
              key={item.id}
              item={item}
              number={index + 1}
              problemsOf={(field) => problemsAt(`indicators.${index}.${field}`)}
              onChange={(changes) => change({ indicators: changeAt(plan.indicators, item.id, changes) })}
              onRemove={() => change({ indicators: plan.indicators.filter((one) => one.id !== item.id) })}
            />
          ))}
        </ol>
        <Button onClick={() => change({ indicators: [...plan.indicators, newIndicator()] })}>
          {t('editor.addIndicator')}
        </Button>
      </section>
    </div>
  )
}
