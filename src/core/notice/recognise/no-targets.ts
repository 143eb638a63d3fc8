// Figures that nobody has to reach, and why.
import type { SkipReason } from "../types";
import { DUTY_VERBS } from "../vocabulary";
import type { Quantity } from "./measure";
import { ruleTable } from "./rules";

const SIGNS = { eq: "=", gte: "≥", lte: "≤", range: "~" } as const;

/**
 * The clause with the figure written as <sign script claim number unit>: 汉 or 数 for the numerals, 定 where a word of
 * comparison or 各/每 claims it and 裸 where none does. 每校不少于3场 is 每校不少于<≥数定3场>.
 */
export function markFigure(clause: string, { start, end, ...quantity }: Quantity): string {
  const flags =
    SIGNS[quantity.comparator] + (quantity.chinese ? "汉" : "数") + (quantity.claimed ? "定" : "裸");
  return `${clause.slice(0, start)}<${flags}${quantity.number}${quantity.unitWord}>${clause.slice(end)}`;
}

/** Words of what is over. */
const DONE =
  "往届|预计(?!培训|开展|完成)|据[^，]{2,10}预测|现有|已有|已建(?!工会)|已完成|已注册|已开展|已培训|目前|截至|截止(?!时间|日期)|去年|上年|前年|往年|以来|共有(?!\\d)|曾|累计已|先后|荣获|获得(?:了|过)|建成了|举办了|开展了|受理了|打下|现已|监测结果|调查结果|统计结果|已达|达成了|(?<![到至])(?:19|20)\\d\\d年(?:，|以来|全|共|底|末|我|群众|度全|度共)[^，。；]{0,24}(?:为|达|率|居|共|已)";
const ANNOUNCES =
  "设置|以下|下列|如下|上述|前述|这|该|共分|分为|分成|分|包括|包含|由|设|划分为|形成了?|统筹(?:好)?|坚持|突出|围绕|聚焦|抓好|做好|把握|处理好|实现|做到|防止|打好|实施好|落实|牢记|增强|坚定|贯彻|推动";
const GENERIC =
  "方面|部分|环节|阶段|步骤|层面|维度|问题|重点|关键|结合|坚持|确保|意识|自信|维护|全面|一批|讲清楚|到位|不|必须|严禁|第一|统一|转变|抓手|原则|关系|台阶|新台阶|主体|平台|为一体|事|大事|实事|月内?|工作日|个月|月|季度|年度|重要|重大|人|机关|时期";
const TEAM =
  "评委|每个节目|每队|每组|每支(?:代表)?队(?!伍)|每个代表队|代表队由|参赛队由|领队|队员|教练|每人(?!限报)|人数控制在|队伍人数|合唱人数|参演人数|演员人数|人数(?=不超过|限|控制)|机会|抽取|答对";
const SIZE =
  "开放时间|服务时间|营业时间|字数|篇幅|时长|片长|分辨率|像素|大小|面积|尺寸|规格|高度|宽度|长度|行距|字号|年龄|周岁|工龄|党龄|连续|任职|满(?=.?<)|占地";
const PRIZE = "[一二三特]等奖|优秀奖|优胜奖|组织奖|鼓励奖|入围奖|金奖|银奖|铜奖|奖金|奖励";

/** What words before the figure may not be there: a look ahead from the beginning of the clause. */
const NO_VERB = `^(?!.*(?:${DUTY_VERBS}|对)[^<]*<)[^<]*`;

