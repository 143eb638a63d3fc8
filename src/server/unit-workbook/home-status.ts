// 状态 and 待办 of a period's row on 首页: formulas, since nothing of ours runs where a unit ticks and days go by.
import { quoted } from "../../core/field/formula";
import type { Day, Definition, Language, Period } from "../../core/model";
import { isLocked } from "../../core/period";
import { labelOf, text } from "../../core/text";
import { dayWords, dueWords } from "../../core/text/days";
import { unitHomeText } from "../../core/text/unit-home";
import { whomToCall } from "../../core/text/whom-to-call";
import { speaker } from "../../core/text/words";
import { colourWhere } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { block, HOME, HOME_COLUMNS, type HomeColumn } from "./layout";

const say = speaker(unitHomeText);
/** From so many days before it is due a report or a quota is asked for. */
export const NEAR_DAYS = 7;

const letter = (key: HomeColumn) => columnName(HOME_COLUMNS.indexOf(key) + 1);

/** What a row says of its period, in words with a sign; `row` counts from 1. */
export function statusFormula(period: Period, row: number, language: Language): string {
  const cell = (key: HomeColumn) => `$${letter(key)}${row}`;
  const is = (state: "accepted" | "returned" | "submitted") =>
    `${cell("state")}=${quoted(labelOf("reportState", state, language))}`;
  const [refused = ""] = text("unitWorkbook.refused", language, { problems: "\n" }).split("\n");
  const [held = ""] = text("unitWorkbook.notProposed", language, { problems: "\n" }).split("\n");
  type Case = [condition: string, word: string];
  const ticked: Case = [`OR(${cell("submit")}=TRUE,${cell("zero")}=TRUE)`, say("waiting", language)];
  const settled: Case[] = [
    [`AND(${is("accepted")},ISNUMBER(FIND(${quoted(held)},${cell("problems")})))`, say("held", language)],
    [is("accepted"), say("accepted", language)],
  ];
  const cases: Case[] = [
    // A tick on what is accepted and was due some day changes nothing.
    ...(period.dueOn === "" ? [ticked, ...settled] : [...settled, ticked]),
    [
      `OR(${cell("state")}=${quoted(text("unitWorkbook.troubled", language))},LEFT(${cell("problems")},${refused.length})=${quoted(refused)})`,
      say("refused", language),
    ],
    [is("returned"), say("returned", language)],
    [is("submitted"), say("submitted", language)],
  ];
  // What is not owed any more nobody has to mend.
  const toMend = [say("refused", language), say("returned", language)];
  const shown = period.exempt ? cases.filter(([, word]) => !toMend.includes(word)) : cases;
  return `=${ifs(shown, openExpression(period, language))}`;
}

// What nobody has sent yet: by the day alone.
function openExpression(period: Period, language: Language): string {
  if (period.exempt) return quoted(say("exempt", language));
  const { start, dueOn } = period;
  const notBegun: [string, string] = [`TODAY()<${dayOf(start)}`, say("notBegun", language)];
  if (dueOn === "") return ifs([notBegun], quoted(say("anyTime", language)));
  return ifs(
    [
      notBegun,
      ...isLockedNow(period).map((condition): [string, string] => [condition, say("locked", language)]),
      [isLate(period), say("overdue", language)],
      [`${dayOf(dueOn)}-TODAY()<=${NEAR_DAYS}`, say("near", language)],
    ],
    quoted(say("notDue", language)),
  );
}

// When it takes no report any more; none where it never locks.
function isLockedNow({ lockOn }: Period): string[] {
  return lockOn === "" ? [] : [`TODAY()>=${dayOf(lockOn)}`];
}

/**
 * Whether the words that a row shows, which follow from its formulas, know otherwise of its lock than its period: it was put off, or
 * moved back. `todo` = what it wants, if that is known.
 */
