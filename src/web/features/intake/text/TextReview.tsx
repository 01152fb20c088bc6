import { Button, Pagination, Radio } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  listIntakeRows,
  mergeIntakeRows,
  readIntakeBatch,
  readIntakeText,
} from '../../../../contract/intake.ts'
import { type Batch, type IntakeRow, rowSorts } from '../../../../contract/intake-fields.ts'
import { useShortcuts } from '../../../lib/keys.ts'
import { choiceField, numberField, pageField } from '../../../lib/url-state.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { useRead } from '../../../lib/use-read.ts'
import { useUrlState } from '../../../lib/use-url-state.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx'
import { useRowActs } from '../cells/use-row-acts.ts'
import { DraftItem } from './DraftItem.tsx'
import { AddDialog, SplitDialog } from './ReshapeDialogs.tsx'
import { type Selected, SourceText } from './SourceText.tsx'
import { scrollWithin } from './scroll-within.ts'
import { keepOrder } from './stable-order.ts'
import './text-review.css'

const perPage = 100
const fields = { order: choiceField(rowSorts, 'attention'), row: numberField(0, 0), page: pageField() }

/** A decision's text on one side, the matters found in it on the other; clicking either finds the other (issue of 公文拆解). */
export function TextReview({ batch }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const params = { batchId: batch.id }
  const [{ order, row: chosenNo, page }, change] = useUrlState(fields)
  const acts = useRowActs(batch.id)
  const text = useRead(readIntakeText, { params }, { staleTime: 60_000 }).data?.text
  const list = useRead(
    listIntakeRows,
    { params, query: { sort: order, pageSize: perPage, page } },
    { keepPrevious: true },
  )
  const merge = useCommand(mergeIntakeRows, {
    invalidates: [listIntakeRows, readIntakeBatch],
    success: t('text.merged'),
  })
  const [selected, setSelected] = useState<Selected>()
  const [asking, setAsking] = useState<{ split: IntakeRow } | { add: Selected }>()
  const drafts = useRef<HTMLOListElement>(null)
  const seen = useRef<{ list: string; order: number[] }>({ list: '', order: [] })
  const rows = useMemo(() => {
    const key = `${order} ${page}`
    const before = seen.current.list === key ? seen.current.order : []
    const kept = keepOrder(before, list.data?.items ?? [], (row) => row.rowNo)
    if (list.data && !list.isPlaceholderData)
      seen.current = { list: key, order: kept.map((row) => row.rowNo) }
    return kept
  }, [order, page, list.data, list.isPlaceholderData])
  const at = rows.findIndex((row) => row.rowNo === chosenNo)
  const chosen = rows[at]
  const bySource = [...rows].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0) || a.rowNo - b.rowNo)
  const after = (row: IntakeRow) => bySource[bySource.indexOf(row) + 1]
  const choose = (rowNo: number) => change({ row: rowNo, page })
  const step = (by: 1 | -1) => {
    const next = rows[at === -1 && by === 1 ? 0 : at + by]
    if (next) choose(next.rowNo)
  }
  const mergeNext = (row: IntakeRow) => {
    const next = after(row)
    if (!next) return
    const body = { withRow: next.rowNo, withVersion: next.version }
    void merge.run({ params: { ...params, rowNo: row.rowNo }, body, version: row.version })
  }
  const there = at !== -1
  useEffect(() => {
    if (there) scrollWithin(drafts.current, document.getElementById(`draft-${chosenNo}`))
  }, [chosenNo, there])
  const onSelect = useCallback((next: Selected | undefined) => setSelected(next), [])
  useShortcuts([
    { key: 'j', does: t('text.keyNext'), run: () => step(1) },
    { key: 'k', does: t('text.keyPrevious'), run: () => step(-1) },
    ...(chosen
      ? [
          {
            key: 'e',
            does: t('text.keyEdit'),
            run: () => document.querySelector<HTMLElement>(`#draft-${chosen.rowNo} .ls-cell-value`)?.click(),
          },
          {
            key: 'x',
            does: t('text.keyDrop'),
            run: () => void acts.include([chosen.rowNo], !chosen.included),
          },
          { key: 's', does: t('text.keySplit'), run: () => setAsking({ split: chosen }) },
          { key: 'm', does: t('text.keyMerge'), run: () => mergeNext(chosen) },
        ]
      : []),
    ...(selected ? [{ key: 'a', does: t('text.keyAdd'), run: () => setAsking({ add: selected }) }] : []),
  ])
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => list.refetch()} />
  if (text === undefined || !list.data) return <LoadingSkeleton rows={8} />
  const total = list.data.total.count
  return (
    <div className="ls-text-review">
      <div className="ls-text-side">
        <div className="ls-text-bar">
          <h2>{t('text.source')}</h2>
          {/* Pressing a button would take the selection away before the click is heard. */}
          <Button
            disabled={!selected}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => selected && setAsking({ add: selected })}
          >
            {t('act.add')}
          </Button>
        </div>
        <p className="ls-quiet">{t('text.addHint')}</p>
        <SourceText text={text} rows={rows} chosen={chosen?.rowNo} onChoose={choose} onSelect={onSelect} />
      </div>
      <div className="ls-text-side">
        <div className="ls-text-bar">
          <h2>{t('text.drafts')}</h2>
          <Radio.Group
            size="small"
            optionType="button"
            aria-label={t('text.order')}
            value={order}
            onChange={(event) => change({ order: event.target.value as typeof order, row: chosenNo })}
            options={[
              { value: 'attention', label: t('text.orderAttention') },
              { value: 'source', label: t('text.orderSource') },
            ]}
          />
        </div>
        {rows.length === 0 && <EmptyState title={t('noRows.text')} hint={t('noRows.textHint')} />}
        <ol ref={drafts} className="ls-drafts" aria-busy={list.isPlaceholderData}>
          {rows.map((row) => (
            <DraftItem
              key={row.rowNo}
              row={row}
              place={bySource.indexOf(row) + 1 + (page - 1) * perPage}
              chosen={row.rowNo === chosenNo}
              acts={acts}
              onChoose={() => choose(row.rowNo === chosenNo ? 0 : row.rowNo)}
              onSplit={() => setAsking({ split: row })}
              onMerge={after(row) ? () => mergeNext(row) : undefined}
            />
          ))}
        </ol>
        {total > perPage && (
          <Pagination
            align="end"
            current={page}
            pageSize={perPage}
            total={total}
            showSizeChanger={false}
            onChange={(next) => change({ page: next })}
          />
        )}
      </div>
      {asking && 'split' in asking && (
        <SplitDialog batchId={batch.id} row={asking.split} onClose={() => setAsking(undefined)} />
      )}
      {asking && 'add' in asking && (
        <AddDialog
          batchId={batch.id}
          selected={asking.add}
          onAdded={choose}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}
