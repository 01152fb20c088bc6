import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { uploadIntakeFile } from '../../../contract/intake.ts'
import { largestIntakeMb, mostIntakeRows } from '../../../contract/intake-fields.ts'
import { upload } from '../../lib/api.ts'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PageHelp } from '../help/public.ts'
import { BatchList } from './BatchList.tsx'
import { PasteText } from './PasteText.tsx'
import './intake.css'

const kinds = ['xlsx', 'docx', 'txt', 'md', 'pdf']

/** The way in (R2.2): a ledger, a document or a pasted text; below it the office's earlier files. */
export function IntakePage() {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const [pasting, setPasting] = useState(false)
  const open = (batch: { id: string }) => navigate(`/intake/${batch.id}`)
  return (
    <>
      <PageHeader
        title={t('title')}
        status={t('nothingRegistered')}
        actions={!pasting && <Button onClick={() => setPasting(true)}>{t('paste.open')}</Button>}
      />
      {pasting && <PasteText onStarted={open} onClose={() => setPasting(false)} />}
      {!pasting && (
        <FileDrop
          single
          label={t('drop')}
          kinds={kinds}
          maxMb={largestIntakeMb}
          hint={t('kinds', { max: largestIntakeMb, rows: mostIntakeRows })}
          send={(file, options) => upload(uploadIntakeFile, file, options)}
          sent={[]}
          onSent={open}
        />
      )}
      <BatchList />
      <PageHelp topic="intake" />
    </>
  )
}
