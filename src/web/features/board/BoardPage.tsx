import { PrinterOutlined } from '@ant-design/icons'
import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { listCategories } from '../../../contract/matter-list.ts'
import { readBoard } from '../../../contract/matter-overview.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { choiceField, textField } from '../../lib/url-state.ts'
import { usePhone } from '../../lib/use-phone.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PageHelp } from '../help/public.ts'
import { boardSorts, groupUnits } from './board-units.ts'
import { CohortCards } from './CohortCards.tsx'
import { UnitsTable } from './UnitsTable.tsx'
import '../../ui/filter-bar.css'
import './board.css'

const fields = {
  from: textField(),
  to: textField(),
  category: textField(),
  sort: choiceField(boardSorts, 'official'),
}

/** How units and cohorts stand (R3.1.4, R8.2); every number opens the matters behind it. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const dates = useDates()
  const today = useToday()
  const phone = usePhone()
  const [state, change] = useUrlState(fields)
  const query = {
    from: state.from || undefined,
    to: state.to || undefined,
    category: state.category || undefined,
  }
  const board = useRead(readBoard, { query }, { keepPrevious: true })
  const categories = useRead(listCategories, {}, { staleTime: 600_000 }).data?.categories ?? []
  const { data } = board
  if (!data) {
    if (board.error) return <ErrorState error={board.error} onRetry={() => board.refetch()} />
    return <LoadingSkeleton rows={10} />
  }
  return (
    <div className={board.isPlaceholderData ? 'ls-stale' : undefined}>
      <PageHeader
        title={t('title')}
        status={
          <>
            <span>{t('asOf', { day: dates.date(today), number: data.total.open })}</span>
            <span>{t('period', { from: dates.date(data.from), to: dates.date(data.to) })}</span>
          </>
        }
        actions={
          !phone && (
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          )
        }
      />
      <search className="ls-filter" aria-label={t('filter')}>
        <DatePicker.RangePicker
          aria-label={t('periodFilter')}
          allowClear
          format="YYYY-MM-DD"
          value={[dayjs(data.from), dayjs(data.to)]}
          onChange={(days) =>
            change({
              from: days?.[0]?.format('YYYY-MM-DD') ?? '',
              to: days?.[1]?.format('YYYY-MM-DD') ?? '',
            })
          }
        />
        <Select
          className="ls-board-field"
          aria-label={t('category')}
          placeholder={t('category')}
          allowClear
          popupMatchSelectWidth={false}
          value={state.category || null}
          onChange={(category) => change({ category: category ?? '' })}
          options={categories.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          className="ls-board-field"
          aria-label={t('sort.label')}
          popupMatchSelectWidth={false}
          value={state.sort}
          onChange={(sort) => change({ sort })}
          options={boardSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
      </search>
      {data.units.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <>
          <CohortCards board={data} />
          {groupUnits(data.units, state.sort).map((group) => (
            <UnitsTable key={group.cohort ?? 'none'} {...group} board={data} />
          ))}
          <p className="ls-quiet">{t('counting')}</p>
        </>
      )}
      <PageHelp topic="board" />
    </div>
  )
}
