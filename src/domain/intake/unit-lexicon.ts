/** What a unit's name may end with, as data. Places and posts are told apart below. */
const ENDINGS =
  '股 统筹办 公开办 网信办 信息办 督查办 检查办 巡查办 督导办 小学 中学 幼儿园 学区 站点 网点 考点 赛区 局 委 办 厅 部 院 署 处 科 室 所 站 队 社 馆 台 组 会 团 校 园 场 行 警 网 段 中心 公司 集团 政府 委员会 办公室 办公厅 部门 单位 机构 党组织 组织 供电企业 供水企业 供气企业 供热企业 电网企业 机关 街道 街办 ' +
  '镇街 街镇 乡镇 镇街区 园区 开发区 当地 高新区 新区 度假区 示范区 试验区 功能区 管理区 保税区 经开区 党委 党组 党工委 支部 总支 银行 学校 大学 学院 高校 院校 医院 协会 学会 ' +
  '商会 联合会 基金会 工会 团中央 妇联 残联 科协 文联 侨联 工商联 作协 记协 消协 团委 共青团 小组 专班 指挥部 督导组 工作组 推进组 联席会议 海关 法院 检察院 省份 地区 地方 各地 城市 运营商 电网 ' +
  '媒体 电力 中国移动 中国电信 中国联通 中国铁塔 国办 国网 地市 州市 市州 市县 区县 县市 县区 县市区 市县区 镇村 社区 垦区 林区 灌区 市局 省局 分局 供销社 驻地 辖区 属地 主体'

/** Words that end like a unit but are not one, or are given no public work. */
const NOT_UNIT =
  '控股 入股 参股 持股 个股 拉网 另行 自行 同行 社会组织 部署 签署 施工单位 建设单位 用人单位 经营单位 消毒单位 生产单位 餐饮单位 使用单位 监理单位 设计单位 勘察单位 服务单位 运营单位 个体工商户 企业 全会 大会 社会 机会 例会 晚会 生活会 座谈会 推进会 现场会 培训会 动员会 发布会 洽谈会 博览会 招聘会 研讨会 听证会 调度会 交流会 专题会 办公会 报告会 论证会 协调会 碰头会 部署会 总结会 表彰会 运动会 家长会 议会会议 会议 内部 全部 干部 局部 外部 本部 东部 西部 南部 北部 中部 办法 住所 场所 厕所 诊所 现场 市场 农场 广场 操场 机场 ' +
  '立场 到位 岗位 学位 台账 平台 后台 舞台 窗台 站台 团队 排队 一行 实行 执行 进行 运行 试行 先行 推行 发行 履行 银行卡 教室 科室间 正处 此处 好处 用处 出处 到处 各处 一处 ' +
  '多处 家庭 公园 校园 家园 田园 乐园 果园 菜园 庄园 产业园 互联网 管网 路网 官网 电网建设 联网 上网 路段 阶段 手段 时段 地段 片段 班组 重组 专区 小区 片区 景区 灾区 ' +
  '山区 库区 湖区 矿区 老区 地区性 学科 专科 本科 百科 全科 年会 协会章程 委托办 举办 开办 承办 主办 协办 督办 交办 转办 经办 代办 补办 申办 创办 查办 兴办 筹办 严办 ' +
  '快办 联办 通办 可办 网办 常态化组织 一次办 马上办 就近办 掌上办 指尖办 帮办 法院外 病院 剧院 影院 庭院 住院 出院 学会了 全社 报社区 预警 报警 民警 交警指挥 值班室 会议室'

/** Places stand for their governments only behind 各, 有关, 全 or a name: 各市, 有关县, 临江区. */
const PLACE_ENDINGS = '省 市 县 区 旗 镇 乡 村 街 州 盟 园'

const setOf = (words: string): Set<string> => new Set(words.split(' '))
const LONGEST = 5
const endings = setOf(ENDINGS)
const places = setOf(PLACE_ENDINGS)
const notUnits = setOf(NOT_UNIT)

/** Length of the longest word of the set that ends the words; 0 when none does. */
const endingLength = (words: string, set: ReadonlySet<string>): number => {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    if (set.has(words.slice(-length))) return length
  }
  return 0
}

/** Endings that are no name when they stand alone: 主体开工, 组织开展. */
const TOO_BARE = /^(?:政府|自治区|当地|主体|组织|机构|团体|单位的?|中心|项目|平台|小组|队伍|城市)$/
/** A bracket that ends a name: 各县(市、区), 市交通委(市道运局). */
export const TAIL_BRACKET = /\([^()]{1,40}\)$/
const NEVER_IN_NAME = /[。；？！“：\n\t|]/
const LONGEST_NAME = 60
/** «深化“放管服”改革领导小组»: a word in quotes inside a name. */
const QUOTED = /(?<=.)“[^“”，。；：]{1,10}”/g

/** True when the normalised words read like the name of a unit or of a class of units. */
export function looksLikeUnit(printed: string): boolean {
  const words = printed.replace(QUOTED, '某')
  if (words.length < 2 || words.length > LONGEST_NAME || NEVER_IN_NAME.test(words)) return false
  if (TOO_BARE.test(words)) return false
  const bare = words.endsWith(')') ? words.replace(TAIL_BRACKET, '') : words
  const ending = endingLength(bare, endings)
  // 联席会议 is a body though 会议 is not: the longer word decides
  if (endingLength(bare, notUnits) >= Math.max(1, ending)) return false
  if (bare !== words && places.has(bare)) return true
  return ending > 0 || (endingLength(bare, places) > 0 && (bare.length > 2 || /^各/.test(bare)))
}

/** A class of units (各镇街, 各有关部门): a person must say which units it means before it is registered. */
export const isUnitClass = (norm: string): boolean =>
  /^(?:各|有关|相关|其他|全市|全县|全区|全省|市直|县直|区直|省直|国务院有关|国务院相关)/.test(norm) ||
  /(?:有关|相关|各)(?:部门|单位)$/.test(norm)

/** Posts: the responsibility is a person's, so it is listed under leaders. */
const POST =
  /(?:一把手|[“]一把手[”]|主要领导|分管领导|(?:分管[市县区省镇乡]级|[市县区省镇乡]|政府|党委|单位|部门|局)领导|包保领导|包抓领导|挂钩领导|联系领导|领导干部|班子成员|主要负责人|主要负责同志|分管负责人|分管负责同志|负责同志|负责人|第一书记|书记|副书记|常委|市长|县长|区长|镇长|乡长|省长|州长|局长|主任|部长|厅长|处长|科长|院长|校长|所长|站长|秘书长|检察长|组长|队长|总队长|支队长|主席|理事长|董事长|总经理|院\(校\)长|校\(院\)长|河长|河湖长|湖长|巡河员|林长|田长|路长|链长|专员|督导员|村长|街长|区段长)(?:\([^()]{1,16}\))?$/

export const looksLikePost = (norm: string): boolean =>
  norm.length >= 2 && norm.length <= 40 && POST.test(norm)
