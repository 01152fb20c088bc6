import type { SeededRandom } from './seeded-random.ts'

/** What the `{…}` places of a title are filled with. */
const places: Readonly<Record<string, readonly string[]>> = {
  镇: ['城关镇', '柳泉镇', '鹤山镇', '石桥镇', '白马镇', '龙湾镇', '清风镇', '杨柳镇', '铁山镇', '香炉镇'],
  区: ['经济开发区', '高新区', '旅游度假区', '东城街道', '西城街道', '北关街道'],
  路: ['青澜大道', '滨湖路', '人民路', '建设路', '东环路', '振兴街', '迎宾路', '学府路'],
  河: ['清水河', '柳泉河', '石桥河', '龙湾水库', '白马河'],
  企业: ['青澜重工', '恒泰新材料', '鹤山食品', '瑞丰纺织', '天成机电', '绿源生物', '华信电子'],
  校: ['市第一中学', '市实验小学', '城关镇中心小学', '柳泉镇初级中学', '市职业中等专业学校'],
}

/** The title with its places filled. */
export function fillTitle(title: string, random: SeededRandom): string {
  return title.replace(/\{(.)(.?)\}/g, (_whole, first: string, second: string) => {
    const name = first + second
    return name === 'n' ? String(random.integer(2, 20)) : random.pick(places[name] ?? ['市'])
  })
}
