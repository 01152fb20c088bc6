import { actionVerbs } from './action-verbs.ts'

/**
 * Words that may follow a subject and open what it has to do. Data: a new verb is one word here and a line in the tests.
 * Longer words first where one begins another is not needed: the reader asks only whether one of them stands here.
 */
const MODALS =
  '(?:都|均|也|还|一定)?要|(?:都|均)应|应当|应该|应(?!急)|须|必须|需要|需|务必|务于|请|将|可以|可(?!持续)|原则上|负责(?!人|同志)|(?:具体|主要)负责(?!人|同志)|会商后|汇总后|审核后|汇总'

const ADVERBS =
  '接到|收到|接报|提前|适当|深刻(?=[吸汲领认])|(?:自|从)(?=[0-9本印])|主要(?!领导|负责)|一般|认真|切实|及时|抓紧|尽快|进一步|全面|加快|积极|严格|继续|逐(?=[村户项一级步家校企栋条人镇街个件])|至少|最迟|视情|高度(?!$)|牢固|真正|[季月年]后(?=[0-9])|普遍|率先|带头|加密|予以|一律|能(?=够|当|立|及时|现场)|力保|另行|自行|分头|(?:开学|入汛|汛期|汛|入冬|放假|节|春耕|供暖)前|统一|统筹|共同|分别|具体|联合|定期|不定期|主动|深入|扎实|' +
  '准确|立即|迅速|同步|适时|密切|重点|坚持|持续|大力|着力|充分|依法|依规|合理|科学|有序|稳妥|稳步|自觉|严密|按时|按期|按要求|尽早|择优|首先|' +
  '总(?=牵头|负责)|牵头(?!单位|部门|处室)|会同|协同|每|于|在|[\u4e00-\u9fff]{2,4}期间|对|按|按照|根据|依据|依托|依照|结合|围绕|针对|通过|以(?![上下内外])|将|把|从|参照|对照|聚焦|为|向|给|一起|一道|年内|年底|月底|20[0-9]{2}年|[0-9]{1,2}月|[一二三四]季度|[上下]半年|今年|明年|本月|下月'

/** Verbs of one character, and those that count only before certain words. */
const VERBS =
  '负总责|加(?![工油气])|做|搭|拓|购|赴|盯|摸|狠|探|撰|搞|兑|疏|组织(?![要应须需和由、])|报(?!刊|社|名)|配合(?!单位|部门)|送|谋|抓|建|设|拟|定|依|派(?!出机构|出所|驻)|自查(?=自纠|自改|工作|并|报告|、|，)|组成(?=[^，。]{0,12}(?:组|专班|队))|各(?=派|自|安排|明确|选派|确定)|是(?=[^，。]{2,40}(?:主体|责任人|单位|部门)，)|(?<![农招工电会洽磋协])商(?=[市省县区州各国有相])'

const PREDICATE = new RegExp(`(?:${MODALS}|${ADVERBS}|${VERBS})`, 'y')

/** Verbs that also stand inside names: 省政府[督查]室, 市[供电]公司, [监测]站点. The unit then goes on behind them. */
const INNER =
  '督查|督导|监督|监察|检查|检验|检测|监测|管理|服务|建设|城市|审批|执法|调度|研究|宣传|统计|采购|储备|巡查|考核|投资|供应|供电|供水|供气|供热|开发|登记|治理|保护|' +
  '推进|保障|规划|信访|报告|预警|发布|招商|培训|评审|评价|验收|实施|整治|攻坚|支持|救助|救援|防范|处置|指挥|创建|改革|统筹|推动|学习|投放|组织(?=部)|建(?=设)|审(?=计)|指导(?=组)|协调(?=小组|组|办)|' +
  '审计|防治|防控|防御|教育|交流|设计|融资|抢险|救灾|调查|勘察|测绘|监控|监管|稽查|检疫|担保|维修|养护|广播|观测|预报|种植|育苗|收储|储运|督办|招考|训练|发展|结算|支付|核算|运行|应用|转让|装备|清洁|咨询|协作|创新|讲解|演练|联动|会战|整顿|安置|搬迁|征收|征集|分配|录用|接待|稳定|保密|巡逻|移植|消毒|监理|运转|租赁|拍卖|审核|审查|配送|联络|值班'
const INNER_NAME = new RegExp(
  `(?:${INNER})[^，。、；：()“各对要应的]{0,5}?(?:局|委|办公室|办|厅|部门|部|院|署|处|科|室|所|站点|站|队|中心|公司|委员会|小组|组|集团|银行|大队|支队|分局|机构|机关|单位|专班|指挥部)`,
  'y',
)

/** «政务公开办将», «督办处、»: any verb directly before the ending of an office that then acts or is listed. */
const VERB_OFFICE =
  /..(?:办|局|处|科|委|厅|站|队|中心|办公室|小组|专班|委员会|(?:责任|牵头|包保|主管|承办|实施)(?:单位|部门))(?=[、，和及与于将要应须负牵会请]|等|$)/y
/** «镇政府集中整治领导小组»: the body goes on behind the verb. */
const BODY_NAME =
  /..[^，。、的对将成组会抽设建派与和由各请要]{0,12}(?:领导小组|指挥部|联席会议|委员会)(?=[、，对将要应须负于和按])/y

