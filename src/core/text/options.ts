import type * as Model from "../model";
import type { Language, Words } from "../model/language";
import { inLanguage, w } from "./words";

/** The sets that are kinds of the model: each kind has its words, or this does not compile. */
interface Complete {
  channel: Model.Channel;
  workbookState: Exclude<Model.WorkbookState, "">;
  taskStatus: Model.TaskStatus;
  reportState: Model.ReportState;
  activityOrigin: Model.Entry["origin"];
  phaseKind: Model.Phase["kind"];
  quotaSpan: Model.QuotaSpan;
  nature: Model.Nature;
  fieldNature: Model.FieldNature;
  indicatorOrigin: Model.IndicatorOrigin;
  fieldOrigin: Model.FieldOrigin;
  fieldRole: Model.FieldRole;
  pageItem: Model.PageItemKind;
  pageSide: Model.PageSide;
  scoreMeasure: Model.ScoreMeasure;
  materialKind: Model.MaterialKind;
  materialPer: Model.MaterialPer;
  scoreMethod: Model.ScoreMethod;
  stageDecider: Model.StageDecider;
  decisionResult: Model.DecisionResult;
  bulletinTable: Model.BulletinTable;
  documentKind: Model.DocumentKind;
  formKind: Model.FormKind;
  columnKind: Model.ColumnKind;
  comparison: Model.Comparison;
  grade: Model.Grade;
  reminderWhen: Model.ReminderWhen;
  reminderAbout: Model.ReminderAbout;
  reminderCopy: Model.ReminderCopy;
  robotKind: Model.RobotKind;
  periodKind: Model.PeriodKind;
  dueIn: Model.DueIn;
  dueShift: Model.DueShift;
  lateEntries: Model.LateEntries;
  dayKind: Model.DayKind;
  exceptionKind: Model.ExceptionKind;
  exceptionState: Model.ExceptionState;
  totalsBasis: Model.TotalsBasis;
  language: Language;
}

