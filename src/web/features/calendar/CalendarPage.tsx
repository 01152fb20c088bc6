import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CalendarYear,
  confirmCalendarYear,
  editCalendarYear,
  listCalendarYears,
  readCalendarYear,
} from '../../../contract/calendar.ts'
import { yearOf } from '../../../domain/dates/local-date.ts'
import { useDates } from '../../lib/dates.ts'
import { useMay, useToday } from '../../lib/session.ts'
import { numberField } from '../../lib/url-state.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { changedDays, renameDay, type SpecialDay, toggleDay } from './year-days.ts'
import './calendar.css'

const fields = { year: numberField(0, 2000) }

/** The working calendar, one year at a time (R3.1.2): what is a working day decides every deadline. */
export function CalendarPage() {
  const today = useToday()
  const [filters, setFilters] = useUrlState(fields)
  const year = filters.year === 0 ? yearOf(today) : Math.min(filters.year, 2100)
  const read = useRead(readCalendarYear, { params: { year } })
  if (read.isPending) return <LoadingSkeleton rows={10} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  return <Year key={year} calendar={read.data} onYear={(next) => setFilters({ year: next })} />
}

function Year({ calendar, onYear }: { calendar: CalendarYear; onYear: (year: number) => void }) {
  const { t } = useTranslation('calendar')
  const { year, version, confirmed, entered } = calendar
  const today = useToday()
  const mayEdit = useMay('calendar.edit')
  const draft = useDraft<{ version: number; days: SpecialDay[] } | null>(`calendar.${year}`, null)
  const [asked, setAsked] = useState<'save' | 'confirm'>()
  const edit = useCommand(editCalendarYear, { success: t('saved') })
  const confirm = useCommand(confirmCalendarYear, { success: t('confirmedNow') })
  const editing = mayEdit && draft.value !== null
  const days = editing && draft.value ? draft.value.days : calendar.days
  const changed = changedDays(calendar.days, days)
  const set = (next: SpecialDay[]) => draft.set({ version: draft.value?.version ?? version, days: next })
  return (
    <>
      <PageHeader
        title={t('yearTitle', { year })}
        status={
          <>
            <span>{t('status', { days: calendar.workingDays })}</span>
            <span className={confirmed ? undefined : 'ls-unconfirmed'}>
              {t(confirmed ? 'confirmed' : entered ? 'unconfirmed' : 'notEntered')}
            </span>
            {calendar.openDeadlines > 0 && (
              <span>{t('openDeadlines', { number: calendar.openDeadlines })}</span>
            )}
          </>
        }
        actions={
          <>
            <YearSelect year={year} onYear={onYear} />
            {editing && <Button onClick={draft.clear}>{t('stopEditing')}</Button>}
            {mayEdit && !editing && <Button onClick={() => set([...calendar.days])}>{t('edit')}</Button>}
          </>
        }
        primary={
          editing ? (
            <Button type="primary" disabled={changed === 0} onClick={() => setAsked('save')}>
              {t('save')}
            </Button>
          ) : (
            mayEdit &&
            entered &&
            !confirmed && (
              <Button type="primary" onClick={() => setAsked('confirm')}>
                {t('confirm')}
              </Button>
            )
          )
        }
      />
      {editing && (
        <Alert
          type="info"
          className="ls-gap-below"
          title={[draft.restored ? t('restored') : '', t('howTo'), t('changes', { number: changed })]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      <div className="ls-year">
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <MonthGrid
            key={month}
            year={year}
            month={month}
            today={today}
            days={new Map(days.map((entry) => [entry.day, entry]))}
            onToggle={editing ? (day) => set(toggleDay(days, day)) : undefined}
          />
        ))}
      </div>
      <SpecialDays
        days={days}
        onRename={editing ? (day, name) => set(renameDay(days, day, name)) : undefined}
      />
      {asked === 'save' && (
        <ReasonDialog
          title={t('saveTitle', { year })}
          draftKey={`calendar-reason.${year}`}
          confirm={t('save')}
          effects={[t('changes', { number: changed }), t('editEffectDates'), t('editEffectConfirm')]}
          pending={edit.pending}
          error={edit.error}
          onConfirm={async ({ reason }) => {
            const basedOn = draft.value?.version ?? version
            const done = await edit.run({ params: { year }, body: { days, reason }, version: basedOn })
            if (done) draft.clear()
            return done
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'confirm' && (
        <ReasonDialog
          title={t('confirmTitle', { year })}
          draftKey={`calendar-confirm.${year}`}
          confirm={t('confirm')}
          effects={[t('confirmEffect')]}
          pending={confirm.pending}
          error={confirm.error}
          onConfirm={({ reason }) => confirm.run({ params: { year }, body: { reason }, version })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function YearSelect({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { t } = useTranslation('calendar')
  const entered = useRead(listCalendarYears, {}).data?.years ?? []
  const years = [...new Set([...entered.map((one) => one.year), year, yearOf(useToday()) + 2])].sort()
  const isConfirmed = (one: number) => entered.find((row) => row.year === one)?.confirmed === true
  return (
    <Select
      aria-label={t('years')}
      value={year}
      onChange={onYear}
      popupMatchSelectWidth={false}
      options={years.map((one) => ({
        value: one,
        label: isConfirmed(one) ? String(one) : t('yearUnconfirmed', { year: one }),
      }))}
    />
  )
}

function SpecialDays({
  days,
  onRename,
}: {
  days: readonly SpecialDay[]
  onRename: ((day: SpecialDay['day'], name: string) => void) | undefined
}) {
  const { t } = useTranslation('calendar')
  const dates = useDates()
  return (
    <section className="ls-section">
      <h2>{t('special')}</h2>
      {days.length === 0 && <p className="ls-quiet">{t('noSpecial')}</p>}
      <ul className="ls-special-days">
        {days.map((entry) => (
          <li key={entry.day}>
            <span>{dates.withWeekday(entry.day)}</span>
            <span className="ls-quiet">{t(entry.kind)}</span>
            {onRename ? (
              <Input
                aria-label={t('nameOf', { date: dates.date(entry.day) })}
                placeholder={t('name')}
                maxLength={20}
                value={entry.name}
                onChange={(event) => onRename(entry.day, event.target.value)}
              />
            ) : (
              <span>{entry.name}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
