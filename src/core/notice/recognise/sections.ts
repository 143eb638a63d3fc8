// Sections: what a heading says its items are — work, phases, aims, requirements …

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

const AIM =
  /指导思想|总体(?:要求|思路|目标|部署|安排|考虑)|(?:工作|活动|建设|创建|竞赛|主要|发展)(?:目标|目的|思路|原则|宗旨|主题|背景|意义)|^目标|目标任务$|任务目标$|^目的|原则$|主题$|意义$|^(?:背景|主题|宗旨|口号|标语|总则|前言|必要性)|总体目标|预期(?:效果|成效|目标|成果)|(?:充分|切实|深刻)认识|统一思想|提高(?:思想|政治)?(?:认识|站位)|重大意义|重要意义/;
const SCOPE =
  /范围$|对象$|(?:参加|参赛|参与|参评|申报|推荐|评选|参展)(?:人员|单位|条件|资格|对象|范围|方式|办法)|报名|资格|(?:组织|领导|工作|办事)机构|(?:主办|承办|协办|指导)单位|组成$|人员构成|(?:时间|地点)(?:和|及|与|、)(?:时间|地点|方式|对象|内容)|^(?:活动|竞赛|比赛|培训|会议|举办)?(?:时间|地点|日期)$|名额|分组|组别|作品要求|征集要求|征文要求|参赛要求|投稿/;
const PRIZE =
  /(?:竞赛|比赛|大赛)(?:工种|项目|科目|赛项)$|奖|表彰|评(?:审|分|比|判)|评选(?:办法|标准|程序|方法|条件)|成绩计算|计分|竞赛规则|比赛规则|赛制|(?:赛项|组别|奖项|工种|项目)设置$|竞赛(?:项目|方式|形式|办法)$|激励/;
const REQUIREMENT =
  /要求(?:和保障)?$|要求[：（]|组织领导|保障(?:措施|机制|与.{0,4})?$|措施保障|注意事项|有关(?:事项|要求|说明)|其他(?:事项|要求)?$|其它|事项$|纪律|附则|说明$|^(?:关于|有关)(?:材料|经费|报名|信息|联系)|联系(?:人|方式|电话)|咨询|经费|(?:材料|信息|情况|资料|总结|作品).{0,4}(?:报送|上报|上交|提交|收集)|机制$|报送(?:要求|方式|办法|时间|材料)?$|考核(?:评价|办法|评估)?$|督导|监督|组织实施$/;
const PHASE =
  /(?:进度|时间|日程|步骤|阶段|进程)(?:安排|划分|步骤|节点|计划|进度)|(?:实施|方法|工作|活动|推进|组织)(?:步骤|阶段|进度)|时间(?:和|及|与|、)步骤|步骤$|阶段$|(?:日程|时间表)$|时间安排|安排步骤/;
const WORK =
  /任务|工作内容|活动内容|主要内容|重点(?:工作|内容|举措|项目)|举措|措施$|活动(?:安排|项目|计划)|工作(?:安排|分工|计划|重点|项目)|组织(?:方式|分工)|职责分工|行动内容|服务内容|项目$|内容$|(?:系列|主要|重点)活动|分工$|(?:内容|形式|安排)(?:和|与|及|、)(?:内容|形式|安排|方式|要求)|活动形式|方式$|安排$|清单$/;

/** What the items under a heading are. */
export function sectionKind(heading: string): SectionKind {
  const bare = heading.replace(/（[^）]*）$/, "").trim();
  if (bare.length > 24 && !/[，、]/.test(bare)) return "neutral";
  if (
    /^(?:主要|重点|工作|具体|目标)?任务(?:和|与|及|、)?(?:分工|要求|目标|安排|内容|措施|清单)?$/.test(bare) &&
    !/目标$|^目标/.test(bare)
  )
    return "work";
  if (/^.{0,6}(?:内容|项目|任务|安排|形式|措施|举措)(?:和|及|与)(?:工作|有关|具体)?要求$/.test(bare))
    return "work";
  if (PHASE.test(bare) && bare.length <= 16) return "phase";
  if (AIM.test(bare)) return "aim";
  if (bare.length <= 16 && PRIZE.test(bare)) return "prize";
  if (bare.length <= 16 && SCOPE.test(bare)) return "scope";
  if (REQUIREMENT.test(bare) && bare.length <= 16) return "requirement";
  return bare.length <= 14 && WORK.test(bare) ? "work" : "neutral";
}