/** Closed sets of choices: keys are stored and computed with, labels are what cells and pages show. */
export const optionSets = {
  channel: {
    account: w("网络表格", "Online workbook"),
    ownHead: w("自有总表", "Head workbook of its own"),
    tab: w("本簿部门页", "Tab of this workbook"),
    unitTab: w("本簿单位页", "Unit tab of this workbook"),
    xlsx: w("表格邮件", "Spreadsheet by mail"),
    link: w("填报链接", "Link page"),
    staff: w("代填", "Typed by the office"),
  },
  workbookState: {
    creating: w("建立中", "Being made"),
    ready: w("已分发", "Handed out"),
    waiting: w("待共享", "Waiting to be shared"),
    unshared: w("未能共享", "Could not be shared"),
    withdrawn: w("已收回", "Taken back"),
    missing: w("找不到", "Missing"),
    broken: w("结构损坏", "Damaged"),
  },
  taskStatus: {
    notStarted: w("未开始", "Not started"),
    underWay: w("进行中", "Under way"),
    done: w("已完成", "Done"),
    paused: w("暂缓", "Paused"),
  },
  reportState: {
    draft: w("未报", "Not sent"),
    submitted: w("已提交", "Submitted"),
    returned: w("已退回", "Returned"),
    accepted: w("已接收", "Accepted"),
  },
  letterKind: { receipt: w("签收通知", "Notice received"), difficulty: w("问题困难", "Difficulty") },
  activityOrigin: {
    workbook: w("填报表", "Unit workbook"),
    staff: w("代填", "Office"),
    below: w("下级", "Below"),
  },
  phaseKind: { phase: w("阶段", "Phase"), milestone: w("节点", "Milestone") },
  quotaSpan: { campaign: w("全期", "Whole campaign"), period: w("每期", "Each period") },
  nature: {
    stock: w("存量", "Stock"),
    flow: w("流量", "Flow"),
    yesNo: w("是否", "Yes/no"),
    text: w("文字", "Text"),
  },
  fieldNature: {
    stock: w("存量", "Stock"),
    flow: w("流量", "Flow"),
    latest: w("最新", "Latest"),
    average: w("平均", "Average"),
    ratio: w("比率", "Ratio"),
    text: w("文字", "Text"),
  },
  indicatorOrigin: {
    typed: w("台账填报", "Typed in the ledger"),
    count: w("活动计数", "Count of activities"),
    sum: w("活动求和", "Sum over activities"),
  },
  fieldOrigin: {
    typed: w("手工填写", "Typed"),
    count: w("活动计数", "Count of activities"),
    sum: w("活动求和", "Sum over activities"),
    average: w("活动平均", "Mean over activities"),
    list: w("活动列举", "List from activities"),
    total: w("几栏相加", "Sum of columns"),
    difference: w("几栏相减", "Difference of columns"),
    product: w("几栏相乘", "Product of columns"),
    ratio: w("两栏相除", "Ratio of two columns"),
  },
  formKind: { register: w("登记表", "Register"), table: w("统计表", "Table"), card: w("卡片", "Card") },
  columnKind: {
    text: w("文本", "Text"),
    longText: w("长文本", "Long text"),
    integer: w("整数", "Whole number"),
    number: w("数值", "Number"),
    percent: w("百分比", "Percent"),
    date: w("日期", "Date"),
    month: w("月份", "Month"),
    time: w("时间", "Time"),
    dateTime: w("日期时间", "Date and time"),
    choice: w("单选", "Choice"),
    multiChoice: w("多选", "Several choices"),
    yesNo: w("是否", "Yes/no"),
    unit: w("单位", "Unit"),
    units: w("多个单位", "Several units"),
    task: w("任务", "Task"),
    person: w("人员", "Person"),
    phone: w("电话", "Phone number"),
    mail: w("邮箱", "Mail address"),
    id: w("编码", "Id"),
    link: w("链接", "Link"),
  },
  comparison: {
    eq: w("=", "="),
    ne: w("≠", "≠"),
    gt: w(">", ">"),
    ge: w("≥", "≥"),
    lt: w("<", "<"),
    le: w("≤", "≤"),
    required: w("必填", "required"),
  },
  grade: { A: w("A", "A"), B: w("B", "B"), C: w("C", "C"), D: w("D", "D") },
  reminderWhen: {
    periodStart: w("期初", "Start of period"),
    halfway: w("过半时", "Half-way"),
    weekly: w("每周", "Weekly"),
    beforeDue: w("截止前", "Before due day"),
    workdaysBefore: w("截止前工作日", "Working days before"),
    dueDay: w("截止当天", "Due day"),
    silent: w("多日未报", "Silent for days"),
    overdue: w("逾期后", "Overdue"),
  },
  reminderAbout: {
    reports: w("报送", "Reports"),
    milestones: w("节点", "Milestones"),
    tasks: w("任务时限", "Task deadlines"),
    quotas: w("指标落后", "Targets behind"),
  },
  reminderCopy: {
    above: w("上级单位", "Level above"),
    department: w("主管部门", "Department"),
    leaders: w("领导", "Leaders"),
  },
  weekday: {
    mon: w("周一", "Monday"),
    tue: w("周二", "Tuesday"),
    wed: w("周三", "Wednesday"),
    thu: w("周四", "Thursday"),
    fri: w("周五", "Friday"),
    sat: w("周六", "Saturday"),
    sun: w("周日", "Sunday"),
  },
  robotKind: {
    wecom: w("企业微信", "WeCom"),
    dingtalk: w("钉钉", "DingTalk"),
    feishu: w("飞书", "Feishu"),
  },
  sendState: {
    sending: w("发送中", "Sending"),
    sent: w("已发送", "Sent"),
    failed: w("失败", "Failed"),
    uncertain: w("不确定", "Uncertain"),
    queued: w("待发送", "Queued"),
    cancelled: w("已取消", "Cancelled"),
    handed: w("已交并发", "Handed over"),
  },
  sendRule: {
    welcome: w("填报表通知", "Workbook ready"),
    chase: w("催办", "Chase"),
    outcome: w("报送结果", "Outcome"),
    digest: w("领导摘报", "Leaders' digest"),
    news: w("表格变更通知", "Workbook changed"),
    link: w("填报链接", "Link"),
    copy: w("同时告知", "Also told"),
    joined: w("代其他活动提醒", "For another campaign"),
    moved: w("填报方式变更", "Another way to report"),
    group: w("群消息", "Group message"),
  },
  yesNo: { yes: w("是", "Yes"), no: w("否", "No") },
  periodKind: {
    once: w("一次性", "Once"),
    anytime: w("随时", "Any time"),
    week: w("周", "Week"),
    tenDays: w("旬", "Ten days"),
    calendarMonth: w("自然月", "Calendar month"),
    cutoffMonth: w("截止日月", "Cut-off month"),
    quarter: w("季", "Quarter"),
    halfYear: w("半年", "Half-year"),
    year: w("年", "Year"),
  },
  dueIn: { period: w("当期", "In the period"), next: w("次期", "In the next one") },
  dueShift: {
    none: w("不顺延", "Stays"),
    later: w("顺延到下一工作日", "To the next working day"),
    earlier: w("提前到上一工作日", "To the working day before"),
  },
  dayKind: { off: w("休", "Day off"), working: w("班", "Working day") },
  lateEntries: {
    correction: w("更正", "Correction"),
    next: w("计入下一期", "Counted in the next period"),
  },
  exceptionKind: {
    unlock: w("解锁", "Unlock"),
    extend: w("延期", "Extend"),
    exempt: w("免报", "Exempt"),
  },
  exceptionState: {
    granted: w("同意", "Granted"),
    asked: w("申请中", "Asked for"),
    declined: w("不同意", "Declined"),
  },
  totalsBasis: { accepted: w("接收稿", "Accepted"), collected: w("收取稿", "Collected") },
  language: { zh: w("中文", "Chinese"), en: w("英文", "English") },
  fieldRole: {
    people: w("参与人次", "Person-times"),
    kind: w("活动类型", "Kind of event"),
    theme: w("活动主题", "Theme"),
    result: w("成果形式", "Form of result"),
    joint: w("主办协办", "Host or co-host"),
    contactName: w("单位联系人", "Contact of the unit"),
    contactPhone: w("联系人电话", "Phone of the contact"),
    contactMail: w("联系人邮箱", "Mail of the contact"),
    rank: w("排名", "Rank"),
    vote: w("投票", "Vote"),
  },
  pageItem: {
    tasksDone: w("完成任务", "Tasks done"),
    rate: w("报送率", "Reporting rate"),
    rateOnTime: w("按时率", "Rate on time"),
    count: w("登记条数", "Number of entries"),
    sum: w("合计", "Sum"),
    overdue: w("逾期未报", "Overdue"),
    chosen: w("评选入选", "Chosen"),
    materials: w("缺材料", "Materials missing"),
    nominated: w("推荐", "Nominated"),
    printed: w("稿件采用", "Articles printed"),
    table: w("统计表", "Table"),
    trend: w("逐期走势图", "Chart by period"),
    choices: w("构成图", "Chart of choices"),
    rates: w("各单位报送率图", "Chart of rates"),
  },
  pageSide: { front: w("正面", "Front"), back: w("背面", "Back") },
  scoreMeasure: {
    rateOnTime: w("按时率", "Rate on time"),
    rate: w("报送率", "Reporting rate"),
    quota: w("配额完成率", "Quotas met"),
    indicator: w("指标数", "Indicator"),
    materials: w("材料完成率", "Materials given"),
    late: w("迟报次数", "Late reports"),
    missing: w("缺报次数", "Missing reports"),
    zero: w("零报告次数", "Zero reports"),
    printed: w("稿件得分", "Points of articles"),
    elsewhere: w("其他活动得分", "Score in another campaign"),
    adjust: w("加减分", "Bonus or deduction"),
  },
  scoreMethod: {
    proportion: w("按比例", "In proportion"),
    threshold: w("达标得满分", "All or nothing"),
    deduct: w("按次扣分", "So many off for each"),
  },
  materialKind: {
    picture: w("图片", "Picture"),
    text: w("文字", "Text"),
    audio: w("音频", "Audio"),
    video: w("视频", "Video"),
    courseware: w("课件", "Courseware"),
    scan: w("台账扫描件", "Scanned ledger"),
    other: w("其他", "Other"),
  },
  materialPer: { entry: w("每条登记", "Each entry"), unit: w("每个单位", "Each unit") },
  stageDecider: {
    unit: w("单位", "Unit"),
    superior: w("单位的上级", "Unit above"),
    office: w("本级", "Office"),
    above: w("上级", "Level above"),
  },
  decisionResult: {
    chosen: w("入选", "Chosen"),
    notChosen: w("未入选", "Not chosen"),
    passedOn: w("转报", "Passed on"),
    withdrawn: w("撤销", "Taken back"),
  },
  bulletinTable: {
    none: w("无", "None"),
    status: w("各单位情况", "All units"),
    late: w("缺报和迟报", "Missing and late"),
    quotas: w("配额完成情况", "Quotas"),
    tasks: w("任务安排", "Tasks"),
    returns: w("报送安排", "Returns"),
    targets: w("指标要求", "Targets"),
    chosen: w("入选名单", "Who was chosen"),
    leadingGroup: w("领导小组", "Leading group"),
  },
  documentKind: {
    bulletin: w("督导通报", "Bulletin"),
    notice: w("活动通知", "Notice"),
    roll: w("入选名单", "List of who was chosen"),
  },
  joint: { host: w("主办", "Host"), coHost: w("协办", "Co-host") },
  light: {
    grey: w("未到期", "Not due"),
    blue: w("临近", "Near due"),
    yellow: w("滞后", "Behind"),
    red: w("逾期", "Overdue"),
    green: w("完成", "Done"),
  },
} as const satisfies { readonly [S in keyof Complete]: Readonly<Record<Complete[S], Words>> } & Readonly<
  Record<string, Readonly<Record<string, Words>>>
