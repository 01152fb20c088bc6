import type { PostKind } from '../src/domain/organisation/posts.ts'
import type { UnitKind } from '../src/domain/organisation/unit-kinds.ts'

/** The small city of the API tests: every kind of unit once or twice, somebody in every role. Names are posts, not people. */
export interface TestUnit {
  key: string
  name: string
  shortName: string
  kind: UnitKind
  aliases?: string[]
}

export const testUnits: readonly TestUnit[] = [
  { key: 'leadership', name: '中共清河市委、清河市人民政府', shortName: '市级班子', kind: 'city-leadership' },
  { key: 'partyOffice', name: '中共清河市委办公室', shortName: '市委办', kind: 'party-office' },
  { key: 'governmentOffice', name: '清河市人民政府办公室', shortName: '市政府办', kind: 'government-office' },
  {
    key: 'efficiencyOffice',
    name: '清河市效能建设领导小组办公室',
    shortName: '市效能办',
    kind: 'efficiency-office',
  },
  { key: 'appraisalOffice', name: '中共清河市委考核办公室', shortName: '市考核办', kind: 'appraisal-office' },
  {
    key: 'organisation',
    name: '中共清河市委组织部',
    shortName: '市委组织部',
    kind: 'organisation-department',
  },
  { key: 'discipline', name: '中共清河市纪律检查委员会', shortName: '市纪委', kind: 'discipline-commission' },
  {
    key: 'development',
    name: '清河市发展和改革局',
    shortName: '市发展和改革局',
    kind: 'department',
    aliases: ['市发改委', '市发改局'],
  },
  { key: 'education', name: '清河市教育局', shortName: '市教育局', kind: 'department' },
  {
    key: 'transport',
    name: '清河市交通运输局',
    shortName: '市交通运输局',
    kind: 'department',
    aliases: ['市交通局'],
  },
  { key: 'chengguan', name: '清河市城关镇人民政府', shortName: '城关镇', kind: 'town' },
  { key: 'dongguan', name: '清河市东关街道办事处', shortName: '东关街道', kind: 'subdistrict' },
]

export interface TestPerson {
  /** Sign-in name, and the key by which a test speaks as this person. */
  key: string
  unit: string
  kind: PostKind
  title: string
}

export const testPeople: readonly TestPerson[] = [
  { key: 'mayor', unit: 'leadership', kind: 'city-leader', title: '市长' },
  { key: 'viceMayor', unit: 'leadership', kind: 'city-leader', title: '常务副市长' },
  { key: 'efficiencyHead', unit: 'efficiencyOffice', kind: 'principal', title: '主任' },
  { key: 'efficiency', unit: 'efficiencyOffice', kind: 'staff', title: '督查科科长' },
  { key: 'efficiency2', unit: 'efficiencyOffice', kind: 'staff', title: '督查科科员' },
  { key: 'party', unit: 'partyOffice', kind: 'staff', title: '督查室主任' },
  { key: 'government', unit: 'governmentOffice', kind: 'staff', title: '督查室主任' },
  { key: 'appraisal', unit: 'appraisalOffice', kind: 'staff', title: '考核科科长' },
  { key: 'organisation', unit: 'organisation', kind: 'principal', title: '部长' },
  { key: 'discipline', unit: 'discipline', kind: 'principal', title: '书记' },
  { key: 'developmentHead', unit: 'development', kind: 'principal', title: '局长' },
  { key: 'developmentDeputy', unit: 'development', kind: 'deputy', title: '副局长' },
  { key: 'development', unit: 'development', kind: 'liaison', title: '联络员' },
  { key: 'developmentStaff', unit: 'development', kind: 'staff', title: '投资科科长' },
  { key: 'educationHead', unit: 'education', kind: 'principal', title: '局长' },
  { key: 'education', unit: 'education', kind: 'liaison', title: '联络员' },
  { key: 'transportHead', unit: 'transport', kind: 'principal', title: '局长' },
  { key: 'transport', unit: 'transport', kind: 'liaison', title: '联络员' },
  { key: 'chengguanSecretary', unit: 'chengguan', kind: 'party-secretary', title: '党委书记' },
  { key: 'chengguanHead', unit: 'chengguan', kind: 'government-head', title: '镇长' },
  { key: 'chengguan', unit: 'chengguan', kind: 'liaison', title: '联络员' },
  { key: 'dongguanSecretary', unit: 'dongguan', kind: 'party-secretary', title: '党工委书记' },
]

export const testAdministrators = [
  { key: 'systemAdmin', role: 'system-admin', name: '系统管理员' },
  { key: 'securityAdmin', role: 'security-admin', name: '安全管理员' },
  { key: 'auditAdmin', role: 'audit-admin', name: '审计管理员' },
] as const
