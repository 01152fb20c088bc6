/** What looks like an assignment and is none (label rule 1 and 9), as data: one line a family, each with a reason. */

/** Past events and reports of what was done. */
const NARRATIVE =
  /(?<![为除末不终])了(?![解结])|已经(?![^，。]{0,24}的)|已(?:完成|建成|印发|下发|于|由|有|全部|累计|先后|达|实现|开展|取得(?!.{0,20}的))|先后|近日|(?<![0-9一二三四五六七八九十])日前|近年来|以来(?=，|$)|同比(?:增长|下降|提高|上升|回落)[0-9.]{1,6}(?:%|个百分点)(?!以上)|累计|(?:^|会议|会上|议|先后)(?:专题|集体)?听取(?!意见)|审议通过|出席|参加会议|主持召开|通报了|一致认为|同意(?:建立|设立|成立)|也将|主持会议$|实践证明|只有[^。]{2,40}才能|发挥了|共(?:拨付|投入|完成|实施|开展|排查|整改|发放|检查|建成|安排|办理|接待|出动|查处|整治)[^，。]{0,10}[0-9]|(?:获得|荣获|被评为)[^，。]{0,20}(?:等次|称号|荣誉|表彰|奖|第一)/

/** Bodies and their members: who belongs to what is no work. */
const MEMBERSHIP =
  /组成(?![^，。]{0,12}(?:工作组|督查组|专班|联合))[，。；]?$|为(?:牵头|成员|副?组长|召集人|总召集人|主任|副主任)(?:单位|委员)?|(?:担任|兼任|任)(?:组长|副组长|成员|主任|总指挥|召集人|副总指挥|联络员|指挥长)|(?:成员|牵头|责任|组成)单位(?:包括|有|由|为)|(?:组长|主任|召集人|指挥长|总指挥|负责人|成员)(?:分别)?由|由[^，。]{2,30}(?:担任|兼任|带队)$|派员参加$|会议由[^，。]{2,16}主持|^(?:一般|原则上)每[^，。]{1,6}(?:召开|举行)|(?:办公室|秘书处|专班)?设在|挂靠在|(?:会议|例会)(?:一般|原则上)?(?:每|按|定期).{0,10}(?:召开|举行)/

/** Interpretation, validity, closing formulas. */
const FORMULA =
  /(?:缴费期|待遇享受|缴费时间|投保期|征缴期)[^，。]{0,6}(?:为|是|可|延长)|^\s*(?:办理|承诺|法定|审批|受理)(?:时限|时间|期限)：|^\s*[^，。：]{0,8}(?:放假|上班|上课|考试|开学|报名|会议|活动|培训|举办|报到|收假)时间：|^[^，。：]{2,10}时间(?:分别)?[为是]|^文件名|^[^，。]{0,8}(?:重点|内容|范围|对象|方式|标准|程序)(?:为|是|包括|有)：|^\s*本(?:指南|办法|规定|方案|通知|手册|标准|意见|条例|细则|规范|导则)由|^\s*(?:出席|列席|参加人员|参会|主持人?|记录|请假|缺席|抄送|主送|发送|附件|联系人|联系电话)[0-9]?：|负责解释|(?:由[^，。]{2,40})解释。?$|起施行|起实施。?$|有效期|(?:执行|实施|政策)期限[为至自]|从其规定|以本(?:办法|规定|方案|通知|意见)为准|同时废止|(?:特此|现)(?:通知|通报|公告)|通知如下|决定如下|意见如下|方案如下|参照执行|遵照执行|请(?:认真)?(?:贯彻|遵照)(?:落实|执行)|认真(?:组织)?(?:贯彻)?(?:落实|实施|执行)。?$|与本(?:办法|通知|意见)不一致/

/** Benefits, tax windows, conditions: their dates bind no office. */
const POLICY_WINDOW =
  /(?:奖励|补助|补贴|奖补|资助)[^，。；]{0,12}[0-9.]{1,8}(?:万|亿)?元|免征|减征|减免|免收|减半|缓缴|延期缴|延长至|给予[^，。；]{0,24}(?:补助|补贴|奖励|奖补|支持|减免)|有效|执行期限|可申请|(?:能够|有望|可以|可)(?:完成|实现|达产)|的(?:企业|项目|单位|人员|个人|纳税人|用户|房屋|车辆|合同)，(?:给予|予以|可|按|不|免|对|享受|由)|享受|不超过[0-9]+元|按[0-9.]+%/

