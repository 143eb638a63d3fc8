// Word lists that several stages share. They name kinds of words of official prose, never a certain notice.

/** Chinese digits that may stand in a number or a marker. */
export const CHINESE_DIGITS = "一二三四五六七八九十百零〇两";

/** What heads a column of a task or ledger table, keyed by what the column holds. */
export const COLUMN_WORDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:序号|编号|序|号|No\.?|项次)$/i, "number"],
  [
    /^(?:责任|分管|牵头|包保|负责|主管|挂帅)?(?:市|局|校)?领导(?:人)?$|^责任人$|^负责人$|^责任领导.{0,6}$/,
    "leader",
  ],
  [/(?:配合|协办|协同|协助|参与|支持|参加).{0,2}(?:单位|部门|科室|部室|处室|股室)/, "co"],
  [
    /牵头|主办(?:单位|部门)|主责|责任(?:单位|部门|科室|部室|处室|股室|主体)|负责(?:单位|部门|科室)|承办(?:单位|部门)|实施单位/,
    "department",
  ],
  [/时限|时间|期限|截止|日期|节点|进度/, "deadline"],
  [/^(?:阶段|工作阶段|活动阶段|步骤)(?:名称)?$/, "phase"],
  [/指标|目标(?:值|要求|任务数)?$|数量要求|任务数|要求$/, "target"],
  [/任务|项目|举措|工作内容|活动内容|活动名称|主要内容|具体内容|内容|事项|措施|活动|工作$|名称$/, "task"],
];

export type ColumnKind = "number" | "leader" | "co" | "department" | "deadline" | "phase" | "target" | "task";

const LEDGER_WORDS =
  /^(?:数量|人数|参与人次|参加人数|活动次数|场次|成果形式|备注|填报单位|单位(?:名称)?|联系人|联系(?:电话|方式)|电话|姓名|性别|职务|年龄|完成情况|工作进展|进展情况|存在问题|下一步.{0,4}|地点|形式|对象|金额|次数|效果|主题|照片|简要.{0,6}|覆盖.{0,4}|参与.{0,4}|参加.{0,4}|开展.{0,6}|.{0,6}(?:数|情况|人次|形式))(?:[（(][^）)]{0,8}[）)])?$/;

/** Whether a table cell reads like the head of a column. */
export function isColumnHead(cell: string): boolean {
  const bare = cell.replace(/\s+/g, "");
  if (!bare || bare.length > 14 || /[，。；：！？,;:!?]/.test(bare)) return false;
  return LEDGER_WORDS.test(bare) || columnKind(bare) !== null;
}

/** What a column with this head holds; null when it is none that a task table knows. */
export function columnKind(head: string): ColumnKind | null {
  const bare = head.replace(/\s+/g, "").replace(/[（(][^）)]*[）)]$/, "");
  for (const [words, kind] of COLUMN_WORDS) if (words.test(bare)) return kind;
  return null;
}

/** The kinds of document that a notice may be or bring, longest first. */
export const DOCUMENT_KINDS =
  "通知|实施方案|活动方案|工作方案|方案|意见|清单|办法|要点|计划|倡议书|公告|通告|函|通报|细则|安排|启事|须知|规程|规则|分工|措施|预案|台账|章程|邀请函|实施办法";
