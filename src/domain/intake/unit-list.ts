import type { Span } from './task-types.ts'
import { looksLikeUnit } from './unit-lexicon.ts'

/** 等, and what may follow it to close a list: «A、B等有关部门» names A and B only. */
const ET_CETERA =
  /(?<![高平优中初上同])等(?:[^、，；。()]{0,10}(?:部门|单位|部委|地区|机构|地方|方面|局|委)(?:和单位|、单位|单位|和地区|\([^()]{1,8}\))?)?$/

/** Follows a class behind 各 without a 各 or a name of its own: 各市、县（区）人民政府, 各部门、单位. */
const BARE_CLASS =
  /^(?:单位|部门|地区|街道|乡镇|镇街|街办|乡|镇|街|县级|县级市|县|市|区|旗|州|盟|园区|功能区|开发区|社区|村|计划单列市|省会城市|自治区|自治州|地级市|直辖市|省辖市|县级人民政府|办事处|[县市区]委|科室|处室|中心|学院|院系|院|系|所|站|企业|公司|直属机构|直属单位)(?:\([^()]{1,12}\))?(?:和(?:省会城市|街道|乡镇|单位|部门))?(?:人民政府|政府|党委|党工委|街道|办事处|党委政府|和政府)?(?:\([^()]{1,12}\))?$/

/** Levels without a name of their own, alone: «省、市» before «县财政部门». */
const BARE_PLACES = /^[\s由请]*(?:[省市县区州镇乡](?:、[市县区州镇乡])?)$/

/** «各设区市、县公安局»: the office of a class goes on in the second name. */
const CLASS_OFFICE = /^[县区市](?:\([^()]{1,8}\))?(?!直|级)[^、，]{1,10}(?:局|委|办|中心|部门|单位|机构)$/

const SEPARATORS = '、，；,;\n\t'
const JOINERS = ['以及', '和', '及', '与', '暨']
const EDGE = /^[\s。：·由请]+|[\s。：·]+$/g

/** Splits a normalised list into the spans of its units (label rule 6): verbatim, without 等, classes kept whole. */
export function splitUnitSpans(norm: string, start: number, end: number): Span[] {
  const pieces = mergeClasses(norm, cut(norm, start, end))
  return pieces.map((piece) => trim(norm, piece)).filter((piece) => piece.end > piece.start)
}

function cut(norm: string, start: number, end: number): (Span & { soft: boolean })[] {
  const pieces: (Span & { soft: boolean })[] = []
  let depth = 0
  let from = start
  let soft = false
  for (let at = start; at < end; at += 1) {
    const char = norm.charAt(at)
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (SEPARATORS.includes(char)) {
      pieces.push({ start: from, end: at, soft })
      soft = char === '、'
      from = at + 1
    } else {
      const joiner = char === ' ' ? ' ' : JOINERS.find((word) => norm.startsWith(word, at))
      if (joiner && at > from && at + joiner.length < end && splitsHere(norm, from, at, at + joiner.length)) {
        pieces.push({ start: from, end: at, soft })
        soft = false
        from = at + joiner.length
        at = from - 1
      }
    }
  }
  pieces.push({ start: from, end, soft })
  return pieces
}

/** 和 joins two units only when a whole name stands before it: 教育局和财政局, but 发展和改革局, 粮食和物资储备局. */
function splitsHere(norm: string, from: number, joiner: number, after: number): boolean {
  const before = norm.slice(Math.max(from, joiner - 40), joiner).replace(ET_CETERA, '')
  if (/^[\s由请]*各(?:直辖)?市$/.test(before) && BARE_CLASS.test(norm.slice(after, after + 4))) return false
  // a space inside a name («住房城乡 建设厅») parts nothing
  if (norm.charAt(joiner) === ' ' && /(?:[省市县区乡镇村州]|\))$/.test(before)) return false
  // «有关部门和单位» is one class
  if (
    /(?:(?:有关|相关|职能|各)部门|^被.{2,10}组织)$/.test(before) &&
    /^单位/.test(norm.slice(after, after + 2))
  )
    return false
  // «各区、县委和政府», «高新区党工委和管委会»: Party and government of one place
  if (/(?:^[县市区]|党工?)委$/.test(before) && /^(?:人民政府|政府|管委会)/.test(norm.slice(after, after + 4)))
    return false
  return looksLikeUnit(before) && !/^(?:平|谐|龙|顺|田|林格尔)/.test(norm.slice(after, after + 1))
}

function mergeClasses(norm: string, pieces: (Span & { soft: boolean })[]): Span[] {
  const merged: Span[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const words = norm.slice(piece.start, piece.end).replace(ET_CETERA, '').trim()
    const before = last ? norm.slice(last.start, last.end) : ''
    // «市直有关部门、单位» is one class
    if (last && piece.soft && words === '单位' && /(?:有关|相关|职能)部门$/.test(before)) {
      last.end = piece.end
      continue
    }
    // «市、县财政部门» is one class of offices
    if (
      last &&
      piece.soft &&
      BARE_PLACES.test(before) &&
      /^[市县区镇乡村州]/.test(words) &&
      looksLikeUnit(words)
    ) {
      last.end = piece.end
      continue
    }
    if (
      last &&
      piece.soft &&
      !/(?:政府|委员会|管委会)$/.test(before) &&
      /^[\s由请]*各/.test(norm.slice(last.start, last.end)) &&
      (BARE_CLASS.test(words) ||
        (/各(?:[辖设]区?)?(?:市|县|区|市州)$/.test(norm.slice(last.start, last.end)) &&
          CLASS_OFFICE.test(words)))
    ) {
      last.end = piece.end
    } else merged.push({ start: piece.start, end: piece.end })
  }
  return merged
}

function trim(norm: string, piece: Span): Span {
  const words = norm.slice(piece.start, piece.end)
  const lead = /^[\s。：·]*(?:由|请)?/.exec(words)?.[0].length ?? 0
  const kept = words
    .slice(lead)
    .replace(EDGE, '')
    .replace(ET_CETERA, '')
    .replace(/\((?:详?见|附[件后表]|名单|以下[简统]称)[^()]{0,30}\)$/, '')
    .replace(EDGE, '')
  return { start: piece.start + lead, end: piece.start + lead + kept.length }
}
