// Word lists that several stages share. They name kinds of words of official prose, never a certain notice.

/** What heads a column of a task or ledger table, keyed by what the column holds. */
const COLUMN_WORDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:序号|编号|序|号|No\.?|项次)$/i, "number"],
  [
    /^(?:责任|分管|牵头|包保|包抓|包联|负责|主管|主抓|挂帅|挂点|带队)?(?:市|局|校|县|镇|乡|校区)?领导(?:人)?$|^责任人$|^负责人$|^牵头人$|^主抓$|^总?指挥$|^责任领导.{0,6}$/,
    "leader",
  ],
  [
    /^(?:配合|协办|协作|协同|协助|参与|支持|参加|参演|会同|联动).{0,2}(?:单位|部门|科室|部室|处室|股室|馆|校|院|方)$|^(?:配合|协办|协作|协同|协助|参与)$/,
    "co",
  ],
  [
    /^(?:牵头|主办|主责|主抓|承办)$|^(?:牵头|主办|主责|责任|负责|承办|实施|落实|执行|组织|主管)(?:责任)?(?:单位|部门|科室|部室|处室|股室|主体)$/,
    "department",
  ],
  [
    /^.{0,4}(?:时限|时间|期限|限期|日期|日程|节点|进度|月份)(?:要求|安排|节点|界限)?$|^(?:截止|完成|何时.{0,4})$/,
    "deadline",
  ],
  [/^(?:阶段|工作阶段|活动阶段|步骤)(?:名称)?$/, "phase"],
  [
    /^.{0,4}(?:任务|项目|科目|举措|工作|内容|事项|措施|活动|行动|名称|宣传主题)(?:名称|内容|描述|安排|(?:及|和|与)(?:具体|有关)?要求)?$/,
    "task",
  ],
  [/(?:指标|目标|任务数|要求)(?:值)?$|^(?:规格|开.|计划|量化|拟.)?数量$|^规模$/, "target"],
];

/** What a column of a task table holds. */
export type ColumnKind = "number" | "leader" | "co" | "department" | "deadline" | "phase" | "target" | "task";

const LEDGER_WORDS =
  /^(?:备注|联系(?:人|电话|方式)|.{0,4}电话|.{0,4}诉求|.{0,4}住址|走访人|姓名|性别|职务|职称|年龄|民族|学历|手机(?:号码?)?|签名|签字|排名|得分|.{0,8}(?:数量?|情况|人次|场次|次数|形式|地点|单位|日期|时间|人员|姓名|名称|类别|类型|等级|级别|面积|金额|经费|支出|投入|讲师|主讲人|号码|地址|所在地|内容|课程|效果|成效|成果|主题|照片|进展|问题|对象|项目|方式|人数|篇数|件数|率|意见|年份|部门))(?:[（(][^）)]{0,8}[）)])?$/;

/** 清运垃圾（吨）: what is counted, with its measure word. */
const COUNTED = /^[\u4e00-\u9fff]{2,12}（[\u4e00-\u9fff]{1,3}）$/;

/** Whether a table cell reads like the head of a column. */
export function isColumnHead(cell: string): boolean {
  const bare = cell.replace(/\s+/g, "");
  if (
    !bare ||
    bare.length > 20 ||
    /[，。；：！？,;:!?]|^[一二三四五六七八九十\d]{1,3}[、.．]|^[（(][一二三四五六七八九十\d]/.test(bare)
  )
    return false;
  return COUNTED.test(bare) || LEDGER_WORDS.test(bare) || columnKind(bare) !== null;
}

/** What a column with this head holds; null when it is none that a task table knows. */
export function columnKind(head: string): ColumnKind | null {
  const bare = head.replace(/\s+/g, "").replace(/[（(][^）)]*[）)]$/, "");
  if (/类别|类型|分类|板块|领域|方面$/.test(bare)) return null;
  for (const [words, kind] of COLUMN_WORDS) if (words.test(bare)) return kind;
  return null;
}

/** The kinds of document that a notice may be or bring, longest first. */
export const DOCUMENT_KINDS =
  "通知|实施方案|活动方案|工作方案|方案|意见|清单|办法|要点|计划|倡议书|公告|通告|函|通报|细则|安排|启事|须知|规程|规则|分工|措施|预案|台账|章程|邀请函|实施办法";

/** How the name of a body that acts ends. */
export const BODY_ENDINGS =
  "部|办|局|科|室|会|站|所|委|中心|学校|单位|部门|公司|厂|村|社区|街道|镇|乡|队|院|馆|股|处|团|车间|分会|支部";

/** How the name of a body or of a kind of unit ends. */
export const UNIT_ENDINGS =
  "会|协|局|委|部|室|办|院|校|学|所|中心|馆|站|司|集团|政府|厅|处|科|组|团|社|联|队|园|厂|镇|乡|村|县|市|区|州|街|街道|社区|单位|部门|企业|系统|产业|支部|团队|班级|班组|车间|机构|网点|组织|台|店|行|公司|小学|中学|初中|高中|大学|股|级|地|者|职工|教师|学生|会员|干部|党员|选手|岗|户|家|项目|）|点|门|位|主任|家长|工人|经理";

/** Verbs of duty: what a notice asks to be done. */
export const DUTY_VERBS =
  "评选|命名|推荐|打造|建设|建成|创建|培育|选树|组织|举办|开展|报送|选送|选派|新建|新设|新增|设立|征集|培训|发放|走访|慰问|帮扶|录制|制作|拍摄|编写|编印|汇编|上线|资助|编排|创作|申报|表彰|结对|放映|演出|直播|完成|推送|发布|推出|开设|共读|遴选|选聘|配备|招募|发展|建立|安排|提交|上报|印发|发动|撰写|刊发|宣讲|召开|播放|张贴|悬挂|开放|辐射|覆盖|服务|提供|吸纳|实施|排查|整治|整改|参加|挖掘|形成|收集|采集|储备|订阅|赠送|捐赠|种植|清理|达到|突破|力争|选拔|产生|确定|认定|授予|推选|上传|投稿|解决|化解|调解|办理|受理|检查|抽查|演练|体检|展示|展出|展演|交流|巡讲|巡演|建好|办好|募集|筹集|推广|复制|新创|注册|提升|增加|组建|成立|走进|深入";
