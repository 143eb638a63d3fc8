// A campaign in which county unions nominate model workshops, and write articles.
import type { Cells, Decision, Definition, Entry, Stage } from "../../../src/core/model";
import { definitionFromRows, stagesFromTab } from "../../../src/core/rows";
import { asRows, tabsOf, unit } from "../campaign";

/** The reading campaign of spring 2020 with all its returns. */
export const campaign: Definition = definitionFromRows(tabsOf("qinhuangdao-2020")).definition;
export const NOMINEES = campaign.forms.find(({ name }) => name === "典型推荐")!;
export const RIVER = unit({ unitId: "U1", name: "例河县总工会" });
export const EAST = unit({ unitId: "U2", name: "例东区总工会" });

/** The ladder: 推荐 by the unit, 选树 by the city with five public days, 择优推荐 to the province. */
export const LADDER: readonly Cells[] = [
  { form: "典型推荐", stage: "推荐", decider: "单位", min: 2, max: 3, ranked: "是" },
  { form: "典型推荐", stage: "选树", decider: "本级", publicityDays: 5, library: "是" },
  {
    form: "典型推荐",
    stage: "择优推荐",
    decider: "上级",
    max: 2,
    ranked: "是",
    told: "请于月底前补齐影像。",
  },
];
/** Articles of the register 成果, sent on and printed. */
export const ARTICLES: readonly Cells[] = [
  { form: "成果", stage: "报送", decider: "单位" },
  { form: "成果", stage: "选送", decider: "本级" },
  { form: "成果", stage: "采用", decider: "上级", level: "国家级", points: 10 },
  { form: "成果", stage: "采用", level: "省级", points: 5 },
];

/** Stages as the tab says them. */
export function stagesOf(rows: readonly Cells[]): Stage[] {
  return stagesFromTab(asRows(rows), campaign);
}

/** A nomination of a unit. */
export function nominee(over: Partial<Entry> & { name: string; rank?: number | null }): Entry {
  const { name, rank = 1, ...entry } = over;
  return {
    activityId: `a-${name}`,
    formId: NOMINEES.formId,
    unitId: RIVER.unitId,
    periodId: "r3.once",
    date: "",
    taskId: "",
    values: { rank, name, category: "企业", deeds: "坚持班前领读" },
    origin: "workbook",
    sourceRow: 3,
    revision: 1,
    collectedAt: "2020-06-29 09:00:00",
    ...entry,
  };
}

/** A decision that chose a nomination. */
export function decision(over: Partial<Decision> & { entryId: string }): Decision {
  return {
    formId: NOMINEES.formId,
    unitId: RIVER.unitId,
    unit: RIVER.name,
    caseName: "示例机械厂职工书屋",
    kind: "企业",
    stage: "选树",
    result: "chosen",
    rank: null,
    reason: "事迹扎实，可学可用",
    outlet: "",
    level: "",
    date: "2020-07-03",
    link: "",
    publicFrom: "",
    publicTo: "",
    by: "li.shili@qhd-office.example",
    at: "2020-07-03 10:00:00",
    ...over,
  };
}
