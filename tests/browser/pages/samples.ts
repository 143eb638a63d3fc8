// First data of the pages, with obviously fictitious people and places.
import type {
  ChaseItem,
  ClockStatus,
  Finding,
  Output,
  PageStart,
  ReadinessLine,
  ReportHistory,
  ReviewItem,
  ReviewList,
  TaskCard,
  TemplateSummary,
  UnitPreview,
} from "../../../src/core/wire/procedures";

const frame = { language: "zh" } as const;

export function task(more: Partial<TaskCard> = {}): TaskCard {
  return {
    taskId: "T1",
    revision: 2,
    number: "1",
    title: "开办“职工书屋”赠书点",
    detail: "在一线班组开办赠书点，配送图书。",
    phase: "p1",
    leaders: "张示例",
    leadDepartment: "宣教部",
    coDepartments: "办公室、财务部",
    deadlineText: "6月底以前",
    deadline: "2020-06-30",
    appliesTo: ["县区"],
    inLedger: true,
    status: "underWay",
    progress: 40,
    progressNote: "",
    light: "blue",
    ...more,
  };
}

/** A campaign whose tabs hold nothing that a notice could say as well. */
export function nothingHeld(): NonNullable<PageStart<"notice">["data"]["present"]> {
  return {
    settings: {},
    rows: { unitTypes: [], returns: [], phases: [], tasks: [], indicators: [], reminders: [], fields: [] },
  };
}

export const someTasks: TaskCard[] = [
  task(),
  task({
    taskId: "T2",
    number: "二（一）",
    title: "举办全市职工“示例杯”线上诵读大赛暨优秀作品展播展示活动并择优向上级推荐",
    leadDepartment: "",
    deadlineText: "",
    deadline: "",
    light: "none",
    progress: 0,
  }),
  task({
    taskId: "T3",
    number: "3",
    title: "编印优秀作品集",
    deadlineText: "全年",
    light: "yellow",
    progress: 10,
  }),
  task({
    taskId: "T4",
    number: "4",
    title: "职工技能讲座",
    deadlineText: "3月底",
    light: "red",
    progress: 60,
  }),
  task({
    taskId: "T5",
    number: "5",
    title: "印发通知",
    deadlineText: "2月底",
    light: "green",
    progress: 100,
  }),
];

export function tasksStart(tasks = someTasks, taskId: string | null = null): PageStart<"tasks"> {
  const statuses = [
    { value: "notStarted", label: "未开始" },
    { value: "underWay", label: "进行中" },
    { value: "done", label: "已完成" },
    { value: "paused", label: "暂缓" },
  ];
  const departments = ["办公室", "宣教部", "财务部", "经济技术部", "女职工部"];
  return {
    ...frame,
    page: "tasks",
    data: {
      tasks,
      departments,
      unitTypes: ["县区", "产业", "直属基层"],
      statuses,
      phases: [{ value: "p1", label: "部署启动" }],
      today: "2020-03-20",
      campaignStart: "2020-03-01",
      campaignEnd: "2020-12-31",
      taskId,
    },
  };
}

const tabs = [
  "使用说明",
  "汇总",
  "报送情况",
  "任务清单",
  "单位名录",
  "活动汇总",
  "台账汇总",
  "活动设置",
  "单位类型",
  "字段定义",
  "选项",
];

export function template(more: Partial<TemplateSummary> = {}): TemplateSummary {
  return {
    id: "reading-2020",
    name: "职工阅读与文化活动",
    description: "按月报送台账，3 项任务，5 类单位",
    title: "示例市总工会2020年职工阅读推广活动",
    issuer: "示例市总工会",
    start: "2020-03-01",
    end: "2020-12-31",
    period: {
      kind: "calendarMonth",
      cutoffDay: null,
      dueDay: 25,
      dueIn: "period",
      dueTime: "",
      shift: "none",
      graceDays: 0,
      lockAfterDays: null,
    },
    stated: { start: "2020-03-01", end: "2020-12-31", dueOn: "" },
    others: [],
    language: "zh",
    counts: { unitTypes: 5, tasks: 3, indicators: 4, fields: 16, reminders: 4, periods: 10 },
    tabs,
    ...more,
  };
}

export function newCampaignStart(
  more: Partial<PageStart<"new-campaign">["data"]> = {},
): PageStart<"new-campaign"> {
  const safety = template({
    id: "safety",
    name: "安全生产月",
    description: "一次性报送",
    title: "安全生产月活动",
  });
  const blank = template({
    id: "blank",
    name: "空白活动",
    description: "从零开始，自己填写各定义表",
    title: "",
  });
  const templates = [template(), safety, blank];
  return { ...frame, page: "new-campaign", data: { templates, hasCampaign: false, title: "", ...more } };
}

export function unitsStart(): PageStart<"units"> {
  return {
    ...frame,
    page: "units",
    data: {
      unitTypes: ["县区", "产业", "直属基层", "机关", "高校"],
      count: 3,
      attributes: [{ key: "attr:职工数", label: "职工数" }],
      openedOn: "2020-07-14",
      cards: [],
    },
  };
}

