import type { PostKind } from '../../../domain/organisation/posts.ts'
import type { DemoUnit } from './demo-units.ts'

/** A post-holder of the demo city. People are called by their post: nobody real, nobody's namesake. */
export interface DemoPost {
  key: string
  unitKey: string
  kind: PostKind
  title: string
  /** Signs in by this name; only those on the sign-in page and a few more have an account. */
  signInName?: string
}

const leaders: readonly (readonly [key: string, title: string, signInName?: string])[] = [
  ['shuji', '市委书记', 'shuji'],
  ['shizhang', '市长', 'shizhang'],
  ['fushuji', '市委副书记'],
  ['jiwei-shuji', '市委常委、市纪委书记', 'jiweishuji'],
  ['changwu', '市委常委、常务副市长', 'changwu'],
  ['zuzhi-buzhang', '市委常委、组织部部长'],
  ['xuanchuan-buzhang', '市委常委、宣传部部长'],
  ['zhengfa-shuji', '市委常委、政法委书记'],
  ['mishuzhang', '市委常委、办公室主任'],
  ['fushizhang-gongye', '副市长(工业)'],
  ['fushizhang-nongye', '副市长(农业)'],
  ['fushizhang-jiaowei', '副市长(教育卫生)'],
  ['fushizhang-chengjian', '副市长(城建)'],
]

/** Everybody of one unit, in protocol order. */
export function demoPostsOf(unit: DemoUnit): DemoPost[] {
  const post = (suffix: string, kind: PostKind, title: string, signInName?: string): DemoPost => ({
    key: `${unit.key}-${suffix}`,
    unitKey: unit.key,
    kind,
    title,
    ...(signInName ? { signInName } : {}),
  })
  switch (unit.kind) {
    case 'city-leadership':
      return leaders.map(([key, title, signInName]) => ({
        key,
        unitKey: unit.key,
        kind: 'city-leader',
        title,
        ...(signInName ? { signInName } : {}),
      }))
    case 'town':
    case 'subdistrict':
    case 'zone': {
      const party = unit.kind === 'town' ? '党委书记' : '党工委书记'
      const head = unit.kind === 'town' ? '镇长' : '主任'
      return [
        post('shuji', 'party-secretary', party, unit.key === 'chengguan' ? 'chengguan' : undefined),
        post('zhuguan', 'government-head', head),
        post('fu', 'deputy', unit.kind === 'town' ? '副镇长' : '副主任'),
        post('lianluo', 'liaison', '联络员', unit.key === 'liuquan' ? 'liuquan' : undefined),
      ]
    }
    case 'efficiency-office':
      return [
        post('zhuren', 'principal', '主任', 'xiaonengzhuren'),
        post('fu', 'deputy', '副主任'),
        post('kezhang', 'liaison', '督查科科长', 'xiaoneng'),
        post('keyuan', 'staff', '督查科科员', 'xiaoneng2'),
      ]
    case 'party-office':
      return [
        post('zhuren', 'principal', '主任'),
        post('ducha', 'liaison', '督查室主任', 'weiban'),
        post('ducha-yuan', 'staff', '督查员'),
      ]
    case 'government-office':
      return [
        post('zhuren', 'principal', '主任'),
        post('ducha', 'liaison', '督查室主任', 'zhengban'),
        post('ducha-yuan', 'staff', '督查员'),
      ]
    case 'appraisal-office':
      return [post('zhuren', 'principal', '主任'), post('kezhang', 'liaison', '考核科科长', 'kaohe')]
    case 'organisation-department':
      return [post('fubuzhang', 'principal', '常务副部长', 'zuzhi'), post('lianluo', 'liaison', '联络员')]
    case 'discipline-commission':
      return [post('fushuji', 'principal', '常务副书记'), post('lianluo', 'liaison', '联络员')]
    default: {
      const titles: Record<string, string> = {
        xuanchuan: '常务副部长',
        tongzhan: '常务副部长',
        zhengfa: '常务副书记',
        dangxiao: '常务副校长',
      }
      const head =
        titles[unit.key] ??
        (/(中心|公司|编辑部|台|网站|联合会)$/.test(unit.shortName)
          ? '主任'
          : unit.key === 'tuanwei'
            ? '书记'
            : '局长')
      const deputy = head.startsWith('常务')
        ? '副部长'
        : head === '书记'
          ? '副书记'
          : head === '主任'
            ? '副主任'
            : '副局长'
      return [
        post('zhu', 'principal', head, unit.key === 'fagai' ? 'fagaijuzhang' : undefined),
        post('fu', 'deputy', deputy),
        post(
          'lianluo',
          'liaison',
          '联络员',
          unit.key === 'fagai' ? 'fagai' : unit.key === 'jiaotong' ? 'jiaotong' : undefined,
        ),
        post('ke', 'staff', '业务科科长'),
      ]
    }
  }
}

export const demoAdministrators = [
  { signInName: 'xitong', role: 'system-admin', name: '系统管理员' },
  { signInName: 'anquan', role: 'security-admin', name: '安全管理员' },
  { signInName: 'shenji', role: 'audit-admin', name: '审计管理员' },
] as const
