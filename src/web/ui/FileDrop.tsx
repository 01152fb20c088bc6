import { CameraOutlined, CloseOutlined, PaperClipOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../lib/use-phone.ts'
import { type QueuedFile, type SendFile, useFileQueue } from './file-queue.ts'
import { UploadsContext } from './uploads.ts'
import './file-drop.css'

interface Props<T> {
  label: string
  /** Usually `(file, options) => upload(uploadFile, file, options)`. */
  send: SendFile<T>
  onSent: (result: T) => void
  /** What has arrived; draws each with a way to take it off. */
  sent: readonly { id: string; name: string; href?: string }[]
  onRemove?: (id: string) => void
  /** Endings without a dot: `['docx', 'pdf']`. */
  kinds: readonly string[]
  maxMb: number
  /** One file only: the next replaces nothing, it is refused by the page. */
  single?: boolean
  hint?: ReactNode
}

/** Files by drop, paste, choice or camera, each with its progress. */
export function FileDrop<T>({ label, send, onSent, sent, onRemove, kinds, maxMb, single, hint }: Props<T>) {
  const { t } = useTranslation('ui')
  const phone = usePhone()
  const takesPhotos = phone && kinds.some((kind) => ['jpg', 'jpeg', 'png'].includes(kind))
  const queue = useFileQueue(send, onSent)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const labelId = useId()
  const accept = (files: Iterable<File>) => {
    for (const file of single ? [...files].slice(0, 1) : files) {
      const tooLarge = file.size > maxMb * 1_048_576
      queue.add(file, tooLarge ? t('file.tooLarge', { max: maxMb }) : undefined)
    }
  }
  usePastedFiles(accept)
  useReportSending(
    labelId,
    queue.files.some((file) => file.state === 'sending'),
  )
  const input = (ref: typeof chooser, attributes: { capture?: 'environment'; accept: string }) => (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={!single}
      {...attributes}
      onChange={(event) => {
        accept(event.target.files ?? [])
        event.target.value = ''
      }}
    />
  )
  return (
    <fieldset
      className={over ? 'ls-drop ls-drop-over' : 'ls-drop'}
      aria-labelledby={labelId}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        accept(event.dataTransfer.files)
      }}
    >
      <legend id={labelId} className="ls-visually-hidden">
        {label}
      </legend>
      <div className="ls-actions">
        <Button icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => chooser.current?.click()}>
          {t('file.choose')}
        </Button>
        {takesPhotos && (
          <Button icon={<CameraOutlined aria-hidden="true" />} onClick={() => camera.current?.click()}>
            {t('file.camera')}
          </Button>
        )}
        {!phone && <span className="ls-quiet">{t('file.hint')}</span>}
      </div>
      <p className="ls-quiet ls-drop-limits">
        {hint ?? t('file.limits', { kinds: kinds.join(' '), max: maxMb })}
      </p>
      {input(chooser, { accept: kinds.map((kind) => `.${kind}`).join(',') })}
      {takesPhotos && input(camera, { accept: 'image/*', capture: 'environment' })}
      {(sent.length > 0 || queue.files.length > 0) && (
        <ul className="ls-files" aria-label={t('file.list')}>
          {sent.map((file) => (
            <li key={file.id}>
              {file.href ? (
                <a href={file.href} download>
                  {file.name}
                </a>
              ) : (
                <span>{file.name}</span>
              )}
              {onRemove && (
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('file.remove', { name: file.name })}
                  onClick={() => onRemove(file.id)}
                />
              )}
            </li>
          ))}
          {queue.files.map((file) => (
            <Waiting
              key={file.key}
              file={file}
              onRetry={() => queue.retry(file)}
              onDrop={() => queue.drop(file.key)}
            />
          ))}
        </ul>
      )}
    </fieldset>
  )
}

function Waiting({ file, onRetry, onDrop }: { file: QueuedFile; onRetry: () => void; onDrop: () => void }) {
  const { t } = useTranslation('ui')
  const failed = file.state === 'failed'
  return (
    <li>
      <span className="ls-file-words">
        <span>{file.name}</span>
        {failed ? (
          <span className="ls-file-failed" role="alert">
            {t('file.failedBecause', { reason: file.message })}
          </span>
        ) : (
          <>
            <progress value={file.share} aria-label={file.name} />
            <span className="ls-quiet">{t('file.sending', { share: Math.round(file.share * 100) })}</span>
          </>
        )}
      </span>
      {failed && file.again && (
        <Button
          type="text"
          icon={<ReloadOutlined />}
          aria-label={t('file.retry', { name: file.name })}
          onClick={onRetry}
        />
      )}
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('file.remove', { name: file.name })}
        onClick={onDrop}
      />
    </li>
  )
}

function useReportSending(field: string, sending: boolean) {
  const report = useContext(UploadsContext)
  useEffect(() => {
    report(field, sending)
    return () => report(field, false)
  }, [report, field, sending])
}

/** Pasting files anywhere on the page drops them here; pasting text is left alone. */
function usePastedFiles(accept: (files: Iterable<File>) => void) {
  const take = useRef(accept)
  take.current = accept
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files
      if (!files || files.length === 0) return
      event.preventDefault()
      take.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
