import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  paragraphs: readonly string[]
  /** The clause the page carries out: its number and its own words. */
  clause?: { number: string; words: string }
  id?: string
}

/** Help in the words of the page's clause. */
export function HelpPanel({ title, paragraphs, clause, id }: Props) {
  const { t } = useTranslation('ui')
  return (
    <section className="ls-help" id={id} tabIndex={id ? -1 : undefined}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {clause && (
        <blockquote lang="zh-CN">
          <p>{clause.words}</p>
          <footer>
            {t('help.clause')} {clause.number}
          </footer>
        </blockquote>
      )}
    </section>
  )
}
