import { useTranslation } from 'react-i18next'
import { downloadFile } from '../../../../contract/files.ts'
import { downloadUrl } from '../../../lib/api.ts'
import { useDates } from '../../../lib/dates.ts'
import type { Matter } from '../lib/matter-types.ts'
import { FileList } from './FileList.tsx'

/** Where it was decided: the sentence in its document, the leader's own words for their readers, and the files. */
export function SourceSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const { source, instruction } = matter
  const { document } = source
  return (
    <>
      <p>
        {t(`matter-words:source.${source.kind}`)}
        {source.ref && `${t('colon')}${source.ref}`}
      </p>
      {instruction.access === 'readable' && (
        <figure className="ls-instruction">
          <blockquote>{instruction.text}</blockquote>
          <figcaption className="ls-quiet">
            {t('instruction.secrecy')}
            {instruction.readers &&
              ` ${t('instruction.readers', {
                names: instruction.readers.map((reader) => reader.name).join(t('listComma')),
              })}`}
          </figcaption>
        </figure>
      )}
      {instruction.access === 'restricted' && <p className="ls-quiet">{t('instruction.restricted')}</p>}
      {document && (
        <figure className="ls-source-document">
          <figcaption>
            {document.fileId ? (
              <a href={downloadUrl(downloadFile, { params: { fileId: document.fileId } })} download>
                {document.title}
              </a>
            ) : (
              document.title
            )}
            <span className="ls-quiet">
              {' '}
              {[document.documentNumber, document.documentDate && dates.date(document.documentDate)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </figcaption>
          {document.sentence && (
            <blockquote lang="zh-CN">
              <span className="ls-quiet">{document.before}</span>
              <mark>{document.sentence}</mark>
              <span className="ls-quiet">{document.after}</span>
            </blockquote>
          )}
        </figure>
      )}
      <FileList files={matter.files} />
    </>
  )
}
