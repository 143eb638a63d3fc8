// Changes of a definition in words: what is new, what is asked for no more, what is called or due otherwise.
import type { Language } from "../model";
import { tables } from "../tables";
import { fill, inLanguage, w } from "../text/words";
import type { Change, ChangedThing, Difference } from "./types";

const words = {
  added: w("新增{thing}“{name}”", "New {thing} “{name}”"),
  removed: w("不再要求{thing}“{name}”", "{thing} “{name}” is asked for no more"),
  changed: w("{thing}“{name}”：{what}", "{thing} “{name}”: {what}"),
  within: w("（{within}）", " ({within})"),
  difference: w("{attribute} {before} → {after}", "{attribute} {before} → {after}"),
  unknown: w(
    "这些填报表分发时还没有记下定义，推送会逐份核对。{count} 份。",
    "What these {count} workbooks were laid out by was not kept; each of them is compared.",
  ),
  none: w(
    "定义没有变更；推送会补上缺失的表，共核对 {count} 份。",
    "Nothing has changed; missing tabs are built anew in {count} workbooks.",
  ),
  count: w("将更新 {count} 份填报表：", "{count} workbooks will be changed:"),
  more: w("另有 {count} 处变更", "and {count} more changes"),
  empty: w("（空）", "(empty)"),
};

const thingWords: Readonly<Record<ChangedThing, ReturnType<typeof w>>> = {
  return: w("报送事项", "return"),
  form: w("表单", "form"),
  field: w("字段", "field"),
  task: w("任务", "task"),
  rule: w("校验规则", "rule"),
  period: w("报告期", "period"),
};

/** Changes that one page shows by name. */
const MOST_SHOWN = 12;
/** What follows from other attributes and says nothing by itself. */
const SILENT = ["order", "onTimeUntil", "lockOn", "label", "code", "row"];

/** Lines that tell what a push changes; `changes` is undefined where nobody knows what the workbooks were laid out by. */
export function changeLines(
  changes: readonly Change[] | undefined,
  count: number,
  language: Language,
): string[] {
  const line = (key: "unknown" | "none" | "count", values: { count: number }) =>
    fill(inLanguage(words[key], language), values);
  if (!changes) return [line("unknown", { count })];
  const told = changes.map((change) => changeWords(change, language)).filter((text) => text !== "");
  if (told.length === 0) return [line("none", { count })];
  const rest = told.length - MOST_SHOWN;
  return [
    line("count", { count }),
    ...told.slice(0, MOST_SHOWN),
    ...(rest > 0 ? [fill(inLanguage(words.more, language), { count: rest })] : []),
  ];
}

function changeWords({ thing, kind, name, within, differences }: Change, language: Language): string {
  const what = differences
    .filter(({ attribute }) => thing !== "period" || !SILENT.includes(attribute))
    .filter(({ attribute }) => thing === "field" || !SILENT.includes(attribute) || attribute === "label")
    .map((difference) => differenceWords(thing, difference, language))
    .join(inLanguage(w("，", ", "), language));
  if (kind === "changed" && what === "") return "";
  const place = within === "" ? "" : fill(inLanguage(words.within, language), { within });
  const values = { thing: inLanguage(thingWords[thing], language), name: name + place, what };
  return fill(inLanguage(words[kind], language), values);
}

const tabOf: Readonly<Record<ChangedThing, keyof typeof tables | null>> = {
  return: "returns",
  form: "forms",
  field: "fields",
  task: "tasks",
  rule: "rules",
  period: null,
};

function differenceWords(
  thing: ChangedThing,
  { attribute, before, after }: Difference,
  language: Language,
): string {
  const tab = tabOf[thing];
  const column = tab && tables[tab].columns.find(({ key }) => key === attribute);
  const own = periodWords[attribute];
  const label = column?.label ?? own ?? w(attribute, attribute);
  return fill(inLanguage(words.difference, language), {
    attribute: inLanguage(label, language),
    before: shown(before, language),
    after: shown(after, language),
  });
}

const periodWords: Readonly<Record<string, ReturnType<typeof w>>> = {
  start: w("开始", "Start"),
  end: w("结束", "End"),
  dueOn: w("截止日", "Due"),
  dueTime: w("截止时间", "Due at"),
};

function shown(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === "") return inLanguage(words.empty, language);
  if (Array.isArray(value)) return value.map((item) => shown(item, language)).join("、");
  if (typeof value === "object")
    return Object.values(value)
      .map((item) => shown(item, language))
      .join(" ");
  return String(value);
}
