import { attachmentKinds, downloadFile, largestAttachmentMb, uploadFile } from '../../../../contract/files.ts'
import { downloadUrl, upload } from '../../../lib/api.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'

export interface ChosenFile {
  id: string
  name: string
}

interface Props {
  label: string
  value?: readonly ChosenFile[]
  onChange?: (files: ChosenFile[]) => void
}

/** Uploaded files as the value of a form item: their ids go with the act. */
export function FilesField({ label, value = [], onChange }: Props) {
  return (
    <FileDrop
      label={label}
      kinds={attachmentKinds}
      maxMb={largestAttachmentMb}
      send={(file, options) => upload(uploadFile, file, options)}
      sent={value.map((file) => ({
        ...file,
        href: downloadUrl(downloadFile, { params: { fileId: file.id } }),
      }))}
      onSent={(file) => onChange?.([...value, { id: file.id, name: file.name }])}
      onRemove={(id) => onChange?.(value.filter((file) => file.id !== id))}
    />
  )
}