export function unitRow(more: Partial<UnitPreview> = {}): UnitPreview {
  return {
    row: 2,
    cells: { name: "例镇总工会", unitType: "县区" },
    shown: {
      name: "例镇总工会",
      unitType: "县区",
      level: "县区",
      parent: "示例市总工会",
      channel: "网络表格",
      contactName: "李示例",
      contactMail: "li@example.com",
      contactPhone: "13800000001",
    },
    effect: "new",
    problems: [],
    fixes: [],
    ...more,
  };
}

export function jobStart(start: "auto" | "ask" = "ask"): PageStart<"job"> {
  const explain = [
    "为每个填报方式是“网络表格”的单位建立一份填报表，并共享给联系人。",
    "可随时停止，再次运行会接着做。",
  ];
  return { ...frame, page: "job", data: { job: "distribute", title: "分发填报表", start, explain } };
}

export function reviewDetails(): Output<"review.details"> {
  const cell = (label: string, value: string, corrected = false) => ({
    label,
    value,
    corrected,
    before: "",
    jump: false,
  });
  const cells = [
    { ...cell("活动场次", "4"), before: "12", jump: true },
    cell("参与人次", "1,260", true),
    cell("成果形式", "图片、文章"),
    cell("亮点", "送书到一线班组"),
  ];
  return {
    problems: [],
    forms: [
      {
        name: "台账",
        count: 2,
        countBefore: null,
        rows: [
          { label: "1 开办“职工书屋”赠书点", cells },
          { label: "2 举办职工线上诵读活动", cells: cells.map(({ label }) => cell(label, "")) },
        ],
      },
      { name: "活动", count: 4, countBefore: 12, rows: [] },
    ],
  };
}

export function reviewItem(more: Partial<ReviewItem> = {}): ReviewItem {
  return {
    unitId: "U02",
    unit: "例镇总工会",
    period: "r1.2020-03",
    periodLabel: "2020年3月",
    state: "submitted",
    revision: 1,
    submittedAt: "2020-03-24 16:02:11",
    collectedAt: "2020-03-24 16:02:11",
    refusedAt: "",
    onTime: true,
    zero: false,
    canAccept: true,
    canReturn: true,
    dueAt: "2020-03-25",
    daysLate: null,
    reviewedAt: "",
    reason: "",
    corrections: [],
    moreCorrections: 0,
    declined: [],
    held: [],
    belowMissing: "",
    below: [],
    reviewers: [],
    mine: true,
    forms: reviewDetails().forms.map(({ name, count }) => ({ name, count })),
    problems: [],
    problemCount: more.problems?.length ?? 0,
    ...more,
  };
}

export function reviewStart(items: ReviewItem[]): PageStart<"review"> {
  return { ...frame, page: "review", data: { unnotified: 0, ...waitingList(items) } };
}

/** The reports that wait, as every decision answers with them. */
export function waitingList(items: ReviewItem[], accepted = 0): ReviewList {
  const none = { corrections: 0, extensions: 0, troubled: 0, returned: 0, missing: 0 };
  return { items, counts: { ...none, accepted, waiting: items.length }, extensions: [], gone: [] };
}

export function chaseItem(more: Partial<ChaseItem> = {}): ChaseItem {
  return {
    unitId: "U02",
    unit: "例镇总工会",
    matters: ["2020年3月（截止 2020-03-25）：尚未报送", "2020年4月：已退回，请改好再报：数字不符"],
    contact: "李四 0335-0000000",
    to: "lisi@example.com",
    channel: "网络表格",
    lastReminded: "",
    toldLately: false,
    chasedToday: false,
    toldOutcome: "",
    locked: false,
    overdueDays: 6,
    ...more,
  };
}

export function chaseStart(items: ChaseItem[], mailQuota = 80, others: string[] = []): PageStart<"chase"> {
  const words = { subject: "催办：请报送{{活动}}", body: "{{单位}}：\n\n{{事项}}\n\n{{发文单位}}" };
  return { ...frame, page: "chase", data: { today: "2020-05-01", items, others, mailQuota, words } };
}

export function clockStart(more: Partial<ClockStatus> = {}): PageStart<"clock"> {
  const data: ClockStatus = {
    running: false,
    user: "staff@city.example",
    ownerAccount: "",
    isOwner: true,
    lastRun: "",
    nextRun: "",
    intervalMinutes: 0,
    failures: 0,
    lastError: "",
    ...more,
  };
  return { ...frame, page: "clock", data };
}

const READY: ReadinessLine = { key: "permissions", grade: "ok", title: "权限", text: "已全部授予" };

/** 自检 with lines besides the good one. */
export function selfCheckStart(lines: ReadinessLine[] = [], unasked = false): PageStart<"self-check"> {
  const data = { lines: [READY, ...lines], unasked, build: "0123456789", when: "2020-03-12T01:00:00.000Z" };
  return { ...frame, page: "self-check", data };
}

export function checkStart(findings: Finding[]): PageStart<"check"> {
  return { ...frame, page: "check", data: { findings } };
}

