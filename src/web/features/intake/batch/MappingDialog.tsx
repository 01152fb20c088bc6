import { Alert, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeIntakeMapping, readIntakeBatch } from '../../../../contract/intake.ts'
import { type LedgerField, ledgerFields } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { useCommand } from '../../../lib/use-command.ts'
import type { BatchDetail } from './batch-detail.ts'

interface Props {
  batch: BatchDetail
  mapping: NonNullable<BatchDetail['mapping']>
  onClose: () => void
}

/** What each column holds: guessed, and corrected here; every row is then understood anew. */
export function MappingDialog({ batch, mapping, onClose }: Props) {
  const { t } = useTranslation(['intake', 'ui'])
  const [table, setTable] = useState(mapping.table)
  const [columns, setColumns] = useState(mapping.columns.map((column) => column.field))
  const apply = useCommand(changeIntakeMapping, { invalidates: [readIntakeBatch], onSuccess: onClose })
  const otherTable = table !== mapping.table
  const set = (at: number, field: LedgerField | null) =>
    setColumns(columns.map((one, index) => (index === at ? field : one)))
  const offered = ledgerFields.map((field) => ({ value: field, label: t(`field.${field}`) }))
  const labelOf = (label: string, at: number) => label || t('mapping.untitled', { number: at + 1 })
  return (
    <Modal
      open
      width={760}
      title={t('mapping.title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('ui:cancel')}
        </Button>,
        <Button
          key="apply"
          type="primary"
          loading={apply.pending}
          disabled={!otherTable && !columns.includes('title')}
          onClick={() =>
            void apply.run({
              params: { batchId: batch.id },
              body: { table, columns },
              version: batch.version,
            })
          }
        >
          {t('mapping.apply')}
        </Button>,
      ]}
    >
      <p className="ls-quiet">{t('mapping.explanation')}</p>
      {mapping.tables.length > 1 && (
        <Select
          aria-label={t('mapping.table')}
          className="ls-mapping-table"
          value={table}
          onChange={setTable}
          options={mapping.tables.map((one, at) => ({
            value: at,
            label: t('mapping.tableRows', { name: one.name, rows: one.rows }),
          }))}
        />
      )}
      {!otherTable && !columns.includes('title') && <Alert type="warning" title={t('mapping.noTitle')} />}
      {!otherTable && (
        <table className="ls-mapping">
          <thead>
            <tr>
              <th scope="col">{t('mapping.column')}</th>
              <th scope="col">{t('mapping.field')}</th>
              <th scope="col">{t('mapping.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
              <tr key={at}>
                <th scope="row">{labelOf(column.label, at)}</th>
                <td>
                  <Select<LedgerField | null>
                    aria-label={labelOf(column.label, at)}
                    value={columns[at] ?? null}
                    onChange={(field) => set(at, field ?? null)}
                    style={{ width: '100%' }}
                    options={[{ value: null, label: t('ignored') }, ...offered]}
                  />
                </td>
                <td className="ls-quiet">{column.samples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}
