// 全部应报: what all campaigns of an office ask of one unit by now, in a tab of its workbook.
import { addDays } from "../day";
import type { BelowLine } from "../levels/page";
import { type Light, NEAR_DAYS } from "../light";
import type { Day, Language } from "../model";
import { canonicalName } from "../rows";
import { clauses } from "../text/lists";
import { owedText, owedWords } from "../text/owed";
import { inLanguage } from "../text/words";
import type { Owed } from "./list";

const COLUMNS = ["campaign", "period", "standing", "dueOn", "return", "where"] as const;

/** What the page of a unit is made from; `unread`: how many campaigns could not be read. */
export interface OwedSources {
  readonly owed: readonly Owed[];
  readonly unread: number;
  readonly today: Day;
  readonly language: Language;
}

/** The lines of the tab: overdue, due within seven days, later; in each by the due day. The time at which they are made is none of them. */
export function owedPage(unit: string, { owed, unread, today, language }: OwedSources): BelowLine[] {
  const filled = groupsOf(unit, owed, today).filter((group) => group.owed.length > 0);
  const said = (text: string): BelowLine => ({ style: "note", cells: [text] });
  return [
    { style: "title", cells: [owedText("title", language, { unit })] },
    said(owedText("howTo", language)),
    ...(unread > 0 ? [said(owedText("unread", language, { count: unread }))] : []),
    ...(filled.length === 0 ? [said(owedText("nothing", language))] : []),
    ...filled.flatMap((group) => groupLines(group.key, group.owed, language)),
  ];
}

/** What 首页 says of the office's other campaigns, whose reports have no rows there; "" = nothing is owed to them. */
export interface OwedBrief {
  readonly words: string;
  readonly light: Light;
}

/** Counts what a unit owes elsewhere: overdue and due soon, and where there is neither what comes later. */
export function owedBrief(
  unit: string,
  elsewhere: readonly Owed[],
  today: Day,
  language: Language,
): OwedBrief {
  const [overdue = 0, soon = 0, later = 0] = groupsOf(unit, elsewhere, today).map(
    (group) => group.owed.length,
  );
  if (overdue + soon + later === 0) return { words: "", light: "none" };
  const told = [
    ...(overdue > 0 ? [owedText("briefOverdue", language, { count: overdue })] : []),
    ...(soon > 0 ? [owedText("briefSoon", language, { count: soon })] : []),
    ...(overdue + soon === 0 ? [owedText("briefLater", language, { count: later })] : []),
  ];
  const worst: Group = overdue > 0 ? "overdue" : soon > 0 ? "soon" : "later";
  const words = owedText("brief", language, { owed: clauses(told, language) });
  return { words: `${SIGNS[worst]} ${words}`, light: LIGHTS[worst] };
}

const GROUPS = ["overdue", "soon", "later"] as const;
type Group = (typeof GROUPS)[number];

// What one unit owes, group by group, each by the due day.
function groupsOf(unit: string, owed: readonly Owed[], today: Day): { key: Group; owed: Owed[] }[] {
  const own = owed.filter((each) => canonicalName(each.unit) === canonicalName(unit)).sort(byDueDay);
  const last = addDays(today, NEAR_DAYS);
  return GROUPS.map((key) => ({
    key,
    owed: own.filter(({ dueOn }) => groupOf(dueOn.slice(0, 10), today, last) === key),
  }));
}

const LIGHTS: Readonly<Record<Group, Light>> = { overdue: "red", soon: "yellow", later: "none" };

const SIGNS: Readonly<Record<Group, string>> = { overdue: "●", soon: "▲", later: "○" };

// What was returned and is never due is to be mended now.
function groupOf(dueOn: Day, today: Day, last: Day): Group {
  if (dueOn === "") return "soon";
  if (dueOn < today) return "overdue";
  return dueOn <= last ? "soon" : "later";
}

function groupLines(group: Group, owed: readonly Owed[], language: Language): BelowLine[] {
  return [
    { style: "note", cells: [] },
    { style: "section", cells: [owedText(group, language, { count: owed.length })] },
    { style: "header", cells: COLUMNS.map((key) => inLanguage(owedWords[key], language)) },
    ...owed.map(
      (each): BelowLine => ({
        style: "text",
        cells: COLUMNS.map((key) => each[key]),
        light: LIGHTS[group],
      }),
    ),
  ];
}

function byDueDay(a: Owed, b: Owed): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.campaign < b.campaign ? -1 : a.campaign > b.campaign ? 1 : 0;
}
