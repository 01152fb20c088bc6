import type { UnitKind } from '../../../domain/organisation/unit-kinds.ts'

/** A unit of the demo city, in protocol order. The city and everything in it is invented; its shape is the source document's. */
export interface DemoUnit {
  key: string
  name: string
  shortName: string
  kind: UnitKind
  aliases?: readonly string[]
  /** What the unit works on: the topics it leads (see demo-topics.ts). */
  fields: readonly string[]
}

export const demoCity = { name: '青澜市', shortName: '青澜' } as const

const office = (
  key: string,
  name: string,
  shortName: string,
  kind: UnitKind,
  aliases: string[] = [],
): DemoUnit => ({
  key,
  name,
  shortName,
  kind,
  aliases,
  fields: ['office'],
})

const bureau = (key: string, stem: string, fields: string[], aliases: string[] = []): DemoUnit => ({
  key,
  name: `青澜市${stem}`,
  shortName: `市${stem}`,
  kind: 'department',
  aliases,
  fields,
})

const partyBureau = (key: string, stem: string, fields: string[], aliases: string[] = []): DemoUnit => ({
  key,
  name: `中共青澜市${stem}`,
  shortName: `市${stem}`,
  kind: 'department',
  aliases: aliases.filter((alias) => alias !== `市${stem}`),
  fields,
})

const town = (key: string, stem: string): DemoUnit => ({
  key,
  name: `青澜市${stem}镇人民政府`,
  shortName: `${stem}镇`,
  kind: 'town',
  aliases: [`${stem}镇政府`, `${stem}镇党委`],
  fields: ['town'],
})