const choices = {
  leaders: ["张示例", "李样本"],
  departments: ["宣教部", "办公室"],
  scores: true,
  excerpts: [{ value: "r4", label: "成果、典型和保障" }],
  materials: true,
  library: true,
  subtrees: [{ value: "U001", label: "例东区总工会" }],
  forms: [
    {
      value: "ledger",
      label: "台账",
      periods: [
        { value: "r1.2020-03", label: "2020年3月" },
        { value: "r1.2020-04", label: "2020年4月" },
      ],
    },
  ],
  units: [{ value: "U02", label: "例镇总工会" }],
};

export function exportStart(asAt = "2020-04-26 09:00"): PageStart<"export"> {
  const url = "https://docs.example/spreadsheets/d/1/export?format=pdf&gid=2";
  return {
    ...frame,
    page: "export",
    data: { url, asAt, title: "示例市总工会2020年职工阅读推广活动", ...choices },
  };
}

/** 这个数怎么来的, of a number that units of this name reported. */
export function traceStart(unit: string): PageStart<"trace"> {
  const asked = { formId: "activity", field: "people", row: "", indicatorId: "", unitId: "", periodId: "" };
  const report = {
    revision: 2,
    state: "accepted",
    collectedAt: "2020-03-24 10:05:00",
    reviewedBy: "li.shili@qhd-office.example",
    reviewedAt: "2020-03-25 09:00:00",
  } as const;
  const place = { unitId: "U1", unit, periodId: "r1.2020-03", period: "每月报送 2020年3月" };
  return {
    ...frame,
    page: "trace",
    data: {
      stood: "1,200",
      now: "1,252",
      figures: [
        {
          asked: { kind: "amount", ...asked },
          title: "全部单位 · 累计 · 活动 · 参与人次",
          shown: "1,252",
          formula: "各份报表中“活动”各条的“参与人次”相加；协办的活动只算主办单位的一条。",
          from: 0,
          count: 51,
          lines: [{ ...place, value: "1,252", words: "", report }],
        },
        {
          asked: { kind: "rate", ...asked },
          title: "全部单位 · 2020年3月 · 报送率",
          shown: "50%",
          formula: "已收下的份数 ÷ 应报的份数 ＝ 1 ÷ 2。",
          from: 0,
          count: 2,
          lines: [
            { ...place, value: "0", words: "● 缺报 12 天" },
            { ...place, unitId: "U2", value: "1", words: "✓ 已接收", report },
          ],
        },
      ],
    },
  };
}

/** The rows of its first report. */
export const traceRows: Output<"trace.rows"> = {
  count: 2,
  rows: [
    {
      label: `2020-03-12 ${"大学习课堂第一讲".repeat(4)}`,
      value: "1,200",
      coHosted: false,
      cell: "F3",
      url: "https://docs.google.com/spreadsheets/d/1/edit#gid=5&range=F3",
    },
    { label: "2020-03-18 联合诵读会", value: "0", coHosted: true, cell: "F4", url: "" },
  ],
};

/** 操作日志, or the history of a report of this unit. */
export function historyStart(unit: string, isReport = false): PageStart<"history"> {
  const at = "2020-03-24 10:05:00";
  const line = { row: 9, at, by: "li.shili@qhd-office.example", action: "退回", record: `${unit} 2020年3月` };
  const step = {
    at,
    by: "",
    words: "",
    count: 0,
    submittedAt: at,
    onTime: true,
    zero: false,
    more: 0,
    unread: false,
  };
  const changes = [
    {
      label: `台账 · 3 ${"举办全市职工线上诵读大赛暨优秀作品展播展示".repeat(2)} · 参与人次`,
      before: "40",
      after: "1520",
    },
    { label: "活动 · 2020-03-18 · 大学习课堂第二讲", before: "", after: "日期 2020-03-18，参与人次 12" },
  ];
  const steps: ReportHistory["steps"] = [
    {
      ...step,
      kind: "returned",
      by: line.by,
      words: "人次与签到表对不上",
      revision: 2,
      isNew: false,
      receipt: "",
      changes: [],
    },
    { ...step, kind: "collected", revision: 2, isNew: true, receipt: "", changes },
    { ...step, kind: "missing", count: 1, revision: 2, isNew: false, receipt: "", changes: [] },
    {
      ...step,
      kind: "collected",
      revision: 1,
      isNew: true,
      receipt: "已收到第 1 稿：活动 1 条",
      changes: [],
    },
  ];
  const report = { unitId: "U1", unit, period: "r1.2020-03", periodLabel: "每月报送 2020年3月", steps };
  const lines = [{ ...line, before: "已提交", after: "已退回", reason: "人次与签到表对不上" }];
  return {
    ...frame,
    page: "history",
    data: {
      log: isReport ? null : { lines, next: 9 },
      history: isReport ? report : null,
      units: [{ value: "U1", label: unit }],
      periods: [{ value: report.period, label: report.periodLabel }],
      actions: ["收取", "退回"],
      today: "2020-03-25",
      campaignStart: "2020-03-01",
      campaignEnd: "2020-12-31",
    },
  };
}