export function showsOtherLock(
  { status, todo }: { readonly status: string; readonly todo: string },
  period: Period,
  today: Day,
  language: Language,
): boolean {
  if (isLocked(period, today)) return status === say("overdue", language);
  if (status === say("locked", language)) return true;
  // Only a row that wants something says until when it is open.
  if (todo === "") return false;
  const [begin = ""] = say("unlockedUntil", language, { until: "\n" }).split("\n");
  const words = unlockedWords(period, language);
  return words === "" ? todo.includes(begin) : !todo.includes(words);
}

// Of a period that is open for this unit although it is locked for others.
function unlockedWords({ unlockedUntil }: Period, language: Language): string {
  return unlockedUntil ? say("unlockedUntil", language, { until: dayWords(unlockedUntil, language) }) : "";
}

/** What a row wants today, in words; "" where it wants nothing. */
export function todoFormula(period: Period, row: number, { campaign }: Pick<Definition, "campaign">): string {
  const { language } = campaign;
  const status = `$${letter("status")}${row}`;
  const sign = `LEFT(${status},1)`;
  const near = `${status}=${quoted(say("near", language))}`;
  const wanted = `OR(${sign}="▲",${sign}="●",${near})`;
  const begin = quoted(`${period.label}${say("clause", language)}`);
  const due = quoted(period.dueOn && say("dueOn", language, { due: dueWords(period, language) }));
  // What was accepted is due no more.
  const dueYet = `IF(${status}=${quoted(say("held", language))},"",${due})`;
  const [before = "", after = ""] = say("late", language, { days: "\n" }).split("\n");
  const days = `TODAY()-${dayOf(period.dueOn)}`;
  const counted = `${quoted(before)}&(${days})&${quoted(after)}`;
  // On the due day itself no day has passed, only its hour.
  const daysLate =
    period.dueTime === "" ? counted : `IF(${days}>0,${counted},${quoted(say("pastHour", language))})`;
  // Of what was taken in once the first day counts: returned or refused since, it is to be sent again and not overdue.
  const nothingIn = `$${letter("receipt")}${row}=""`;
  const late = period.dueOn === "" ? '""' : `IF(AND(${nothingIn},${isLate(period)}),${daysLate},"")`;
  return `=IF(${wanted},${begin}&MID(${status},3,20)&${dueYet}&${late}${unlockWords(period, status, campaign)},"")`;
}

// Whom to ask, before anybody ticks in vain; what was accepted asks nobody.
function unlockWords(period: Period, status: string, campaign: Definition["campaign"]): string {
  const { language } = campaign;
  const is = (key: "locked" | "held") => `${status}=${quoted(say(key, language))}`;
  const ask = quoted(say("unlock", language, { contact: whomToCall(campaign) }));
  const open = quoted(unlockedWords(period, language));
  return isLockedNow(period)
    .map(
      (condition) =>
        `&IF(${is("held")},"",IF(${condition},IF(${is("locked")},"",${quoted(say("lockedAlso", language))})&${ask},${open}))`,
    )
    .join("");
}

/**
 * The line at the top: the first row that wants something in full, quotas last, and what else does by name; where nothing does, what is
 * open. Rows count from 1.
 */
export function todayFormula(
  { campaign: { language }, periods }: Definition,
  first: number,
  last: number,
): string {
  const range = (key: HomeColumn) => `$${letter(key)}$${first}:$${letter(key)}$${last}`;
  const todo = range("todo");
  const count = `COUNTIF(${todo},"?*")`;
  const wanted = `MATCH("?*",${todo},0)`;
  const others = `FILTER(${todo},${todo}<>"",ROW(${todo})>${first - 1}+${wanted})`;
  // A cell of several says "A：…；B：…": names are what stands before the colons.
  const [colon, mark] = [say("clause", language), say("quotaMark", language)];
  const names = `TEXTJOIN(${quoted(mark)},TRUE,ARRAYFORMULA(REGEXREPLACE(${others},${quoted(`${colon}[^${mark.trim()}]*`)},"")))`;
  const more = `IF(${count}>1,${othersWords(withinLine(names, language), language)},"")`;
  const below = quoted(say("below", language));
  const open = `MATCH(${quoted(say("notDue", language))},${range("status")},0)`;
  const at = (key: HomeColumn) => `INDEX(${range(key)},${open})`;
  const period = hasReturnNames({ periods }) ? `${at("period")}&" "&${at("returnName")}` : at("period");
  const [before = "", between = "", after = ""] = say("inHand", language, { period: "\n", due: "\n" }).split(
    "\n",
  );
  const inHand = `${quoted(before)}&${period}&${quoted(between)}&${at("dueOn")}&${quoted(after)}`;
  const calm = `IFERROR(${inHand},${quoted(say("calm", language))})`;
  return `=IF(${count}=0,${calm},INDEX(${todo},${wanted})&${more}&${below})`;
}

