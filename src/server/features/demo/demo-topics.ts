/** A kind of work the demo city decides on: `{…}` places are filled from the lists below or with a number. */
export interface DemoTopic {
  category: string
  titles: readonly string[]
  standards: readonly (readonly [name: string, unit: string, low: number, high: number])[]
  steps: readonly string[]
}

const infrastructure = [
  '完成规划设计和手续办理',
  '完成施工招标',
  '主体工程施工',
  '配套工程施工',
  '竣工验收并投入使用',
]
const campaign = ['制定实施方案', '动员部署、摸清底数', '集中推进', '检查验收']

export const demoTopics: Readonly<Record<string, readonly DemoTopic[]>> = {
  investment: [
    {
      category: 'investment-attraction',
      titles: [
        '引进{企业}产业链配套项目落户{区}',
        '组织赴长三角专题招商并签约{n}个过亿元项目',
        '推进{区}标准厂房招商入驻',
      ],
      standards: [
        ['签约项目', '个', 2, 12],
        ['到位资金', '亿元', 1, 15],
      ],
      steps: ['梳理目标企业和政策清单', '对接洽谈', '签订合作协议', '项目落地开工'],
    },
    {
      category: 'investment-attraction',
      titles: ['办好秋季经贸洽谈会', '建立招商项目“一事一议”会商机制'],
      standards: [['意向签约额', '亿元', 20, 80]],
      steps: campaign,
    },
  ],
  industry: [
    {
      category: 'industrial-economy',
      titles: ['推进{企业}技术改造项目建成投产', '新增规模以上工业企业{n}家', '帮扶{企业}扩能升级'],
      standards: [
        ['完成投资', '亿元', 1, 9],
        ['新增产值', '亿元', 2, 20],
      ],
      steps: ['备案和手续办理', '设备采购安装', '试生产', '达产达效'],
    },
    {
      category: 'industrial-economy',
      titles: ['开展亩均效益评价并出台差别化政策', '培育省级专精特新企业{n}家'],
      standards: [['认定企业', '家', 3, 20]],
      steps: campaign,
    },
  ],
  project: [
    {
      category: 'key-projects',
      titles: [
        '{区}基础设施提升工程',
        '{路}综合管廊工程',
        '{区}110千伏变电站新建工程',
        '{企业}二期项目开工建设',
      ],
      standards: [
        ['完成投资', '亿元', 1, 12],
        ['工程形象进度', '%', 100, 100],
      ],
      steps: infrastructure,
    },
  ],
  city: [
    {
      category: 'urban-economy',
      titles: ['{路}改造提升工程', '老旧小区改造{n}个', '新建改建城区公共停车场{n}处', '{河}滨河公园建设'],
      standards: [
        ['改造面积', '万平方米', 3, 40],
        ['完成投资', '亿元', 1, 6],
      ],
      steps: infrastructure,
    },
    {
      category: 'urban-economy',
      titles: ['整治{路}沿线占道经营和户外广告', '推进城区供热管网向{区}延伸'],
      standards: [['整治点位', '处', 20, 150]],
      steps: campaign,
    },
  ],
  roads: [
    {
      category: 'rural-roads',
      titles: ['{镇}农村公路整修{n}公里', '改造{镇}危桥{n}座', '{镇}至{区}连接线工程'],
      standards: [
        ['整修里程', '公里', 5, 60],
        ['验收合格率', '%', 98, 100],
      ],
      steps: infrastructure,
    },
  ],
  countryside: [
    {
      category: 'new-countryside',
      titles: [
        '{镇}高标准农田建设{n}千亩',
        '{镇}美丽乡村示范片建设',
        '{镇}农村厕所改造',
        '推进{镇}特色种植基地扩面提质',
      ],
      standards: [
        ['建成面积', '亩', 1000, 9000],
        ['受益农户', '户', 200, 3000],
      ],
      steps: ['编制实施方案', '完成土地整理和招标', '工程施工', '县级验收'],
    },
  ],
  forest: [
    {
      category: 'afforestation',
      titles: ['{镇}荒山造林{n}百亩', '环{河}生态防护林建设'],
      standards: [
        ['造林面积', '亩', 300, 3000],
        ['苗木成活率', '%', 85, 95],
      ],
      steps: ['落实地块和苗木', '整地挖穴', '栽植浇水', '成活率核查'],
    },
    {
      category: 'forest-fire-prevention',
      titles: ['落实{镇}春季护林防火网格责任', '更新重点林区防火隔离带{n}公里'],
      standards: [['巡护覆盖率', '%', 100, 100]],
      steps: campaign,
    },
  ],
  water: [
    {
      category: 'key-projects',
      titles: ['{河}综合治理工程', '{镇}农村饮水安全巩固提升工程', '汛前完成{河}险工险段加固'],
      standards: [['治理长度', '公里', 3, 30]],
      steps: infrastructure,
    },
  ],
  environment: [
    {
      category: 'social-undertakings',
      titles: ['{河}断面水质稳定达标', '完成{区}扬尘污染专项整治', '淘汰燃煤小锅炉{n}台'],
      standards: [['达标天数比例', '%', 80, 95]],
      steps: campaign,
    },
  ],
  education: [
    {
      category: 'social-undertakings',
      titles: ['{校}新校区建设', '新增公办幼儿园学位{n}百个', '{校}教学楼加固改造', '化解城区小学大班额'],
      standards: [['新增学位', '个', 200, 2400]],
      steps: infrastructure,
    },
  ],
  health: [
    {
      category: 'social-undertakings',
      titles: ['{镇}卫生院改造提升', '市中医院门诊综合楼建设', '城乡居民医保参保扩面'],
      standards: [['参保率', '%', 95, 99]],
      steps: infrastructure,
    },
  ],
  social: [
    {
      category: 'social-undertakings',
      titles: [
        '新增城镇就业{n}百人',
        '建成{镇}区域养老服务中心',
        '落实困难群众救助提标',
        '建设退役军人服务站示范点{n}个',
      ],
      standards: [['服务人数', '人', 300, 6000]],
      steps: campaign,
    },
  ],
  revenue: [
    {
      category: 'revenue-sources',
      titles: [
        '完成一般公共预算收入年度目标',
        '争取上级政策资金{n}亿元',
        '盘活存量国有资产{n}宗',
        '培植{镇}骨干财源企业',
      ],
      standards: [
        ['入库税收', '亿元', 1, 30],
        ['增幅', '%', 5, 15],
      ],
      steps: ['分解目标任务', '逐月调度', '查漏补缺', '全年结算核对'],
    },
  ],
  stability: [
    {
      category: 'stability',
      titles: ['化解{镇}信访积案{n}件', '开展{区}社会治安重点整治', '建成{镇}综治中心规范化示范点'],
      standards: [['化解率', '%', 90, 100]],
      steps: campaign,
    },
  ],
  safety: [
    {
      category: 'stability',
      titles: ['{区}危险化学品企业安全专项整治', '落实“三小”场所消防隐患整改', '食品小作坊规范提升{n}家'],
      standards: [['隐患整改率', '%', 95, 100]],
      steps: campaign,
    },
  ],
  culture: [
    {
      category: 'social-undertakings',
      titles: ['{镇}文化活动中心建设', '办好青澜湖文化旅游节', '{河}沿线旅游标识系统建设'],
      standards: [['接待游客', '万人次', 10, 80]],
      steps: campaign,
    },
  ],
  service: [
    {
      category: 'party-and-efficiency',
      titles: ['政务服务事项“一窗受理”改革', '压减审批时限{n}%', '推进{区}帮办代办全覆盖'],
      standards: [['网办率', '%', 80, 100]],
      steps: campaign,
    },
  ],
  party: [
    {
      category: 'party-and-efficiency',
      titles: ['举办科级干部履责能力培训班{n}期', '推进{镇}党群服务中心提档升级'],
      standards: [['培训人次', '人次', 200, 1500]],
      steps: campaign,
    },
  ],
  publicity: [
    {
      category: 'party-and-efficiency',
      titles: ['开设“抓落实”专栏并刊发报道{n}篇', '{镇}新时代文明实践所规范化建设'],
      standards: [['刊播数量', '篇', 20, 120]],
      steps: campaign,
    },
  ],
  office: [
    {
      category: 'general',
      titles: ['梳理市委全会决定事项责任清单', '建立重点工作周调度制度', '规范督查检查考核事项'],
      standards: [['完成事项', '项', 5, 40]],
      steps: campaign,
    },
  ],
  town: [
    {
      category: 'town-economy',
      titles: [
        '培育镇域骨干财源企业{n}家',
        '集镇街道整治提升',
        '盘活闲置厂房{n}处',
        '引进农产品加工项目{n}个',
      ],
      standards: [
        ['财政收入', '万元', 800, 9000],
        ['增幅', '%', 5, 20],
      ],
      steps: ['排查摸底、建立台账', '制定方案', '组织实施', '验收销号'],
    },
    {
      category: 'village-elections',
      titles: ['做好村“两委”换届选举工作', '整顿软弱涣散村党组织{n}个'],
      standards: [['完成村数', '个', 10, 60]],
      steps: campaign,
    },
    {
      category: 'rural-roads',
      titles: ['整修通村道路{n}公里', '农村人居环境整治{n}个村'],
      standards: [['整修里程', '公里', 5, 40]],
      steps: infrastructure,
    },
  ],
  zone: [
    {
      category: 'industrial-economy',
      titles: ['新开工过亿元项目{n}个', '建成标准厂房{n}万平方米', '盘活低效用地{n}百亩'],
      standards: [['完成投资', '亿元', 3, 40]],
      steps: infrastructure,
    },
    {
      category: 'urban-economy',
      titles: ['打造特色商业街区', '引进税收超千万元楼宇企业{n}家', '背街小巷整治{n}条'],
      standards: [['新增税收', '万元', 500, 6000]],
      steps: campaign,
    },
  ],
}
