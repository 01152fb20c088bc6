import { Pagination, Table, type TableProps } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../lib/use-phone.ts'
import { CardList } from './CardList.tsx'
import { LoadingSkeleton } from './LoadingSkeleton.tsx'
import './list.css'
import { type RowKey, rowId, useRowKeys } from './use-row-keys.ts'

export interface PageOfRows {
  page: number
  pageSize: number
  /** As the server counts: exact to 10,000, then "capped". */
  total: { count: number; capped: boolean }
  onChange: (page: number, pageSize: number) => void
}

interface Props<T> {
  /** What the list is, for those who do not see it. */
  label: string
  /** Undefined while they load. */
  rows: readonly T[] | undefined
  rowKey: (row: T) => string
  /** Names a row in the label of its check box. */
  rowName: (row: T) => string
  columns: NonNullable<TableProps<T>['columns']>
  /** The same row on a phone: light, title, due, next act. */
  renderCard: (row: T) => ReactNode
  /** What stands here when there are no rows. */
  empty: ReactNode
  page?: PageOfRows
  selection?: { keys: readonly string[]; onChange: (keys: string[]) => void }
  onOpen?: (row: T) => void
  /** A click on a row outside its links, buttons and check box: shows its details beside the list. */
  onRowClick?: ((row: T) => void) | undefined
  /** Hears which row `j` and `k` came to. */
  onMove?: ((row: T) => void) | undefined
  /** Further keys for the row `j` and `k` stand on; `x` selects it. */
  keys?: readonly RowKey<T>[]
  /** The rows are those of before; the next ones are on their way. */
  stale?: boolean
  /** The row whose details are open beside the list. */
  openKey?: string | undefined
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null

/** A list: a table with 40 px rows on a desk, cards on a phone; `j`, `k` and Enter walk through either, `x` selects. */
export function DataTable<T extends object>(props: Props<T>) {
  const { rows, rowKey, label, page, onOpen, onRowClick, selection } = props
  const { t } = useTranslation('ui')
  const phone = usePhone()
  const toggle = (row: T) => {
    const key = rowKey(row)
    const keys = selection?.keys ?? []
    selection?.onChange(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])
  }
  const activeKey = useRowKeys(rows ?? [], rowKey, {
    onOpen,
    onMove: props.onMove,
    keys: [
      ...(selection ? [{ key: 'x', does: t('list.keySelect'), run: toggle }] : []),
      ...(props.keys ?? []),
    ],
  })
  useExistingPage(props)
  if (!rows) return <LoadingSkeleton rows={8} />
  if (rows.length === 0) return <>{props.empty}</>
  const total = page && (
    <Pagination
      className="ls-pages"
      align="end"
      current={page.page}
      pageSize={page.pageSize}
      total={page.total.count}
      onChange={page.onChange}
      showSizeChanger={!phone && page.total.count > 25}
      pageSizeOptions={[25, 50, 100]}
      simple={phone}
      showTotal={(count) => t(page.total.capped ? 'list.totalCapped' : 'list.total', { number: count })}
    />
  )
  const classOf = (row: T) =>
    [rowKey(row) === activeKey && 'ls-row-active', rowKey(row) === props.openKey && 'ls-row-open']
      .filter(Boolean)
      .join(' ')
  return (
    <div className={props.stale ? 'ls-stale' : undefined} aria-busy={props.stale}>
      {phone ? (
        <CardList
          label={label}
          rows={rows}
          rowKey={rowKey}
          renderCard={props.renderCard}
          activeKey={activeKey}
        />
      ) : (
        <div className="ls-table">
          <Table<T>
            aria-label={label}
            size="middle"
            pagination={false}
            columns={props.columns}
            dataSource={[...rows]}
            rowKey={rowKey}
            rowClassName={classOf}
            onRow={(row) => ({
              id: rowId(rowKey(row)),
              ...(onRowClick ? { onClick: ({ target }) => !isControl(target) && onRowClick(row) } : {}),
            })}
            {...(selection ? { rowSelection: selectionOf(selection, props.rowName, t) } : {})}
          />
        </div>
      )}
      {total}
    </div>
  )
}

/** An address from a longer list, or a list that grew shorter: goes to the last page there is. */
function useExistingPage<T>({ rows, page, stale }: Pick<Props<T>, 'rows' | 'page' | 'stale'>) {
  const last = page ? Math.max(1, Math.ceil(page.total.count / page.pageSize)) : 1
  const beyond = rows?.length === 0 && !stale && page !== undefined && page.page > last
  useEffect(() => {
    if (beyond) page.onChange(last, page.pageSize)
  }, [beyond, last, page])
}

function selectionOf<T extends object>(
  selection: { keys: readonly string[]; onChange: (keys: string[]) => void },
  rowName: (row: T) => string,
  t: ReturnType<typeof useTranslation<'ui'>>['t'],
): NonNullable<TableProps<T>['rowSelection']> {
  return {
    selectedRowKeys: [...selection.keys],
    preserveSelectedRowKeys: true,
    onChange: (keys) => selection.onChange(keys.map(String)),
    columnWidth: 40,
    getTitleCheckboxProps: () => ({ 'aria-label': t('list.selectAll') }),
    getCheckboxProps: (row) => ({ 'aria-label': t('list.select', { name: rowName(row) }) }) as object,
  }
}