/** Signs of names that the line has room for on a screen 1,280 pixels wide, and from which on a longer list ends. */
const ROOM = { wide: [44, 30], narrow: [88, 60] } as const;

// Names are never cut: a list that is too long ends behind one of them.
function withinLine(names: string, language: Language): string {
  const [most, end] = ROOM[language === "zh" ? "wide" : "narrow"];
  const mark = quoted(say("quotaMark", language).trim());
  const short = `LEFT(${names},FIND(${mark},${names},${end})-1)&${quoted(say("andMore", language))}`;
  return `IF(LEN(${names})>${most},IFERROR(${short},${names}),${names})`;
}

function othersWords(names: string, language: Language): string {
  const [before = "", after = ""] = say("others", language, { names: "\n" }).split("\n");
  return `${quoted(before)}&${names}&${quoted(after)}`;
}

/** Periods are labelled with their return where the campaign has several, also for a unit that owes but one of them. */
export function hasReturnNames({ periods }: Pick<Definition, "periods">): boolean {
  return periods.some(({ label, span }) => label !== span);
}

/** What a row is called: a bar before it where it wants something today. */
export function periodFormula({ span }: Period, row: number): string {
  return `=IF($${letter("todo")}${row}="","","${BAR}")&${quoted(span)}`;
}

/** The colours of 首页 from the row index of the first period to that behind the last: by signs and words, never by colour alone. */
export function statusColours(begin: number, end: number, language: Language): SheetRequest[] {
  const within = (key: HomeColumn) => block(HOME, begin, end - begin, 1, HOME_COLUMNS.indexOf(key));
  const status = within("status");
  // The first that holds decides; each goes before those that were given earlier.
  return [
    colourWhere(block(HOME, TODAY_ROW, 1, 1), "✓", { color: "#2E7D32" }),
    colourWhere(within("period"), BAR, { color: "#C62828", bold: true, background: WANTED }),
    colourWhere(status, say("notBegun", language), { color: "#9AA0A6" }),
    colourWhere(status, "●", { color: "#C62828", bold: true, background: WANTED }),
    colourWhere(status, "▲", { color: "#B26A00", bold: true, background: "#FDF1E3" }),
    colourWhere(status, "◔", { color: "#1565C0", bold: true }),
    colourWhere(status, "✓", { color: "#2E7D32" }),
  ];
}

const BAR = "▌";
const WANTED = "#FBEAEA";

/** Row index (0-based) of the line that says what is to be done today. */
export const TODAY_ROW = 2;

/** A due day as people say it: 6月25日 17:00. */
function isLate({ onTimeUntil, dueTime }: Period): string {
  if (dueTime === "") return `TODAY()>${dayOf(onTimeUntil)}`;
  const [hour = "0", minute = "0"] = dueTime.split(":");
  return `NOW()>${dayOf(onTimeUntil)}+TIME(${Number(hour)},${Number(minute)},0)`;
}

/** A day in a formula. */
export function dayOf(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `DATE(${year},${month},${date})`;
}

function ifs(cases: readonly (readonly [condition: string, word: string])[], otherwise: string): string {
  return cases.reduceRight(
    (rest, [condition, word]) => `IF(${condition},${quoted(word)},${rest})`,
    otherwise,
  );
}
