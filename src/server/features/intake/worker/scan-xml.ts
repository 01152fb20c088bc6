import { AppError } from '../../../platform/app-error.ts'

export interface XmlHandler {
  /** `name` is without its namespace prefix; `attribute` looks one up, prefix or not. */
  open?(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 500

/**
 * Walks through the XML of an Office part in one pass: linear in its length, no tree, no entities but the five of XML and character
 * numbers. A document type declaration, which Office never writes, is refused, since that is where attacks live.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const broken = () => new AppError('file-broken')
  const stack: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at && stack.length > 0) handler.text?.(decodeEntities(xml.slice(at, tag)))
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag)
    else if (xml.startsWith('<![CDATA[', tag)) {
      const end = after(xml, ']]>', tag)
      handler.text?.(xml.slice(tag + 9, end - 3))
      at = end
    } else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag)
    else if (xml.startsWith('<!', tag)) throw broken()
    else {
      const end = endOfTag(xml, tag)
      if (xml.charAt(tag + 1) === '/') {
        const name = localName(xml.slice(tag + 2, end).trim())
        if (stack.pop() !== name) throw broken()
        handler.close?.(name)
      } else {
        const alone = xml.charAt(end - 1) === '/'
        const body = xml.slice(tag + 1, alone ? end - 1 : end)
        const space = body.search(/[\s]/)
        const name = localName(space < 0 ? body : body.slice(0, space))
        handler.open?.(name, (wanted) => findAttribute(body, wanted))
        if (alone) handler.close?.(name)
        else {
          stack.push(name)
          if (stack.length > deepest) throw new AppError('file-too-complex')
        }
      }
      at = end + 1
    }
  }
  if (stack.length > 0) throw broken()
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  if (end < 0) throw new AppError('file-broken')
  return end + mark.length
}

/** The `>` that ends a tag; one inside a quoted attribute does not. */
function endOfTag(xml: string, tag: number): number {
  let end = xml.indexOf('>', tag)
  if (end < 0) throw new AppError('file-broken')
  const quote = xml.indexOf('"', tag)
  if (quote < 0 || quote > end) return end
  let quoted = ''
  for (end = tag; end < xml.length; end += 1) {
    const char = xml.charAt(end)
    if (quoted !== '') {
      if (char === quoted) quoted = ''
    } else if (char === '"' || char === "'") quoted = char
    else if (char === '>') return end
  }
  throw new AppError('file-broken')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function findAttribute(body: string, wanted: string): string | undefined {
  for (const found of body.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found[1] === wanted || localName(found[1] ?? '') === wanted) {
      return decodeEntities(found[2] ?? found[3] ?? '')
    }
  }
  return undefined
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ''
  })
}
