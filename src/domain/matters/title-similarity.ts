/** How alike two matters' titles are, in points from 0 to 100 (R2.5): pairs of neighbouring characters they share, office phrases set aside. */

/** Words every other title carries; they say nothing about the subject. */
const officePhrases = [
  '关于',
  '进一步',
  '切实',
  '全面',
  '扎实',
  '做好',
  '抓好',
  '推进',
  '推动',
  '加快',
  '加强',
  '落实',
  '开展',
  '组织',
  '完成',
  '实施',
  '有关',
  '相关',
  '工作',
  '事项',
  '任务',
  '情况',
  '通知',
] as const

/** The title in one width and case, without blanks, punctuation and office phrases; unchanged where nothing would remain. */
export function normalizeTitle(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
  const bare = officePhrases.reduce((text, phrase) => text.replaceAll(phrase, ''), plain)
  return bare.length >= 2 ? bare : plain
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...text]
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** 100 for titles that read alike, 0 for titles with no two neighbouring characters in common. Symmetric. */
export function titleSimilarity(a: string, b: string): number {
  const [left, right] = [normalizeTitle(a), normalizeTitle(b)]
  if (left === '' || right === '') return 0
  if (left === right) return 100
  const [leftPairs, rightPairs] = [pairsOf(left), pairsOf(right)]
  let shared = 0
  for (const [pair, count] of leftPairs) shared += Math.min(count, rightPairs.get(pair) ?? 0)
  const total = [...leftPairs.values(), ...rightPairs.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : Math.round((200 * shared) / total)
}
