/** Words that tell clauses of one sentence apart, as data. */

/** What stands in brackets inside a sentence explains a word of it. */
export const REMARKS = /\([^()]{0,60}\)/g
/** A sentence without a subject of its own that goes on telling the one before it what to do. */
export const CARRIES_ON = /^\s*(?:同时，?|还|并|也)?(?:要(?!求|点|素|么|想)|应当|须|必须|务必)/
/** «请抓紧完成…»: the reader is asked, though nobody is named. */
export const ASKS_READER = /^\s*(?:现|特|并)?请(?![示假求教])/
/** Who is asked or told, behind what was only reported. */
export const ASKS = /^\s*(?:请|要求|责成)/
export const MUST = /^(?:一定|务必|也|都|均)?(?:要(?!求)|应(?!急)|须|必须|务必)/
/** «市政府要求，各镇…»: who speaks, not who acts. */
export const ONLY_SPEAKS =
  /^(?:(?:明确|再次|反复|还|也|并)?(?:要求|强调|指出|提出|明确|认为|表示|决定|通知))$/
/** What must not be done is no work; what the sentence then asks for is. */
export const FORBIDS = /^(?:一律|均)?(?:不得|严禁|禁止)/
/** «频次不低于每周1次»: how often the work before it is done. */
export const STATES_RHYTHM = /^\s*(?:频次|频率|次数|周期|间隔)/
/** Handing in what the action before it produced: the date belongs to that action, it is no second task. */
export const HANDS_IN =
  /^(?:分别|及时|统一|集中|一并|按时|正式|书面)?(?:将.{0,30}(?:情况|结果|报告|名单|方案|总结|表|清单|台账|材料|信息|数据|意见|进展|问题|计划表|资料|文件|》).{0,10})?(?:(?<![日晚周])报(?!告会)|上报|提交|反馈|送|分送|抄送|备案|汇总|完成(?:上述|以上|该|全部)?(?:工作|任务|整改)?$|形成|印发|到位|完毕)/
/** «登记应于…内完成»: a sentence that only dates the work before it. */
export const ONLY_DATES = /^[^，。]{0,24}(?:原则上)?(?:应|须|要|必须|确保|务必|需)?(?:当)?(?:于|在)?$/
export const IS_DONE = /^(?:全部|全面)?(?:完成|办结|结束|到位|报送|落实)(?:到位)?$/
export const ONLY_HELPS =
  /^(?:等)?(?:都|均)?(?:要|应当?|须|需)?(?:(?:及早|提前|主动)介入、)?(?:积极|密切|全力|大力|主动|按职责|按照?(?:各自)?职责(?:分工)?|共同|协同|同步|做好|搞好|抓好)*(?:予以|给予)?(?:(?<=给予|予以)[^，]{2,6}支持|配合|参与|参加|协办|协助|支持|(?<=职责|分工|同步|协同|共同)(?:推进|落实|负责|抓好|实施))(?:做好|落实|支持)?(?:相关|有关|各项)?(?:工作)?$/
export const ONLY_MODAL = /^(?:请|要|应当?|须|需|必须|务必|原则上|分别){0,2}(?:于|在)?$/
/** «具体工作由X牵头推进»: who does the work told before. */
export const POINTS_BACK =
  /^(?:具体|此项|该项|上述|以上|相关|有关|日常|这项|本项)(?:的)?(?:工作|任务|事项|事宜|组织)*$/
export const TAKES_IT =
  /^(?:统一|具体|共同)?(?:牵头|负责|负总责|承担|组织|落实|实施|推进|办理|承办|部署|协调)(?:负责|组织|落实|实施|推进|办理|协调|组织协调|统筹协调)?$/
/** «…，由A负责落实»: the same, in the sentence that tells the work. */
export const CARRIES_OUT =
  /^(?:统一|具体|共同|分别|按[^，]{1,6})?(?:负责|承担|组织)?(?:按[^，]{1,6})?(?:抓好)?(?:落实|实施|负责|办理|承办|推进|组织实施|组织落实)$/
/** «由A牵头，B负责，…» */
export const RESPONSIBLE = /^(?:具体|共同|分别)?负责(?:落实|实施)?$/
/** The name of a work: no pointer back, no time. */
export const NAMES_WORK =
  /^(?!具体|此|该|本|这|其|上述|以上|相关|有关|日常|会议|经|原则|由)[^，。；：0-9]{2,24}(?:工作|任务|编制|建设|改造|整治|排查|筹备|创建|评估|考核)$/
/** «由X牵头，»: the work comes in the next clause. */
export const ONLY_ROLE =
  /^(?:负责)?(?:共同|总)?(?:牵头|负责|负总责)(?:负责|总)?$|(?:一起|一道|共同|联合|协同)$/