/** «教育、民政、工会等部门»: a field of work that stands for its office. */
const FIELD_NAME =
  /(?:教育|统计|审计|规划|建设|宣传|监察|发展|交流|稽查|储备|广播)(?=、[^，。；]{1,40}等[^，。]{0,6}(?:部门|单位|机构))/y

/** «学习实践活动领导小组办公室负责…»: a body named after what it does. */
const BODY_START =
  /..[^，。、；的对将要应须请由]{0,18}(?:领导小组(?:办公室)?|指挥部(?:办公室)?|联席会议(?:办公室)?|委员会)(?=负责|[要应须将对会按于、和，]|$)/y
function isBodyName(norm: string, start: number): boolean {
  BODY_START.lastIndex = start
  return (
    BODY_START.test(norm) &&
    !/^(?:成立|组建|设立|建立|根据|按照|由|经|报|向)/.test(norm.slice(start, start + 2))
  )
}

/** True when a predicate starts at `at`. */
export function predicateAt(norm: string, at: number): boolean {
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    return pattern.test(norm)
  }
  if (!matches(PREDICATE) && !actionVerbs.has(norm.slice(at, at + 2))) return false
  if (matches(FIELD_NAME)) return false
  return (
    !matches(INNER_NAME) &&
    !(actionVerbs.has(norm.slice(at, at + 2)) && (matches(VERB_OFFICE) || matches(BODY_NAME)))
  )
}

/** Classes of units that begin like a verb: 试点县, 配合单位, 供电公司. */
const NAME_START =
  /^(?:(?!强化|加强|深化|密切|注重|发挥|组织|督促|指导|推动|协调)[\u4e00-\u9fff]{2}(?:单位|部门)(?=$|[、，和及与要应须在于负将按对会])|试点|总(?:牵头|责任)单位|被..单位|要素|要害|科学(?=[技研院])|对口|监管|执法|审批|供[电水气热]|重点(?=[县区市镇乡单])|(?:配合|牵头|责任|协办|参与|承办|实施|负责)(?:单位|部门)|建设(?:局|单位)|(?:主要|第一|首要)(?:责任|牵头)(?:单位|部门)|统计局|审计局|组织部|宣传部|管理|12345)/

/** True when the words begin with a verb or preposition, so that they are no subject. */
export const startsAsAction = (norm: string, start: number): boolean =>
  !isBodyName(norm, start) &&
  (NOT_SUBJECT_START.test(norm.slice(start, start + 6)) || predicateAt(norm, start)) &&
  !NAME_START.test(norm.slice(start, start + 8))

/** Words a sentence may open with before its subject. */
export const OPENERS = new RegExp(
  '^(?:[\\s“”·：]|《[^》]{1,40}》(?:还|也|明确)?(?:要求|规定|提出|明确)[，：]?|(?:主要|重点)?(?:任务|目标|要求|重点)是(?=各)|[一二三四五六七八九十]{1,2}[是要](?!求)|责成|指定(?=由)|首先，|其次，|最后，|(?:现|特|务|敬|烦|恳)?请(?:你们|你[局市县区厅委]|你单位)?|望(?=各)|并(?=由)|同时|其中|之后|此后|随后|此外|另外|另|下一步|今后|届时|目前|(?:原则上)|具体(?=由)|其他由|' +
    '(?:会议|会上)?(?:要求|强调|明确|决定|议定|指出|同意|确定|研究决定|一致同意|原则同意|认为)(?:[，：]|(?=由)|(?=各))|会议|经研究|(?:会议)?(?:原则)?同意(?=[，：])|现要求|要求(?=各)|对此|为此|因此|自(?![查纠评检])[^，()]{2,16}起|从[^，]{2,16}起)',
)

/** Prepositions and verbs at the head of a phrase that make it no subject. Exceptions are offices that begin so. */
const NOT_SUBJECT_START =
  /^(?:对(?!外|台)|向|将|把|按(?!察)|根据|依据|结合|从|在|与|以|受|报(?!社|业)|送|组织(?!部)|指导|督促|会同|支持|鼓励|引导|推动|推进|加强|完善|建立|健全|加快|落实|开展|做好|协调|统筹(?!办|局)|强化|深化|提升|发挥|配合|联合(?!会|国)|通过|针对|围绕|聚焦|依托|利用|实现|确保|优化|实施|制定|研究(?!院|室|所|中心)|成立|设立|打造|培育|严格|积极|全面|深入|进一步|切实|争取(?!办)|力争|完成|新建|改造|凡|如|若|因|当(?!地)|及时|要|应(?!急)|须|必须|禁止|允许|该|其(?!他)|此|这|那|所有|一切|任何|每|涉及|属于|经(?!济|信|开|营|发)|由|除|为(?!民)|并|或|是|有(?!关)|没有|不|未|已|曾|正|也|还|都|均|就|才|需|可|使|让|令|用|给|被(?!巡察|检查|督查|督导|审计|考核|约谈|评估|监督|核查|通报|问责)|比|跟|同(?!级)|及|和|原则|同意|听取|审议)/
