/**
 * No classified material (R2.6): 密级 above 内部 is refused. What counts is the field, or a heading marking such as 秘密★1年; the words in
 * prose are not (orders print 工作秘密, laws speak of 国家秘密).
 */
export const classifiedLevels = ['绝密', '机密', '秘密'] as const
export type ClassifiedLevel = (typeof classifiedLevels)[number]

export type ClassifiedFinding = { level: ClassifiedLevel; where: 'field' | 'heading'; text: string }

/** A letter may stand apart from the next: 秘 密, 机 密. */
const word = '(绝\\s*密|机\\s*密|秘\\s*密)'
const star = '[★☆⭐✯✩*]'
/** 1年, 6个月, 长期, 至2030年…, or nothing. */
const period =
  '(?:\\s*(?:\\d+\\s*(?:年|个月|月|天|日)|[一二三四五六七八九十]+年|长期|启用前|[^\\s]{0,12}前))?'
const urgency = '(?:\\s*(?:特急|加急|特提|平急|急件))?'
/** A copy number (份号, six digits) may stand before the marking on the same line. */
const copyNumber = '(?:(?:No\\.?\\s*)?\\d{1,8}\\s*)?'

const fieldPattern = new RegExp(`^(?:密\\s*级\\s*[::]?)?\\s*${word}(?:\\s*(?:级|件))?\\s*(?:${star}.*)?$`)
const markedLine = new RegExp(`^${copyNumber}${word}\\s*${star}`)
const bareLine = new RegExp(`^${copyNumber}${word}(?:\\s*级)?${period}${urgency}$`)
const labelledLine = new RegExp(`^密\\s*级\\s*[::]\\s*${word}`)

/** A bare 秘密 on a line of its own is a marking only where markings stand: above or beside the title. */
const headingLines = 12

function levelOf(match: RegExpExecArray): ClassifiedLevel | undefined {
  const found = (match[1] ?? '').replace(/\s/g, '')
  return classifiedLevels.find((level) => level === found)
}

/** Looks at the value of a 密级 field or column. 内部, 公开 and an empty value pass. */
export function findClassifiedField(value: string): ClassifiedFinding | undefined {
  const text = value.normalize('NFKC').trim()
  const match = fieldPattern.exec(text)
  const level = match ? levelOf(match) : undefined
  return level ? { level, where: 'field', text } : undefined
}

/** Looks for a heading marking in a text, line by line; table cells may be given as lines of their own. */
export function findClassifiedHeading(text: string): ClassifiedFinding | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
  for (const [index, line] of lines.entries()) {
    const match =
      markedLine.exec(line) ?? labelledLine.exec(line) ?? (index < headingLines ? bareLine.exec(line) : null)
    const level = match ? levelOf(match) : undefined
    if (level) return { level, where: 'heading', text: line }
  }
  return undefined
}

/** Both at once, for a form: the field first. */
export function findClassifiedMarking(input: {
  field?: string | undefined
  text?: string | undefined
}): ClassifiedFinding | undefined {
  return findClassifiedField(input.field ?? '') ?? findClassifiedHeading(input.text ?? '')
}
