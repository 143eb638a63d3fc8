// A campaign in which every column of every definition tab is filled in somewhere.
import type { Cells, TableRow } from "../../../src/core/model";
import type { RawTables } from "../../../src/core/rows";
import { definitionTables, type TableKey, tables } from "../../../src/core/tables";
import { monthlyLedger, tabsOf, unit } from "../campaign";

type DefinitionTable = (typeof definitionTables)[number];

/** What the reading campaign's template leaves empty. */
const more: Partial<Record<DefinitionTable, readonly Cells[]>> = {
  returns: [
    {
      returnId: "r2",
      name: "义诊周报",
      forms: "义诊、物资",
      kind: "截止日月",
      cutoffDay: 25,
      dueIn: "当期",
      dueDay: 25,
      dueTime: "17:00",
      shift: "顺延到下一工作日",
      graceDays: 2,
      lockAfterDays: 30,
      start: "2020-04-01",
      end: "2020-06-30",
      unitTypes: "县（区）总工会",
      units: "例河县总工会",
      zeroAllowed: "否",
      reviewer: "li.shili@qhd-office.example",
      task: "1 开办“大学习”课堂",
      exempt: "2020-05-01",
      lateEntries: "计入下一期",
      inUse: "是",
      source: "附件3",
      extra: "电话确认",
    },
    { returnId: "r3", name: "总结", forms: "总结", kind: "一次性", dueOn: "2020-10-20", inUse: "是" },
  ],
  indicators: [
    {
      indicatorId: "i9",
      indicator: "义诊人次",
      task: "1 开办“大学习”课堂",
      unitWord: "人次",
      nature: "流量",
      origin: "台账填报",
      form: "物资",
      field: "boxes",
      row: "口罩",
      unit: "例河县总工会",
      min: 1,
      max: 5,
      attribute: "职工数",
      per: 1000,
      span: "每期",
      deadlineText: "6月底以前",
      deadline: "2020-06-30",
      headline: 1,
      note: "按职工数",
      source: "附件3",
      extra: "电话确认",
    },
  ],
  forms: [
    {
      formId: "clinic",
      name: "义诊",
      kind: "登记表",
      note: "一次一行",
      inUse: "是",
      source: "附件3",
      extra: "无",
    },
    { formId: "goods", name: "物资", kind: "统计表", rows: "口罩、手套", note: "", inUse: "是" },
    { formId: "end", name: "总结", kind: "卡片", note: "", inUse: "是" },
  ],
  fields: [
    { form: "义诊", field: "date", label: "日期", kind: "日期", required: "是", inUse: "是", order: 31 },
    {
      form: "义诊",
      field: "place",
      label: "地点",
      labelEn: "Place",
      kind: "单选",
      options: "地点",
      default: "礼堂",
      group: "基本情况",
      inUse: "是",
      order: 32,
      source: "附件3",
      extra: "无",
    },
    {
      form: "义诊",
      field: "hall",
      label: "座位号",
      kind: "文本",
      pattern: "##",
      showWhen: "地点 = 礼堂",
      inUse: "是",
      order: 33,
    },
    {
      form: "义诊",
      field: "hours",
      label: "时长",
      kind: "数值",
      min: 0,
      max: 24,
      decimals: 1,
      measure: "小时",
      inUse: "是",
      order: 34,
    },
    {
      form: "物资",
      field: "boxes",
      label: "箱数",
      kind: "整数",
      origin: "手工填写",
      nature: "流量",
      inUse: "是",
      order: 35,
    },
    {
      form: "物资",
      field: "hours",
      label: "义诊时长",
      kind: "数值",
      origin: "活动求和",
      register: "义诊",
      sumOf: "hours",
      countWhen: "地点 = 礼堂",
      nature: "流量",
      inUse: "是",
      order: 36,
    },
    { form: "总结", field: "words", label: "总结", kind: "长文本", inUse: "是", order: 37, help: "一页" },
  ],
  options: [
    { list: "地点", option: "礼堂", note: "", inUse: "是" },
    { list: "地点", option: "广场", note: "露天", inUse: "是" },
  ],
  holidays: [
    { date: "2020-04-06", name: "清明节", dayKind: "休", source: "国办发明电〔2019〕16号" },
    { date: "2020-05-09", name: "劳动节", dayKind: "班" },
  ],
  phases: [
    {
      phaseId: "m9",
      kind: "节点",
      name: "总结会",
      source: "附件3",
      extra: "无",
      end: "2020-10-20",
      done: "否",
    },
  ],
  tasks: [
    {
      taskId: "t99",
      number: "99",
      title: "开展义诊",
      phase: "组织实施",
      leaders: "王示例",
      leadDepartment: "宣教部",
      coDepartments: "权益部",
      appliesTo: "县（区）总工会",
      inLedger: "否",
      status: "进行中",
      progress: 30,
      progressNote: "已定地点",
      extra: "无",
    },
  ],
  page: [
    {
      item: "合计",
      form: "物资",
      field: "箱数",
      row: "口罩",
      title: "口罩（箱）",
      titleEn: "Masks",
      readers: "王示例、宣教部",
      order: 21,
      inUse: "是",
    },
    { item: "构成图", form: "活动", field: "成果形式", side: "背面", order: 22, inUse: "是" },
  ],
  materials: [
    { materialId: "c1", name: "课件", kind: "课件", per: "每个单位", number: 1, inUse: "是" },
    {
      materialId: "c2",
      name: "照片",
      kind: "图片",
      task: "1 开办“大学习”课堂",
      form: "活动",
      field: "成果链接",
      kinds: "集中学习",
      per: "每条登记",
      number: 1,
      unitTypes: "县（区）总工会",
      deadlineText: "6月底以前",
      deadline: "2020-06-30",
      note: "每场至少一张",
      inUse: "是",
      source: "附件3",
      extra: "原图另存",
    },
  ],
  scoring: [
    {
      item: "及时",
      measure: "按时率",
      unitType: "县（区）总工会",
      weight: 40,
      full: 95,
      start: "2020-03-01",
      end: "2020-10-31",
    },
    {
      item: "配额",
      measure: "指标数",
      indicator: "诵读大会、观摩、展演或比赛",
      weight: 40,
      method: "按比例",
    },
    {
      item: "缺报",
      measure: "缺报次数",
      return: "月度台账",
      weight: 20,
      method: "按次扣分",
      each: 5,
      inUse: "是",
    },
    { item: "读书活动", measure: "其他活动得分", campaign: "职工读书活动", weight: 10, full: 100 },
    { item: "表彰", measure: "加减分", unit: "例河县总工会", weight: 2, reason: "承办全市现场会" },
  ],
  stages: [
    {
      form: "义诊",
      stage: "选树",
      decider: "本级",
      unitType: "县（区）总工会",
      min: 1,
      max: 3,
      over: 20,
      ranked: "是",
      publicityDays: 5,
      level: "国家级",
      points: 10,
      library: "是",
      told: "请补齐影像。",
      inUse: "是",
      source: "附件3",
      extra: "无",
    },
  ],
  bulletin: [
    {
      heading: "要求",
      condition: "报送率<90",
      sentence: "请{{缺报单位}}抓紧，{{活动·参与人次}}人次。",
      table: "缺报和迟报",
      inUse: "是",
    },
  ],
  leadingGroup: [
    {
      role: "组长",
      name: "王示例",
      position: "主席",
      office: "例河市总工会",
      duty: "总负责",
      inUse: "是",
      source: "四、1",
      extra: "无",
    },
  ],
  reminders: [
    {
      ruleId: "r9",
      when: "逾期后",
      days: 7,
      every: 7,
      subject: "催报：{{活动}}",
      body: "{{单位}}",
      source: "附件3",
      extra: "无",
      about: "报送",
      unitTypes: "县（区）总工会",
      weekday: "周一",
      copyTo: "上级单位",
    },
  ],
  rules: [
    {
      ruleId: "v9",
      form: "义诊",
      left: "hours",
      comparison: "≤",
      right: "12",
      when: "place = 礼堂",
      grade: "C",
      message: "超过半天",
      inUse: "是",
    },
  ],
};

/** The one unit of the directory. */
export const lihe = unit({ attributes: { 职工数: 4000 } });

/** The tabs, each cell with the letter of its column as the head workbook has it. */
export const everyColumn: RawTables = filled(monthlyLedger(tabsOf("qinhuangdao-2020")));

/** The same campaign where people read English. */
export const inEnglish: RawTables = filled(monthlyLedger(tabsOf("qinhuangdao-2020", { language: "en" })));

function filled(raw: RawTables): RawTables {
  return Object.fromEntries(
    definitionTables.map((key) => {
      const rows = [...(raw[key] ?? []).map(({ cells }) => cells), ...(more[key] ?? [])];
      return [
        key,
        rows.map((cells, index): TableRow => ({ row: index + 3, cells, letters: lettersOf(key) })),
      ];
    }),
  );
}

function lettersOf(key: TableKey): Record<string, string> {
  return Object.fromEntries(
    tables[key].columns.map((column, index) => [column.key, String.fromCharCode(65 + index)]),
  );
}
