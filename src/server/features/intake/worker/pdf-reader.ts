import { AppError } from '../../../platform/app-error.ts'
import { cleanText } from './clean-text.ts'

const mostPages = 400
/** A page of a text document has hundreds of characters; a scanned one has none or a stamp's few. */
const leastCharactersPerPage = 12

/** The text of a PDF. A scan has no text and is refused: guessing at pictures would be guessing at deadlines. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const pages = await (async () => {
    try {
      const pdf = await getDocumentProxy(bytes)
      if (pdf.numPages > mostPages) throw new AppError('file-too-complex')
      return (await extractText(pdf, { mergePages: false })).text
    } catch (error) {
      if (error instanceof AppError) throw error
      const name = (error as { name?: string }).name
      throw new AppError(name === 'PasswordException' ? 'file-encrypted' : 'file-broken', { cause: error })
    }
  })()
  const text = pages
    .map((page) => joinLines(cleanText(page)))
    .join('\n')
    .trim()
  const characters = text.replace(/\s/g, '').length
  if (characters < leastCharactersPerPage * pages.length) throw new AppError('pdf-without-text')
  return text
}

/** Where a new paragraph begins although the line before did not end one. */
const opensParagraph =
  /^\s*(?:第[一二三四五六七八九十百]+[章条节]|[一二三四五六七八九十]{1,3}、|[(\uff08][一二三四五六七八九十\d]{1,3}[)\uff09]|\d{1,2}[.、\uff0e](?!\d))/

/** Lines of a PDF end where the page does; they are joined again to the paragraphs they were. */
function joinLines(page: string): string {
  const paragraphs: string[] = []
  let open = false
  for (const raw of page.split('\n')) {
    const line = raw.replace(/([\u3000-\u9fff\uff00-\uffef]) +(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1').trim()
    if (line === '' || /^[-—\s]*\d{1,3}[-—\s]*$/.test(line)) {
      open = open && line !== ''
      continue
    }
    const last = paragraphs.length - 1
    const continues =
      open && !opensParagraph.test(line) && !/[。\uff1a\uff1b\uff01\uff1f:;]$/.test(paragraphs[last] ?? '')
    if (continues && (paragraphs[last] ?? '').length > 18) paragraphs[last] += line
    else paragraphs.push(line)
    open = true
  }
  return paragraphs.join('\n')
}
