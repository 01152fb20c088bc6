import { PaperClipOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { downloadFile } from '../../../../contract/files.ts'
import { downloadUrl } from '../../../lib/api.ts'
import type { FileRef } from '../lib/matter-types.ts'

/** Files with their size; nothing where there are none. */
export function FileList({ files }: { files: readonly FileRef[] }) {
  const { t } = useTranslation('matter-page')
  if (files.length === 0) return null
  return (
    <ul className="ls-file-list" aria-label={t('files.label')}>
      {files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined aria-hidden="true" />{' '}
          <a href={downloadUrl(downloadFile, { params: { fileId: file.id } })} download>
            {file.name}
          </a>{' '}
          <span className="ls-quiet ls-nowrap">{sizeOf(file.sizeBytes)}</span>
        </li>
      ))}
    </ul>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
