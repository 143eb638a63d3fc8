// Changes of a definition in words: what is new, what is asked for no more, what is called or due otherwise.

import type { Language, Quota, Words } from "../model";
import { tables } from "../tables";
import { labelOf } from "../text";
import { listed } from "../text/lists";
import { type OptionSetKey, optionSets } from "../text/options";
import { settingWords } from "../text/settings";
import { fill, inLanguage, w } from "../text/words";
import { quotaWords } from "./quota-words";
import type { Change, ChangedThing, Difference } from "./types";

const words = {
  added: w("新增{thing}“{name}”", "New {thing} “{name}”"),
  addedWith: w("新增{thing}“{name}”：{what}", "New {thing} “{name}”: {what}"),
  attribute: w("{attribute} {value}", "{attribute} {value}"),
  removed: w("不再要求{thing}“{name}”", "{thing} “{name}” is asked for no more"),
  changed: w("{thing}“{name}”：{what}", "{thing} “{name}”: {what}"),
  within: w("（{within}）", " ({within})"),
  difference: w("{attribute} {before} → {after}", "{attribute} {before} → {after}"),
  inLedger: w("列入台账，适用的单位台账各多一行", "in the ledger, a row more for every unit it applies to"),
  quotas: w("各单位的目标改变", "its targets per unit"),
  places: w("各单位的名额改变", "its places per unit"),
  unknown: w(
    "这些填报表分发时还没有记下定义，推送会逐份核对。{count} 份。",
    "What these {count} workbooks were laid out by was not kept; each of them is compared.",
  ),
  none: w(
    "定义没有变更；推送会补上缺失的表，共核对 {count} 份。",
    "Nothing has changed; missing tabs are built anew in {count} workbooks.",
  ),
  count: w("将更新 {count} 份填报表：", "{count} workbooks will be changed:"),
  empty: w("（空）", "(empty)"),
};

const thingWords: Readonly<Record<ChangedThing, ReturnType<typeof w>>> = {
  campaign: w("活动", "campaign"),
  return: w("报送事项", "return"),
  form: w("表单", "form"),
  field: w("字段", "field"),
  task: w("任务", "task"),
  rule: w("校验规则", "rule"),
  indicator: w("指标", "indicator"),
  material: w("材料", "material"),
  stage: w("评选环节", "stage"),
  period: w("报告期", "period"),
};

/** Lines that tell what a push changes, days first, as units feel them most; `changes` is undefined where nobody knows what the workbooks were laid out by. */
export function changeLines(
  changes: readonly Change[] | undefined,
  count: number,
  language: Language,
): string[] {
  const line = (key: "unknown" | "none" | "count", values: { count: number }) =>
    fill(inLanguage(words[key], language), values);
  if (!changes) return [line("unknown", { count })];
  const single = changes.filter(({ thing }) => thing !== "period");
  const told = [
    ...periodLines(changes, language),
    ...single
      .map((change) => changeWords(withoutTold(change, changes), language))
      .filter((text) => text !== ""),
  ];
  return told.length === 0 ? [line("none", { count })] : [line("count", { count }), ...told];
}

// The day of a return that comes once is that of its one period, which is told already.
function withoutTold(change: Change, changes: readonly Change[]): Change {
  if (change.thing !== "return" || change.kind !== "changed") return change;
  const days = changes
    .filter(({ thing, kind }) => thing === "period" && kind === "changed")
    .flatMap(({ differences }) => differences);
  const isTold = ({ attribute, before, after }: Difference) =>
    attribute === "dueOn" &&
    days.some((day) => day.attribute === "dueOn" && day.before === before && day.after === after);
  return { ...change, differences: change.differences.filter((difference) => !isTold(difference)) };
}

/** Periods by the dozen are told return by return, by their number, with the first and the last of them. */
function periodLines(changes: readonly Change[], language: Language): string[] {
  return (["changed", "added", "removed"] as const).flatMap((kind) => {
    const periods = changes.filter((change) => change.thing === "period" && change.kind === kind);
    return [...new Set(periods.map(({ within }) => within))].flatMap((within) => {
      const told = periods
        .filter((period) => period.within === within)
        .map((period) => (kind === "changed" ? otherDays(period, language) : withDueDay(period, language)))
        .filter((text) => text !== "");
      const names = [...new Set([told[0], told[told.length - 1]])].join(" — ");
      const values = { count: told.length, names };
      return told.length === 0 ? [] : [fill(inLanguage(periodWords[kind], language), values)];
    });
  });
}

// What a period is due says more than its name where that is new.
function withDueDay({ name, differences }: Change, language: Language): string {
  const due = differences.find(({ attribute }) => attribute === "dueOn")?.after;
  return due ? fill(inLanguage(periodWords.due, language), { name, due: String(due) }) : name;
}

// Other days, old and new; "" where only what follows from them, or the period's name, is another.
function otherDays({ name, differences }: Change, language: Language): string {
  const days = differences.flatMap(({ attribute, before, after }) => {
    const label: Words | undefined = dayWords[attribute];
    const [old, now] = [before, after].map((day) => shown(day, undefined, language));
    return label && old !== now ? [`${inLanguage(label, language)} ${old} → ${now}`] : [];
  });
  return days.length === 0 ? "" : `${name} ${days.join(inLanguage(w("，", ", "), language))}`;
}

