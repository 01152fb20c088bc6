import {
  DownloadOutlined,
  SettingOutlined,
  SortAscendingOutlined,
  SortDescendingOutlined,
} from '@ant-design/icons'
import { Button, Checkbox, Popover, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportLedger } from '../../../contract/intake.ts'
import { matterSorts } from '../../../contract/matter-list.ts'
import { download } from '../../lib/api.ts'
import { ApiError } from '../../lib/api-error.ts'
import { useNotices } from '../../lib/notices.tsx'
import { useMay } from '../../lib/session.ts'
import { usePhone } from '../../lib/use-phone.ts'
import { type ColumnName, columnNames } from './columns.ts'
import { type ListState, toQuery } from './matter-filters.ts'

interface Props {
  state: ListState
  total: { count: number; capped: boolean } | undefined
  onChange: (changes: Partial<ListState>) => void
  columns: readonly ColumnName[]
  onColumns: (columns: readonly ColumnName[]) => void
}

/** How many there are, in which order, which columns, and the way out as a ledger. */
export function ListToolbar({ state, total, onChange, columns, onColumns }: Props) {
  const { t } = useTranslation('matters')
  const phone = usePhone()
  const mayExport = useMay('export.ledger')
  const reverse = state.order === 'reverse'
  return (
    <div className="ls-toolbar">
      <span aria-live="polite" className="ls-toolbar-total">
        {total &&
          t(total.capped ? 'totalCapped' : 'total', {
            number: total.count.toLocaleString('en').replaceAll(',', ' '),
          })}
      </span>
      <Select
        aria-label={t('sort.label')}
        variant="borderless"
        popupMatchSelectWidth={false}
        value={state.sort}
        onChange={(sort) => onChange({ sort, order: 'usual' })}
        options={matterSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <Button
        type="text"
        aria-label={t('sort.reverse')}
        aria-pressed={reverse}
        title={t('sort.reverse')}
        icon={
          reverse ? (
            <SortDescendingOutlined aria-hidden="true" />
          ) : (
            <SortAscendingOutlined aria-hidden="true" />
          )
        }
        onClick={() => onChange({ order: reverse ? 'usual' : 'reverse' })}
      />
      {!phone && <ColumnChoice columns={columns} onColumns={onColumns} />}
      {mayExport && !phone && <ExportButton state={state} />}
    </div>
  )
}

function ColumnChoice({ columns, onColumns }: Pick<Props, 'columns' | 'onColumns'>) {
  const { t } = useTranslation('matters')
  const [open, setOpen] = useState(false)
  const choice = (
    <Checkbox.Group
      className="ls-column-choice"
      value={[...columns]}
      onChange={(next) => onColumns(next as ColumnName[])}
      options={columnNames.map((value) => ({ value, label: t(`column.${value}`) }))}
    />
  )
  return (
    <Popover content={choice} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button type="text" icon={<SettingOutlined aria-hidden="true" />} aria-expanded={open}>
        {t('columns')}
      </Button>
    </Popover>
  )
}

function ExportButton({ state }: { state: ListState }) {
  const { t } = useTranslation('matters')
  const notices = useNotices()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      await download(exportLedger, { query: { ...toQuery(state), sort: state.sort, order: state.order } })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      notices.error(error.message, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden="true" />} loading={busy} onClick={() => void run()}>
      {t('export')}
    </Button>
  )
}