export const demoUnits: readonly DemoUnit[] = [
  office('leadership', '中共青澜市委、青澜市人民政府', '市级班子', 'city-leadership'),
  office('weiban', '中共青澜市委办公室', '市委办公室', 'party-office', ['市委办']),
  office('zhengban', '青澜市人民政府办公室', '市政府办公室', 'government-office', ['市政府办', '政府办']),
  office('xiaoneng', '青澜市建设“效能”领导小组办公室', '市效能办', 'efficiency-office', [
    '效能办',
    '市“效能办”',
  ]),
  office('kaohe', '中共青澜市委考核办公室', '市委考核办', 'appraisal-office', ['考核办', '市考核办']),
  office('jiwei', '中共青澜市纪律检查委员会', '市纪委', 'discipline-commission', ['纪委', '市纪委监委']),
  office('zuzhi', '中共青澜市委组织部', '市委组织部', 'organisation-department', ['组织部']),
  partyBureau('xuanchuan', '委宣传部', ['publicity'], ['市委宣传部', '宣传部']),
  partyBureau('tongzhan', '委统战部', ['social'], ['市委统战部']),
  partyBureau('zhengfa', '委政法委员会', ['stability'], ['市委政法委', '政法委']),
  partyBureau('dangxiao', '委党校', ['party'], ['市委党校']),
  bureau('fagai', '发展和改革局', ['project', 'industry'], ['市发改委', '市发改局', '发改局']),
  bureau('jiaoyu', '教育局', ['education'], ['市教体局', '教育局']),
  bureau('keji', '科学技术局', ['industry'], ['市科技局']),
  bureau('gongxin', '工业和信息化局', ['industry'], ['市工信局', '市经信局']),
  bureau('gongan', '公安局', ['stability'], ['公安局']),
  bureau('minzheng', '民政局', ['social'], ['民政局']),
  bureau('sifa', '司法局', ['stability'], ['司法局']),
  bureau('caizheng', '财政局', ['revenue'], ['财政局']),
  bureau('renshe', '人力资源和社会保障局', ['social'], ['市人社局', '人社局']),
  bureau('ziran', '自然资源和规划局', ['project', 'city'], ['市自然资源局', '市国土局']),
  bureau('huanjing', '生态环境局', ['environment'], ['市环保局', '环保局']),
  bureau('zhujian', '住房和城乡建设局', ['city'], ['市住建局', '住建局']),
  bureau('jiaotong', '交通运输局', ['roads'], ['市交通局', '交通局']),
  bureau('shuiwu', '水务局', ['water'], ['市水利局', '水利局']),
  bureau('nongye', '农业农村局', ['countryside'], ['市农业局', '农业农村局']),
  bureau('linye', '林业局', ['forest'], ['林业局']),
  bureau('shangwu', '商务局', ['investment'], ['商务局']),
  bureau('wenlv', '文化和旅游局', ['culture'], ['市文旅局', '文旅局']),
  bureau('weijian', '卫生健康局', ['health'], ['市卫健局', '市卫健委']),
  bureau('yingji', '应急管理局', ['safety'], ['市应急局', '市安监局']),
  bureau('shenji', '审计局', ['revenue'], ['审计局']),
  bureau('shichang', '市场监督管理局', ['safety'], ['市市场监管局', '市场监管局']),
  bureau('tongji', '统计局', ['revenue'], ['统计局']),
  bureau('yibao', '医疗保障局', ['health'], ['市医保局']),
  bureau('xinfang', '信访局', ['stability'], ['信访局']),
  bureau('xingzheng', '行政审批服务局', ['service'], ['市审批局', '市行政审批局']),
  bureau('chengguanju', '综合行政执法局', ['city'], ['市城管局', '市执法局']),
  bureau('touzi', '投资促进服务中心', ['investment'], ['市招商局', '招商局']),
  bureau('shuiwuju', '税务局', ['revenue'], ['国家税务总局青澜市税务局']),
  bureau('gongdian', '供电公司', ['project'], ['供电公司']),
  bureau('tuanwei', '团委', ['social'], ['共青团青澜市委']),
  bureau('fulian', '妇女联合会', ['social'], ['市妇联']),
  bureau('gongshanglian', '工商业联合会', ['industry'], ['市工商联']),
  bureau('tuiyi', '退役军人事务局', ['social'], ['退役军人局']),
  bureau('dashuju', '大数据发展服务中心', ['service'], ['市大数据中心']),
  bureau('gonggong', '公共资源交易中心', ['service'], ['市交易中心']),
  {
    key: 'kaifaqu',
    name: '青澜经济开发区管理委员会',
    shortName: '经济开发区',
    kind: 'zone',
    aliases: ['开发区', '开发区管委会'],
    fields: ['zone'],
  },
  {
    key: 'gaoxinqu',
    name: '青澜高新技术产业园区管理委员会',
    shortName: '高新区',
    kind: 'zone',
    aliases: ['高新区管委会'],
    fields: ['zone'],
  },
  {
    key: 'lvyouqu',
    name: '青澜湖旅游度假区管理委员会',
    shortName: '旅游度假区',
    kind: 'zone',
    aliases: ['度假区管委会'],
    fields: ['zone'],
  },
  {
    key: 'dongcheng',
    name: '青澜市东城街道办事处',
    shortName: '东城街道',
    kind: 'subdistrict',
    aliases: ['东城办事处'],
    fields: ['zone'],
  },
  {
    key: 'xicheng',
    name: '青澜市西城街道办事处',
    shortName: '西城街道',
    kind: 'subdistrict',
    aliases: ['西城办事处'],
    fields: ['zone'],
  },
  {
    key: 'beiguan',
    name: '青澜市北关街道办事处',
    shortName: '北关街道',
    kind: 'subdistrict',
    aliases: ['北关办事处'],
    fields: ['zone'],
  },
  town('chengguan', '城关'),
  town('liuquan', '柳泉'),
  town('heshan', '鹤山'),
  town('shiqiao', '石桥'),
  town('baima', '白马'),
  town('longwan', '龙湾'),
  town('qingfeng', '清风'),
  town('yangliu', '杨柳'),
  town('tieshan', '铁山'),
  town('xianglu', '香炉'),
  office('dianshitai', '青澜市广播电视台', '市电视台', 'media', ['市广播电台']),
  office('wangzhan', '青澜市政府网站', '政府网站', 'media'),
  office('gongzuo', '《工作》编辑部', '《工作》', 'media'),
]