/** Rules over the clause with its figure marked; the plainest reason comes first. */
export const NO_TARGETS = ruleTable<SkipReason>("figures that are no targets")`
ordinal ¦ number of a series ¦ (?:第|届|[^之以]前)\s?< ¦ 举办第3期讲座 ¦ 举办讲座3期
ordinal ¦ number of a session ¦ \d届>|<.汉.[^>]*>(?:主席|会议|全会|全委|常委|代表大会|党组) ¦ 落实三次会议精神 ¦ 召开会议3次
slogan ¦ inside a name ¦ “[^”]*<[^“]*”|《[^》]*<[^《]*》 ¦ 实施“七个一批”工程 ¦ 实施“书香”工程7个
prize ¦ number of prizes ¦ (?:${PRIZE})[^，。；]{0,8}<|>(?:[一二三]等奖|奖)|奖[^<]{0,11}< ¦ 设一等奖3名 ¦ 评选标兵3名
size ¦ make-up of a team ¦ (?:${TEAM})[^，。；]{0,8}<|每[队组支][^，。；]{0,9}（[^）<]{0,12}<|按照?<[^>]*\d人> ¦ 每队5人 ¦ 每村5人
size ¦ members of a body ¦ 人>的[^，。；<]{0,12}(?:队|组|委员会|班子)$ ¦ 每校成立不少于7人的治理委员会 ¦ 每校培训不少于7人
size ¦ around the clock ¦ <=..24小时> ¦ 严格执行24小时值班 ¦ 全年服务24小时以上
size ¦ a condition ¦ >[^，。；<]{0,12}(?:方可|才可|方能|才能|即可) ¦ 报名达到30人方可开赛 ¦ 报名达到30人
size ¦ a ratio ¦ 每<..定[^>]*\d{2,}[户人名亩]> ¦ 按每80户配备保洁员 ¦ 每村80户
count-of-things ¦ a list that is counted ¦ (?:设|设立|设置|开设|分|在)[^<，]*、[^<，]*<=.裸\d{1,2}(?:个>(?!左右|以)[\u4e00-\u9fff]|项>$) ¦ 设数控、焊接2个展区 ¦ 设置书架、座椅20个
prize ¦ honours given ¦ 择优(?:表彰|奖励)[^<]*< ¦ 学校择优表彰30名 ¦ 学校择优推荐30名
size ¦ people of a troop ¦ 每支[^，。；<]{0,8}<[^>]*\d[人名]> ¦ 每支队伍20人 ¦ 每支队伍20次
count-of-things ¦ what the issuer will do ¦ 将[^<]*<[^>]*>[\u4e00-\u9fff]{0,4}(?:督查|督导|检查|调研|通报|调度) ¦ 市总将开展2次专项督查 ¦ 各单位开展2次督查
count-of-things ¦ groups that are set up ¦ <[^>]*>[\u4e00-\u9fff]{0,6}(?:小组|[查导核评研收作]组|专班) ¦ 成立3个督查组 ¦ 成立3个兴趣社团
count-of-things ¦ the campaign itself ¦ 决定[^<]*<.汉 ¦ 决定开展一次演练 ¦ 每校开展一次演练
count-of-things ¦ what it comes to ¦ 即<|<.汉.2节> ¦ 即1场开幕式 ¦ 举办1场开幕式
slogan ¦ a saying ¦ >[^，<]{1,6}就有|就有< ¦ 1000个读者就有1000个回答 ¦ 组织1000名读者
vague-date ¦ stretch of time ¦ \d个>(?:工作日|月|星期|季度|小时内)|\d(?:日|天|小时|分钟)>(?:内|之内|以内|前|后) ¦ 收到后3个工作日答复 ¦ 办实事3个
background ¦ what is done already ¦ (?:${DONE})[^<]*< ¦ 目前建成书屋40家 ¦ 年底建成书屋40家
background ¦ what it was before ¦ 由[^，。；<]{0,6}<[^>]*>[^，。；<]{0,2}(?:调整|增加|提高|增|提升|扩大|改)(?:至|为|到) ¦ 由每季1场增加至每月1场 ¦ 由10个单位增加15场
no-number ¦ a batch ¦ <.汉.[^>]*\d批> ¦ 培育一批先进典型 ¦ 培育先进典型2个
size ¦ measure of length or time ¦ \d(?:字|分钟|秒|岁|分|日)>|<..裸[^>]*\d(?:天|平方米|公顷)>|${NO_VERB}<..裸[^>]*\d(?:亩|公里)> ¦ 每篇1500字 ¦ 每校15篇
size ¦ money ¦ ^(?!.*(?:收益|收入|节约|降本|增收|募集|筹集)[^<]*<≥).*\d万?元> ¦ 每家补助不低于2万元 ¦ 全年增收不低于2万元
size ¦ hours of each round ¦ (?:每[期次场班人天]|一[期次场])[^，。；]{0,6}<[^>]*\d(?:课时|学时|小时|天)> ¦ 每期2课时 ¦ 每校2课时
size ¦ size of a thing ¦ (?:${SIZE})[^，。；]{0,10}<(?![^>]*\d(?:%|小时)>) ¦ 像素大小不低于2个 ¦ 服务覆盖不低于2个
size ¦ length of a paper ¦ <≤..\d+页> ¦ 总结不超过15页 ¦ 扫描15页以上
size ¦ opening hours ¦ ^(?!.*累计).*(?:开放|服务|营业)时间[^，。；]{0,6}<[^>]*\d小时> ¦ 开放时间不少于6小时 ¦ 志愿服务不少于6小时
slogan ¦ hundred in a name ¦ <.汉.\d{3,}[^>]*>[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,3}\d|[”，]|$) ¦ 举办百家宴 ¦ 举办百场宣讲
count-of-things ¦ times of reporting ¦ (?:报|报送|报告|更新|汇总|汇报|调度|研究部署)<[^>]*\d次> ¦ 每月报送1次 ¦ 每月演练1次
count-of-things ¦ announced list ¦ <=汉定\d+项>(?:行动|任务|工作|制度|机制|活动|措施|重点|工程|要求|内容) ¦ 落实各三项制度 ¦ 落实各3项制度
count-of-things ¦ kind of enterprise ¦ <..定[^>]*>(?:及?以上)的?(?:非公|民营|小微)?(?:规模|企业|活动|单位|学历|职称|学校|群众|职工|党员) ¦ 100人以上企业建会 ¦ 培训职工100人以上
background ¦ a share of something ¦ (?:占[^<]{0,3}|的)<..裸[^>]*%> ¦ 约占60% ¦ 覆盖60%
count-of-things ¦ announced ¦ (?:${ANNOUNCES})(?:以下|下列)?[^，。；]{0,4}<..裸[^>]*>(?:${GENERIC})|(?:以下|下列|如下|分为|由|设)<..裸 ¦ 做好以下3项工作 ¦ 做好宣传3次
background ¦ the last of a list ¦ 等<..裸(?![^>]*\d[人名]>)|${NO_VERB}等<..裸 ¦ 张三等5人 ¦ 培训司机等5人
background ¦ what is there ¦ (?:依托|全[市县省区镇校]|所属|辖区内?|现有|对全[市县镇区])<..裸 ¦ 依托全市38家书屋 ¦ 建设书屋38家
size ¦ hours of a course ¦ [每一][期次场班][^<]{0,6}<..裸\d+(?:课时|学时|小时|天)>|<..裸\d+(?:课时|学时|小时|天)>[\u4e00-\u9fff]{2} ¦ 开展8学时培训 ¦ 全年培训8学时
slogan ¦ a list or a union in Chinese numerals ¦ <.汉.[^>]*部>门|<.汉.[^>]*张>(?:清单|网|图) ¦ 建立四张清单 ¦ 张贴四张海报
slogan ¦ a few in Chinese numerals ¦ <.汉裸\d[个种类项大条件]> ¦ 增强四个自信 ¦ 举办四场讲座
slogan ¦ Chinese numerals without a verb ¦ ${NO_VERB}<.汉裸\d{1,2}[^\d>]+> ¦ 三家齐心 ¦ 新建三家书屋
`;

/** Whether a clause tells of what is done already; the clauses that follow go on about it. */
export const DONE_ALREADY = new RegExp(DONE);