>;

/** Name of a set of choices. */
export type OptionSetKey = keyof typeof optionSets;
/** Key of a choice within a set. */
export type OptionOf<S extends OptionSetKey> = keyof (typeof optionSets)[S] & string;

function setOf(set: OptionSetKey): Readonly<Record<string, Words>> {
  return optionSets[set];
}

/** The label a person sees for a key; an unknown key is shown as it is, empty stays empty. */
export function labelOf(set: OptionSetKey, key: string, language: Language): string {
  const found = setOf(set)[key];
  return found ? inLanguage(found, language) : key;
}

/** All labels of a set in order, for a dropdown. */
export function labelsOf(set: OptionSetKey, language: Language): string[] {
  return Object.values(setOf(set)).map((words) => inLanguage(words, language));
}

/** Every language of the product. */
export const languages = Object.keys(optionSets.language) as Language[];

/** The key meant by a cell: a label in whatever language, or the key itself, without regard to case, width or blanks. */
export function keyOf<S extends OptionSetKey>(set: S, cell: unknown): OptionOf<S> | undefined {
  const wanted = canonical(cell);
  if (wanted === "") return undefined;
  const found = Object.entries(setOf(set)).find(([key, words]) =>
    [key, ...languages.map((language) => inLanguage(words, language))].some(
      (label) => canonical(label) === wanted,
    ),
  );
  return found?.[0] as OptionOf<S> | undefined;
}

function canonical(value: unknown): string {
  if (value === true) return "yes";
  if (value === false) return "no";
  return String(value ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .toLowerCase()
    .replace(/^>=$/, "≥")
    .replace(/^<=$/, "≤")
    .replace(/^(<>|!=)$/, "≠");
}
