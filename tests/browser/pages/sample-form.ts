import type { ActivityCard, ActivityFormData, FormField, PageStart } from "../../../src/core/wire/procedures";
import { formFieldOf } from "../../field-of";

function field(
  key: string,
  label: string,
  kind: FormField["kind"],
  more: Partial<FormField> = {},
): FormField {
  return formFieldOf(key, kind, { label, ...more });
}

const fields = [
  field("date", "日期", "date", { required: true }),
  field("task", "任务", "choice", { required: true, control: "task" }),
  field("kind", "活动类别", "choice", { required: true, options: ["赠书", "诵读", "讲座", "线上活动"] }),
  field("theme", "主题", "text", { required: true, help: "一句话写明做了什么" }),
  field("place", "地点", "text"),
  field("people", "参与人次", "integer", { required: true, min: 0, max: 100000 }),
  field("result", "成果形式", "multiChoice", { options: ["图片", "视频", "文章", "作品集"] }),
  field("links", "链接", "link", { help: "每行一个" }),
];

/** A form with groups, a condition and the controls of further kinds. */
export const richFields = [
  field("kind", "类型", "choice", { options: ["义诊", "讲座"], group: "开展情况" }),
  field("patients", "就诊人数", "integer", {
    required: true,
    measure: "人次",
    showWhen: { field: "kind", values: ["义诊"] },
  }),
  field("begun", "开始时间", "dateTime"),
  field("share", "覆盖率", "percent", { group: "成效", help: "服务人数占职工数" }),
  field("month", "所属月份", "month"),
  field("lasted", "结束时间", "time"),
  field("asked", "是否上报", "yesNo"),
  field("coHosts", "协办单位", "units", { options: ["例镇总工会", "例河县总工会", "例山区总工会"] }),
  field("note", "备注", "longText", { group: "其他" }),
];

/** The register of events with these fields. */
export const register = { formId: "activity", name: "活动", fields };

const units = [
  { unitId: "U01", name: "示例市第一机械厂工会", unitType: "直属基层" },
  { unitId: "U02", name: "例镇总工会", unitType: "县区" },
  {
    unitId: "U03",
    name: "示例市经济技术开发区新型建筑材料与装配式构件产业联合基层工会委员会",
    unitType: "产业",
  },
];

export const tasks = [
  { value: "T1", label: "1 开办“职工书屋”赠书点" },
  { value: "T2", label: "2 举办职工线上诵读活动" },
  { value: "T3", label: "3 编印优秀作品集" },
];

/** An entry as the list of recent ones shows it. */
export function card(more: Partial<ActivityCard> = {}): ActivityCard {
  return {
    formId: "activity",
    entryId: "E1",
    revision: 1,
    unitId: "U02",
    unit: "例镇总工会",
    title: "向例镇环卫班组赠书",
    subtitle: "2020-03-12 · 赠书 · 35 人次",
    values: {
      date: "2020-03-12",
      task: "T1",
      kind: "赠书",
      theme: "向例镇环卫班组赠书",
      people: "35",
      result: "图片、文章",
    },
    ...more,
  };
}

/** What the sidebar 登记活动 is opened with. */
export function activityStart(more: Partial<ActivityFormData> = {}): PageStart<"activity"> {
  const data: ActivityFormData = {
    registers: [register],
    units,
    tasks,
    today: "2020-03-20",
    campaignStart: "2020-03-01",
    campaignEnd: "2020-12-31",
    draft: null,
    recent: [card()],
    ...more,
  };
  return { page: "activity", language: "zh", data };
}