const dayWords: Readonly<Record<string, Words>> = {
  start: w("开始", "start"),
  end: w("结束", "end"),
  dueOn: w("截止", "due"),
  dueTime: w("截止时刻", "due time"),
};

const periodWords = {
  due: w("{name}（{due} 截止）", "{name} (due {due})"),
  added: w("新增 {count} 个报告期：{names}", "New periods: {count} ({names})"),
  removed: w("取消 {count} 个报告期：{names}", "Periods that are gone: {count} ({names})"),
  changed: w("{count} 个报告期的日子改变：{names}", "Periods with other days: {count} ({names})"),
};

/** What of a new thing is told: what it asks of units, by when, and of whom. */
const ofNew: Readonly<Partial<Record<ChangedThing, readonly string[]>>> = {
  return: ["kind", "dueDay", "dueOn", "dueTime", "start", "end", "unitTypes", "units"],
  field: ["required", "options"],
  task: ["deadline", "appliesTo", "inLedger"],
  material: ["per", "number", "kinds", "unitTypes", "deadline"],
};

function newWords(thing: ChangedThing, { attribute, after }: Difference, language: Language): string {
  if (attribute === "quotas") return quotaWords([], listOfQuotas(after), language);
  const told = ofNew[thing]?.includes(attribute) ? attributeOf(thing, attribute) : undefined;
  const isNothing = !after || (Array.isArray(after) && after.length === 0);
  if (!told || isNothing) return "";
  if (attribute === "inLedger") return inLanguage(words.inLedger, language);
  const value = shown(after, told.options, language);
  return fill(inLanguage(words.attribute, language), { attribute: inLanguage(told.label, language), value });
}

function changeWords({ thing, kind, name, within, differences }: Change, language: Language): string {
  const say = kind === "added" ? newWords : differenceWords;
  const what = differences
    .map((difference) => say(thing, difference, language))
    .filter((text) => text !== "")
    .join(inLanguage(w("，", ", "), language));
  if (kind === "changed" && what === "") return "";
  // There is but one campaign: its days say enough.
  if (thing === "campaign") return what;
  const place = within === "" ? "" : fill(inLanguage(words.within, language), { within });
  const values = { thing: inLanguage(thingWords[thing], language), name: name + place, what };
  return fill(inLanguage(words[kind === "added" && what !== "" ? "addedWith" : kind], language), values);
}

const tabOf: Readonly<Record<ChangedThing, keyof typeof tables | null>> = {
  campaign: null,
  return: "returns",
  form: "forms",
  field: "fields",
  task: "tasks",
  rule: "rules",
  indicator: "indicators",
  material: "materials",
  stage: "stages",
  period: null,
};

/** Columns in which an attribute stands that is called otherwise in the model. */
const COLUMNS: Readonly<Record<string, string>> = { formIds: "forms", taskId: "task", formId: "form" };

// What has no column of its own follows from others.
function differenceWords(
  thing: ChangedThing,
  { attribute, before, after }: Difference,
  language: Language,
): string {
  if (attribute === "quotas")
    return (
      quotaWords(listOfQuotas(before), listOfQuotas(after), language) || inLanguage(words.quotas, language)
    );
  if (attribute === "places") return inLanguage(words.places, language);
  const told = attributeOf(thing, attribute);
  if (!told) return "";
  const say = (value: unknown) => shown(value, told.options, language);
  const label = inLanguage(told.label, language);
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0) {
    const items = [...without(after, before, "＋"), ...without(before, after, "－")];
    if (items.length > 0) return `${label} ${items.join(" ")}`;
  }
  return fill(inLanguage(words.difference, language), {
    attribute: label,
    before: say(before),
    after: say(after),
  });
}

const listOfQuotas = (value: unknown): readonly Quota[] => (Array.isArray(value) ? value : []);

/** What one list has and another has not, behind a sign. */
function without(list: readonly unknown[], other: readonly unknown[], sign: string): string[] {
  return list.filter((item) => !other.includes(item)).map((item) => sign + String(item));
}

interface Attribute {
  readonly label: Words;
  readonly options?: OptionSetKey;
}

function attributeOf(thing: ChangedThing, attribute: string): Attribute | undefined {
  if (thing === "campaign") return { label: settingWords[attribute as "start" | "end"].item };
  const tab = tabOf[thing];
  return tab ? tables[tab].columns.find(({ key }) => key === (COLUMNS[attribute] ?? attribute)) : undefined;
}

function shown(value: unknown, options: OptionSetKey | undefined, language: Language): string {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return inLanguage(words.empty, language);
  if (typeof value === "boolean") return labelOf("yesNo", value ? "yes" : "no", language);
  if (Array.isArray(value))
    return listed(
      value.map((item) => shown(item, options, language)),
      language,
    );
  if (typeof value === "object")
    return Object.values(value)
      .map((item) => shown(item, options, language))
      .join(" ");
  const known: Readonly<Record<string, Words>> = options ? optionSets[options] : {};
  return known[String(value)] ? inLanguage(known[String(value)]!, language) : String(value);
}