const EXHORTATION =
  /^(?:以上|上述)(?:各项)?(?:活动|工作|任务|项目|事项)(?:均|都|应|要|须)|^(?:切实|进一步|全面|不断)?(?:加强|强化|健全|严格|压实|落实|明确|夯实)(?:组织|统筹|思想|政治)?(?:领导|统筹|协调|责任|纪律|保障|督导|督查|督促|考核|监督|管理|监管|安全|调度|协同)|^(?:提高|统一|深化|凝聚)(?:政治|思想)?(?:认识|思想|站位|共识)|^高度重视|^(?:精心|周密|认真|广泛)(?:组织|部署|谋划|实施)(?:实施|安排)?(?:$|，)|^(?:务求|注重|确保|突出|讲求|力求)(?:取得)?(?:实效|安全|效果|质量)|^(?:及时|认真|做好|强化|按时|加强)(?:总结|信息|情况|材料|反馈|报送|上报)|^(?:营造|浓厚).{0,4}氛围|^(?:加强|强化|做好|注重|加大)(?:舆论)?宣传(?:引导|报道|发动)?(?:力度)?(?:$|，)|^(?:信息|材料|情况)(?:上报|报送|反馈)|^(?:加强|强化|做好|落实).{0,6}(?:保障|报送|督导|调度|考核)$|^坚持.{2,14}(?:原则|相结合)?$|^其(?:他|它|余)(?:未尽)?(?:事项|内容|要求|安排)[^，。]{0,8}(?:仍|按|不变|继续)/;

/** Whether the heading exhorts rather than asks for campaign work: 加强组织领导, 务求实效 … */
export function isExhortation(heading: string): boolean {
  return EXHORTATION.test(heading.replace(/（[^）]*）$/, ""));
}

const ATTRIBUTE =
  /^(?:活动|比赛|竞赛|培训|举办|征集|报名|工作|会议|展览|演出|实施|推进)?(?:时间|地点|主题|对象|范围|内容|形式|方式|目的|目标|要求|规模|人员|名称|口号|标准|流程|程序)(?:安排|要求|节点|及地点|和地点|、地点|进度)?$|^(?:责任|负责|分管|牵头|配合|协办|主办|承办|协助|组织|指导|实施|参加|参与)(?:校|局)?(?:领导|部门|部室|单位|科室|处室|股室|人|人员|对象)$|^(?:完成|截止|工作)(?:时限|时间|日期)$|^(?:责任分工|分管领导|联系人|预期成果|成果形式|预期目标|任务目标|目标任务|参赛人员|参加人员|活动要求|工作要求|经费预算|经费来源|所需经费)$/;

/** Whether an item is only an attribute of its parent: 活动时间, 地点, 责任单位 … */
export function isAttributeHeading(heading: string): boolean {
  return ATTRIBUTE.test(heading);
}

const CHANGE =
  /^(?:原定?|将)?[^，。；]{0,16}(?:时间|日期|时限|期限|地点|截止日|名额|人数)[^，。；]{0,12}?由[^，。；]{1,24}(?:调整|变更|改|更改|延期|推迟|提前|顺延|延长)(?:为|至|到|在)/;

/** Whether the words only change what an earlier notice said: 报名截止时间由…调整为…. */
export function changesEarlier(words: string): boolean {
  return CHANGE.test(words);
}

const WHO = /(?:领导|部门|部室|单位|科室|处室|股室|责任人|负责人)$/;

/** Whether the headings are the attributes of one activity: at least half are labels, and one of them says who. */
export function describeOneActivity(headings: readonly string[]): boolean {
  const labels = headings.filter(isAttributeHeading);
  return labels.length >= 2 && labels.length * 2 >= headings.length && labels.some((each) => WHO.test(each));
}

const ADVERBS =
  "积极|广泛|深入|全面|持续|大力|认真|扎实|切实|有序|精心|着力|不断|进一步|统一|集中|普遍|充分|及时|组织|做好|抓好|开好|办好|用好|建好|讲好|联合|统筹|稳步|加快|加大|深化";
const ACTIONS =
  "开展|举办|组织(?!机构|领导|保障|方式|分工|实施$)|实施(?!步骤|阶段|办法|细则)|推进(?!步骤)|推动|加强|深化|做好|抓好|建设|建立|打造|召开|评选(?!办法|标准|程序|条件)|征集(?!要求|范围)|培育|选树|融入|发表|推广|发动|宣传|学习|融合|落实|制定|编制|组建|强化|完善|健全|优化|丰富|提升|创新|拓展|关爱|帮扶|服务(?!内容)|走访|慰问|举行|参加(?!范围|对象|人员)|观看|创作|展示|展播|排查|整治|检查|演练|培训(?!内容|任务|对象|时间|安排)|壮大|弘扬|传承|护航|讲好|办好|建好|用好|摸清|监督|讲清|配置|开齐|开足";
const ASKS = new RegExp(`^(?:${ADVERBS})*(?:${ACTIONS})`);

/** Whether the heading opens with a verb that asks for work: 开展…, 积极组织…. */
export function asksForWork(heading: string): boolean {
  return ASKS.test(heading);
}

const LIST =
  /(?:内容|安排|任务|形式|方式|举措|措施|项目|活动|清单|分工|计划|步骤|要点|重点)(?:和|与|及|、)?(?:内容|安排|要求|形式|方式|分工)?$/;

/** Whether the heading only announces what stands below it: 活动安排, 竞赛内容 … */
export function isListHeading(heading: string): boolean {
  return heading.length <= 12 && LIST.test(heading);
}
