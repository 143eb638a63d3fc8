// A campaign that no template knows, as its office types it into the tabs of the blank template: a county's health workers as
// volunteers for a quarter. Everybody and everything is invented.

/** A row of a tab by the words of its header. */
export type Typed = Readonly<Record<string, string>>;

export const TITLE = "例谷县卫生志愿服务季";

export const UNIT_TYPES: Typed[] = [
  { 单位类型: "县直医疗机构", 层级: "县", 需要报送: "是" },
  { 单位类型: "乡镇卫生院", 层级: "乡镇", 需要报送: "是" },
  { 单位类型: "村卫生室", 层级: "村", 需要报送: "是" },
];

export const TASK: Typed = { 序号: "1", 任务: "组织志愿服务", 列入台账: "是" };

/** The monthly table takes the place of the template's 台账: rows of its own, a ratio of two columns. */
export const MONTHLY_FORM: Typed = { 表单: "月度统计", 种类: "统计表", 行: "门诊导诊、入户随访" };
const monthly = { 表单: "月度统计" };
export const MONTHLY_FIELDS: Typed[] = [
  { ...monthly, 字段名称: "志愿者人数", 类型: "整数", 取数方式: "手工填写", 性质: "存量" },
  { ...monthly, 字段名称: "服务时长", 类型: "数值", 小数位数: "1", 取数方式: "手工填写", 性质: "流量" },
  {
    ...monthly,
    字段名称: "人均时长",
    类型: "数值",
    小数位数: "2",
    取数方式: "两栏相除",
    来源字段: "服务时长、志愿者人数",
    性质: "比率",
  },
  { ...monthly, 字段名称: "备注" },
];

export const RETURNS: Typed[] = [
  {
    名称: "每周服务",
    表单: "活动",
    报告期: "周",
    截止日: "5",
    截止时间: "17:00",
    可零报告: "是",
    免报日期: "2026-02-16",
    启用: "是",
  },
  { 名称: "月度统计", 表单: "月度统计", 报告期: "自然月", 截止日: "28", 可零报告: "是", 启用: "是" },
];

export const RULE: Typed = {
  表单: "活动",
  左值: "参与人次",
  比较: "≥",
  右值: "10",
  条件: "活动类型 = 义诊",
  等级: "A",
  提示: "义诊不少于10人",
};

const quota = { 计量单位: "场", 性质: "流量", 取数表单: "活动", 工作日期: "2026-03-27" };
export const INDICATORS: Typed[] = [
  { ...quota, 指标: "服务活动", 取数方式: "活动计数", 单位类型: "县直医疗机构", 下限: "4" },
  { ...quota, 指标: "服务活动", 取数方式: "活动计数", 单位类型: "乡镇卫生院", 下限: "3" },
  ...["县直医疗机构", "乡镇卫生院"].map((type) => ({
    ...quota,
    指标: "服务人次",
    计量单位: "人次",
    取数方式: "活动求和",
    取数字段: "参与人次",
    单位类型: type,
    下限: "300",
    按属性: "职工数",
    每多少: "1000",
  })),
];

/** A unit that reports; three levels, each below the one before. */
export interface Post {
  readonly name: string;
  readonly type: string;
  readonly parent: string;
  readonly staff: number;
  readonly mail: string;
}

export const HOSPITAL: Post = {
  name: "例谷县人民医院",
  type: "县直医疗机构",
  parent: "",
  staff: 640,
  mail: "yiyuan@units.example",
};
export const TOWN: Post = {
  name: "例关镇卫生院",
  type: "乡镇卫生院",
  parent: HOSPITAL.name,
  staff: 85,
  mail: "liguan@units.example",
};
export const VILLAGE: Post = {
  name: "例河村卫生室",
  type: "村卫生室",
  parent: TOWN.name,
  staff: 4,
  mail: "lihe@units.example",
};
export const POSTS = [HOSPITAL, TOWN, VILLAGE];

/** What a unit did: one row of 活动记录. */
export interface Deed {
  readonly post: Post;
  readonly day: string;
  readonly kind: "义诊" | "宣传" | "随访";
  readonly theme: string;
  readonly people: number;
}

export const DEEDS: Deed[] = [
  { post: HOSPITAL, day: "2026-01-07", kind: "义诊", theme: "广场义诊", people: 60 },
  { post: TOWN, day: "2026-01-08", kind: "随访", theme: "慢病随访", people: 9 },
  { post: VILLAGE, day: "2026-01-06", kind: "宣传", theme: "冬季防病", people: 15 },
  { post: HOSPITAL, day: "2026-01-14", kind: "宣传", theme: "急救知识", people: 40 },
  { post: TOWN, day: "2026-01-15", kind: "义诊", theme: "集市义诊", people: 12 },
  { post: HOSPITAL, day: "2026-02-03", kind: "义诊", theme: "立春义诊", people: 50 },
  { post: TOWN, day: "2026-02-25", kind: "随访", theme: "节后随访", people: 6 },
  { post: TOWN, day: "2026-03-04", kind: "宣传", theme: "春季防病", people: 8 },
  { post: HOSPITAL, day: "2026-03-10", kind: "随访", theme: "术后随访", people: 20 },
  { post: VILLAGE, day: "2026-03-12", kind: "宣传", theme: "爱眼护眼", people: 10 },
];

/** Weeks by their number, Monday to Sunday; the one of the Spring Festival is exempt. */
export const WEEKS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
export const FESTIVAL = 8;
const FIRST_MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** The week that a day lies in. */
export function weekOf(day: string): number {
  return 2 + Math.floor((Date.parse(`${day}T00:00:00Z`) - FIRST_MONDAY) / (7 * DAY_MS));
}

/** What a period is called on 首页. */
export const weekName = (week: number) => `2026年第${week}周`;
export const monthName = (month: number) => `2026年${month}月`;

/** The last moment at which a report of a week or month is on time, as a person's clock shows it. */
export function dueOf(period: string): string {
  const [, week] = /第(\d+)周/.exec(period) ?? [];
  const [, month] = /年(\d+)月/.exec(period) ?? [];
  if (month) return `2026-0${month}-28 23:59`;
  const friday = new Date(FIRST_MONDAY + ((Number(week) - 2) * 7 + 4) * DAY_MS);
  return `${friday.toISOString().slice(0, 10)} 17:00`;
}

/** What of a table a unit filled in: volunteers and hours by row. */
export const HOURS: readonly (readonly [volunteers: number, hours: number])[] = [
  [20, 66.5],
  [5, 40],
];