export const isNarrative = (clause: string): boolean => NARRATIVE.test(clause)
/** «市政府成立领导小组，王某任组长»: who sits in what, unless somebody must set it up. */
export const listsMembers = (sentence: string): boolean =>
  /(?:成立|组建|设立)/.test(sentence) &&
  /[，、][^，。]{2,16}(?:任|担任|为)(?:组长|主任|总指挥|指挥长|召集人)/.test(sentence) &&
  !/[要应须]/.test(sentence)

/** «8月28日上午，市财政局会同…召开动员会»: what happened, unless somebody is asked to. */
export const tellsOfMeeting = (sentence: string): boolean =>
  /[0-9]日(?:上午|下午|晚上?)，[^。]{2,80}(?:召开|举行|举办|参加|主持|赴|到)/.test(sentence) &&
  !/[请要须将拟应]/.test(sentence)

/** «成立由一把手任组长的工作组»: setting a body up is work, whoever sits in it. */
const SETS_UP_BODY = /(?:成立|组建|设立|建立)由/
export const isMembership = (clause: string): boolean => MEMBERSHIP.test(clause) && !SETS_UP_BODY.test(clause)
const DEFINITION =
  /是指|定为|为[^，。]{0,6}(?:日|汛期|防火期|禁渔期)$|所称的?|指的是|以下(?:简称|统称)[^)]{0,12}$/
export const isDefinition = (sentence: string): boolean => DEFINITION.test(sentence)

/** Headings that name no work: the sentences below them are tasks of their own. */
const GENERIC_HEADING =
  /^(?:.{0,4}(?:组织(?:领导|保障|实施)|保障措施|工作要求|有关要求|相关要求|时间安排|职责分工|任务分工|责任分工|工作职责|部门职责|监督检查|督促检查|督查考核|考核问责|督导考核|督查督办|信息报送|宣传引导|舆论引导|关于.*|其他|其他事项|支持配合|结果运用|协调配合|工作机制|工作步骤|实施步骤|方法步骤|(?:填报|报送|报告|材料|活动|时间|考核|会议)(?:要求|安排|方式)|有关事项|相关事项))$/
export const isGenericHeading = (heading: string): boolean => GENERIC_HEADING.test(heading.trim())

export const isFormula = (sentence: string): boolean => FORMULA.test(sentence)
export const isPolicyWindow = (words: string): boolean => POLICY_WINDOW.test(words)

/** Sections that state aims and principles: without a unit or bracket of their own their sentences are no tasks. */
export const isAimsHeading = (heading: string): boolean =>
  /指导思想|总体要求|基本原则|工作原则|总体目标|总体思路|工作目标|主要目标|重要意义|重大意义|充分认识|基本情况|背景|存在(?:的)?(?:主要)?问题|主要做法|工作成效|有关情况/.test(
    heading,
  )

/** A line that is the name of a document: «…工作方案», «…若干措施(2026年版)». */
const DOCUMENT_TITLE =
  /^[^，。；：\n]{4,60}(?:通知|意见|方案|要点|计划|措施|规定|办法|细则|纪要|通报|报告|清单|台账|分工|分解表|任务表|安排|函|决定|公告|规划|制度|预案|指南)(?:\([^()]{1,20}\))?\s*$/
export const isDocumentTitle = (paragraph: string): boolean => DOCUMENT_TITLE.test(paragraph.trim())

/** Rules on persons and firms, and aims: a date in them binds no office (label rule 1). */
const PRIVATE_SUBJECT =
  /^(?:[^，。]{0,24}的)?(?:各类|各|有关|相关)?(?:(?:生产|经营|施工|监理|物业|开发|餐饮|销售|运输|快递|寄递|用水|用电|用能|排污|危险化学品|重点){1,2}(?:服务)?(?:单位|企业)|纳税人|申请人|申报人|用人单位|企业|公司|个人|当事人|参保人员?|学生|考生|家长|居民|村民|业主|经营者|从业人员|劳动者|毕业生|投标人|中标人|持证人|人员|消费者|旅客|施工单位|建设单位|生产单位|经营单位|个体工商户|合作社|用户|车主|驾驶人|投资者|债权人|出租人|承租人|供应商|项目单位)(?:应|要|须|可|需|必须|不得|在|于|自|按|每)/
const AIMS_SENTENCE = /^(?:总体|主要|工作|发展|阶段性|年度|近期|远期|具体|改革)?目标[:：]/
export const bindsNoOffice = (sentence: string): boolean =>
  PRIVATE_SUBJECT.test(sentence.trim()) || AIMS_SENTENCE.test(sentence.trim())
