// Headings: what the words of a heading say of the items below it, in tables.
import { ruleTable } from "./rules";

/** What the items of a section are. */
export type SectionKind =
  | "work"
  | "phase"
  | "aim"
  | "scope"
  | "requirement"
  | "prize"
  | "attribute"
  | "neutral";

const SHORT = "^(?=.{1,16}$).*";

/** Headings of sections, without a bracket at their end. */
export const SECTIONS = ruleTable<SectionKind>("headings of sections")`
work ¦ what a later notice changes or adds ¦ ^(?:关于)?(?:新增|增加|变更|调整|补充)的?(?:事项|任务|工作|活动)(?:如下)?$ ¦ 变更事项 ¦ 变更说明
phase ¦ arrangement of time ¦ ${SHORT}(?:(?:进度|时间|日程|步骤|阶段|进程)(?:安排|划分|步骤|节点|计划|进度)|安排步骤) ¦ 时间安排 ¦ 活动安排
phase ¦ steps ¦ ${SHORT}(?:(?:实施|方法|工作|活动|推进|组织)(?:步骤|阶段|进度)|时间(?:和|及|与|、)步骤|(?:步骤|阶段|日程|时间表)$) ¦ 实施步骤 ¦ 实施意义
aim ¦ guiding thought ¦ 指导思想|总体(?:要求|思路|目标|部署|安排|考虑) ¦ 指导思想 ¦ 指导单位
aim ¦ aims of the work ¦ (?:工作|活动|建设|创建|竞赛|主要|发展)(?:目标|目的|思路|原则|宗旨|主题|背景|意义)|预期(?:效果|成效|目标|成果) ¦ 工作目标 ¦ 工作内容
aim ¦ an aim of something ¦ ^[\u4e00-\u9fff]{2,4}目标$ ¦ 培训目标 ¦ 目标清单
aim ¦ a word for an aim alone ¦ ^(?:目标|目的|背景|主题|宗旨|口号|标语|总则|前言|必要性)|(?:目标任务|任务目标|原则|主题|意义)$ ¦ 目标任务 ¦ 创建项目
prize ¦ prizes and judging ¦ ${SHORT}(?:奖|表彰|评(?:审|分|比|判)|评选(?:办法|标准|程序|方法|条件)|激励) ¦ 奖项设置 ¦ 评选活动
prize ¦ rules of a contest ¦ ${SHORT}(?:成绩计算|计分|竞赛规则|比赛规则|赛制|(?:赛项|组别|奖项|工种|项目)设置$|(?:竞赛|比赛|大赛)(?:工种|项目|科目|赛项|形式|方式|办法)$) ¦ 竞赛规则 ¦ 竞赛活动
scope ¦ who takes part ¦ ${SHORT}(?:范围$|对象$|(?:参加|参赛|参与|参评|申报|推荐|评选|参展)(?:人员|单位|条件|资格|对象|范围|方式|办法)|报名|资格|名额|分组|组别|人员构成) ¦ 参赛对象 ¦ 参赛动员
scope ¦ who runs it ¦ ${SHORT}(?:^(?:活动|竞赛|赛事)组织$|(?:组织|领导|工作|办事)机构|(?:领导|工作)小组$|(?:主办|承办|协办|指导)单位|组成$) ¦ 组织机构 ¦ 组织活动
scope ¦ when and where ¦ ${SHORT}(?:(?:时间|地点)(?:和|及|与|、)(?:时间|地点|方式|对象|内容)|^(?:活动|竞赛|比赛|培训|会议|举办)?(?:时间|地点|日期)$) ¦ 活动时间 ¦ 活动内容
scope ¦ ways ¦ ^(?:活动|工作)?方式方法$ ¦ 方式方法 ¦ 活动方式
requirement ¦ demands ¦ ${SHORT}(?:要求(?:和保障)?$|要求[：（]|保障(?:措施|机制|与.{0,4})?$|措施保障|纪律|机制$) ¦ 工作要求 ¦ 工作内容
requirement ¦ leading ¦ ${SHORT}(?:组织领导|组织实施$|督导|监督|考核(?:评价|办法|评估)?$) ¦ 加强组织领导 ¦ 加强宣传
requirement ¦ other matters ¦ ${SHORT}(?:注意事项|有关(?:事项|要求|说明)|其他(?:事项|要求)?$|其它|事项$|附则|说明$|经费) ¦ 其他事项 ¦ 其中活动
requirement ¦ contact and returns ¦ ${SHORT}(?:^(?:关于|有关)(?:材料|报名|信息|联系)|联系(?:人|方式|电话)|咨询|(?:材料|信息|情况|资料|总结|作品).{0,4}(?:报送|上报|上交|提交|收集)|报送(?:要求|方式|办法|时间|材料)?$) ¦ 材料报送 ¦ 材料学习
work ¦ what is done ¦ ^(?=.{1,14}$).*(?:任务|工作内容|重点(?:工作|内容|举措|项目)|举措|措施$|活动(?:安排|项目|计划|形式)|工作(?:安排|分工|计划|重点|项目)|组织(?:方式|分工)|职责分工|(?:系列|主要|重点)活动|(?:项目|内容|分工|方式|安排|清单)$|(?:内容|形式|安排)(?:和|与|及|、)(?:内容|形式|安排|方式|要求)) ¦ 活动内容 ¦ 宣传教育
`;

/** Headings that exhort rather than ask for campaign work. */
export const EXHORTATIONS = ruleTable<"requirement">("headings that exhort")`
requirement ¦ of what stands above ¦ ^(?:以上|上述)(?:各项)?(?:活动|工作|任务|项目|事项)(?:均|都|应|要|须) ¦ 以上活动均要抓好落实 ¦ 以上率下
requirement ¦ the rest stays ¦ ^其(?:他|它|余)(?:未尽)?(?:事项|内容|要求|安排)[^，。]{0,8}(?:仍|按|不变|继续) ¦ 其他事项仍按原通知执行 ¦ 其他活动
`;

const EVENT = "活动|比赛|竞赛|培训|举办|征集|报名|工作|会议|展览|演出|实施|推进";

/** Headings that are only an attribute of what stands above them. */
export const ATTRIBUTES = ruleTable<"attribute">("headings that are attributes")`
attribute ¦ when, where, how ¦ ^(?:${EVENT})?(?:时间|地点|主题|对象|范围|内容|形式|方式|目的|目标|要求|规模|人员|名称|口号|标准|流程|程序)(?:安排|要求|节点|及地点|和地点|、地点|进度)?$ ¦ 活动时间 ¦ 活动启动
attribute ¦ who ¦ ^(?:责任|负责|分管|牵头|配合|协办|主办|承办|协助|组织|指导|实施|参加|参与)(?:校|局)?(?:领导|部门|部室|单位|科室|处室|股室|人|人员|对象)$|^(?:责任分工|分管领导|联系人|参赛人员|参加人员)$ ¦ 负责部门 ¦ 部门联动
`;
