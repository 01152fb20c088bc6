/**
 * Traditional characters that occur in words the rules look for, with their simplified form, two characters a pair.
 * Only what the rules read: names and titles are always given back as they stand in the text.
 */
const PAIRS =
  '負负責责單单辦办協协參参與与牽牵領领導导黨党機机關关門门縣县區区鎮镇鄉乡辦办處处廳厅務务發发經经濟济財财稅税' +
  '農农業业産产產产業业員员會会議议記记錄录開开展展實实際际護护衛卫環环險险檢检測测監监督督調调備备報报送送總总結结' +
  '規规劃划計计畫划項项目目標标準准長长時时間间季季節节勞劳國国慶庆個个萬万億亿達达於于後后進进動动強强優优' +
  '擴扩減减補补貼贴創创設设備备網网絡络電电視视廣广播播聯联團团銀银醫医學学術术體体育育觀观遊游點点單单位位組组織织' +
  '編编製制訂订審审批批驗验評评價价獎奖懲惩罰罚問问題题見见說说明明請请須须應应當当為为並并還还對对從从來来' +
  '這这現现們们條条種种數数據据庫库統统籌筹劃划範范圍围從从眾众無无變变壓压緊紧嚴严確确認认證证論论講讲訓训' +
  '練练習习轉转運运輸输車车輛辆陸陆島岛鐵铁銷销號号號号號号賬账額额債债貸贷費费質质資资賦赋贊赞億亿糧粮儲储' +
  '災灾隱隐患患測测繪绘礦矿滿满將将專专職职專专則则屬属類类級级層层鄰邻戶户樓楼廠厂場场圖图書书館馆愛爱'

const MAP = new Map<string, string>()
{
  const chars = [...PAIRS]
  for (let at = 0; at + 1 < chars.length; at += 2) MAP.set(chars[at] ?? '', chars[at + 1] ?? '')
}

export const simplified = (char: string): string => MAP.get(char) ?? char
