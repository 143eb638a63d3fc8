// Sections: what a heading says its items are — work, phases, aims, requirements …
import { ATTRIBUTES, EXHORTATIONS, SECTIONS, type SectionKind } from "./headings";
import { firstKind } from "./rules";

/** What the items under a heading are. */
export function sectionKind(heading: string): SectionKind {
  const bare = heading.replace(/（[^）]*）$/, "").trim();
  const named = bare.length <= 24 || /[，、]/.test(bare);
  return (named ? firstKind(SECTIONS, bare) : null) ?? "neutral";
}

/** Whether the heading exhorts rather than asks for campaign work: 加强组织领导, 务求实效 … */
export function isExhortation(heading: string): boolean {
  return firstKind(EXHORTATIONS, heading.replace(/（[^）]*）$/, "")) !== null;
}

/** Whether an item is only an attribute of its parent: 活动时间, 地点, 责任单位 … */
export function isAttributeHeading(heading: string): boolean {
  return firstKind(ATTRIBUTES, heading) !== null;
}

const CHANGE =
  /^(?:取消|删除|不再开展)|^(?:原定?|将)?[^，。；]{0,16}(?:时间|日期|时限|期限|地点|截止日|名额|人数)[^，。；]{0,12}?由[^，。；]{1,24}(?:调整|变更|改|更改|延期|推迟|提前|顺延|延长)(?:为|至|到|在)/;

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
