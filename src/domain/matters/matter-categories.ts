/**
 * The default category tree (R2.1, 二): the long-term fields and phased tasks the source names. A jurisdiction may add its own
 * below or beside them; codes never change once used.
 */
export type Category = {
  code: string
  parent: string | null
  name: { zh: string; en: string }
}

const category = (code: string, parent: string | null, zh: string, en: string): Category => ({
  code,
  parent,
  name: { zh, en },
})

export const defaultCategories: readonly Category[] = [
  category('long-term-work', null, '长期性重要工作', 'Long-term work'),
  category('investment-attraction', 'long-term-work', '招商引资', 'Investment attraction'),
  category('revenue-sources', 'long-term-work', '财源建设', 'Revenue sources'),
  category('new-countryside', 'long-term-work', '新农村建设', 'New countryside'),
  category('social-undertakings', 'long-term-work', '社会事业', 'Social undertakings'),
  category('party-and-efficiency', 'long-term-work', '党的建设与效能建设', 'Party building and efficiency'),
  category('stability', 'long-term-work', '维护稳定', 'Public stability'),
  category('phased-work', null, '阶段性重点任务', 'Phased tasks'),
  category('afforestation', 'phased-work', '植树造林', 'Afforestation'),
  category('rural-roads', 'phased-work', '农村公路整修', 'Rural road repair'),
  category('forest-fire-prevention', 'phased-work', '护林防火', 'Forest fire prevention'),
  category('village-elections', 'phased-work', '村“两委”换届', 'Village committee elections'),
  category('key-projects', null, '重点工程项目', 'Key projects'),
  category('industrial-economy', 'key-projects', '工业经济', 'Industrial economy'),
  category('urban-economy', 'key-projects', '城市经济', 'Urban economy'),
  category('town-economy', 'key-projects', '镇域经济', 'Town economy'),
  category('general', null, '综合事务', 'General affairs'),
]

/** A category's code followed by those of its ancestors, nearest first. An unknown code stands alone; a loop is cut. */
export function categoryPathOf(
  code: string,
  categories: readonly Pick<Category, 'code' | 'parent'>[],
): string[] {
  const parents = new Map(categories.map((item) => [item.code, item.parent]))
  const path: string[] = []
  for (let at: string | null = code; at !== null && !path.includes(at); at = parents.get(at) ?? null) {
    path.push(at)
  }
  return path
}
