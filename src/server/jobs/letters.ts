// 签收和答复: what units write on 首页 beside their reports is added to the tab of the head workbook once; what the office answers there
// stands beside it on 首页 from the next collection on. Nothing is read where no unit has written anything.

import { type AskedExtension, extensionsAskedIn, unknownPeriodIn } from "../../core/exception/asked";
import { type Decided, isOpenToDecision } from "../../core/exception/granted";
import { fingerprint } from "../../core/fingerprint";
import type { Cells, Definition, Language, Period, Report, TableRow, Unit } from "../../core/model";
import { titleOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { isClosed } from "../../core/report";
import { dayOf, textOf } from "../../core/rows";
import { fill, inLanguage, keyOf, labelOf } from "../../core/text";
import { generalWords } from "../../core/text/general";
import { operationWords } from "../../core/text/operation";
import type { Context } from "../context";
import { edit } from "../edit";
import { type SheetRequest, writeCells } from "../google/sheets";
import { wishId } from "../head/typed-exceptions";
import type { RowChange } from "../tabs/row-changes";
import { ANSWER, ASKED, linesOf, rowOfLines } from "../unit-workbook/home-sizes";
import { ASK_MARKS, HOME, type HomeMark } from "../unit-workbook/layout";
import type { WorkbookReading } from "./workbook-reading";

/** What became of what units wrote. */
export interface Letters {
  /** By unit id: what its 首页 has to say beside it. */
  readonly answers: ReadonlyMap<string, readonly SheetRequest[]>;
  /** Difficulties that were read for the first time. */
  readonly problems: readonly Problem[];
}

/** A marked row of a unit's 首页 in which something stands. */
interface Letter {
  readonly unit: Unit;
  readonly own: Definition;
  readonly mark: HomeMark;
  readonly kind: "receipt" | "difficulty";
  readonly words: string;
  /** The later days that they may ask for; of several periods none is asked for before they say of which. */
  readonly wishes: readonly AskedExtension[];
  /** The period that they name and that the unit does not have, "" for none. */
  readonly unknown: string;
  /** Row and column of the answer, from 0, and what stands there. */
  readonly row: number;
  readonly column: number;
  readonly shown: string;
}

/** Takes over what units wrote, and says what is to be answered them; `reports` tell what is closed. */
export function exchangeLetters(
  context: Context,
  readings: readonly WorkbookReading[],
  reports: readonly Report[],
): Letters {
  const letters = readings.flatMap((reading) => lettersOf(reading, reports, context));
  if (letters.length === 0) return { answers: new Map(), problems: [] };
  let rows: readonly TableRow[] = context.tabs.table("letters").rows;
  const fresh = letters.filter((letter) => !rows.some((row) => isOf(row, letter)));
  if (fresh.length > 0) rows = edit(() => added(context, fresh));
  if (letters.some((letter) => answersOf(letter, rows, context).length > 0))
    rows = edit(() => answered(context, letters));
  const answers = new Map<string, SheetRequest[]>();
  for (const letter of letters) {
    const answer = answerTo(letter, rows, context);
    if (answer === letter.shown) continue;
    answers.set(letter.unit.unitId, [
      ...(answers.get(letter.unit.unitId) ?? []),
      writeCells(HOME, letter.row, letter.column, [[answer]]),
      ...roomFor(letter, answer),
    ]);
  }
  return { answers, problems: fresh.filter(({ kind }) => kind === "difficulty").map(toBeAnswered) };
}

// Joined cells do not grow with their words.
function roomFor({ kind, row, words }: Letter, answer: string): SheetRequest[] {
  if (kind === "receipt") return [];
  return [rowOfLines(row, Math.max(2, linesOf(words, ASKED), linesOf(answer, ANSWER)))];
}

function lettersOf(
  { unit, own, workbook }: WorkbookReading,
  reports: readonly Report[],
  { today }: Context,
): Letter[] {
  const marks = workbook?.homeMarks;
  if (!workbook || !marks) return [];
  const column = workbook.homeHeader!.places.receipt;
  const isSent = (period: Period) =>
    reports.some(
      (report) => report.unitId === unit.unitId && report.periodId === period.id && isClosed(report, period),
    );
  return (["notice", ...ASK_MARKS] as const).flatMap((mark): Letter[] => {
    const found = marks[mark];
    if (!found) return [];
    const { row, answer: shown } = found;
    const at = { unit, own, mark, row, column, shown };
    if (mark === "notice")
      return found.isTicked ? [{ ...at, kind: "receipt", words: "", wishes: [], unknown: "" }] : [];
    if (found.asked === "" && shown === "") return [];
    const wishes = extensionsAskedIn(found.asked, own, today, isSent);
    const unknown = unknownPeriodIn(found.asked, own);
    return [{ ...at, kind: "difficulty", words: found.asked, wishes, unknown }];
  });
}

function isOf({ cells }: TableRow, { unit, kind, words }: Letter): boolean {
  return (
    textOf(cells.unitId) === unit.unitId &&
    keyOf("letterKind", cells.kind) === kind &&
    textOf(cells.words) === words
  );
}

// Read again under the lock: what another execution has added meanwhile is not added twice.
function added(context: Context, letters: readonly Letter[]): readonly TableRow[] {
  // The wish first: after a break the letter is read once more, and the wish is known again.
  askForExtensions(context, letters);
  const table = context.tabs.table("letters", undefined, true);
  const missing = letters
    .filter((letter) => letter.words !== "" || letter.kind === "receipt")
    .filter((letter) => !table.rows.some((row) => isOf(row, letter)));
  context.tabs.append(
    "letters",
    table,
    missing.map((letter): Cells => cellsOf(letter, context)),
  );
  return context.tabs.table("letters").rows;
}

// A wish that was decided in 例外 itself has its answer beside the unit's words, too. Read again under the lock.
function answered(context: Context, letters: readonly Letter[]): readonly TableRow[] {
  const { rows } = context.tabs.table("letters", undefined, true);
  context.tabs.change(
    "letters",
    letters.flatMap((letter) => answersOf(letter, rows, context)),
  );
  return context.tabs.table("letters").rows;
}

function answersOf(letter: Letter, rows: readonly TableRow[], context: Context): RowChange[] {
  const { state, words: answer } = letter.kind === "difficulty" ? decisionOn(letter, context) : UNDECIDED;
  if (state === "") return [];
  return rows
    .filter((row) => isOf(row, letter) && textOf(row.cells.answer) !== answer)
    .filter(({ cells }) => isOpenToDecision(textOf(cells.answer), letter.own.campaign.language, state))
    .map(({ cells: { at = "", unitId = "", kind = "", words = "" } }) => ({
      match: { at, unitId, kind, words },
      cells: { answer },
    }));
}

function cellsOf({ unit, own, kind, words }: Letter, { now }: Context): Cells {
  const label = labelOf("letterKind", kind, own.campaign.language);
  return { at: now, unitId: unit.unitId, unit: unit.name, kind: label, words, answer: "" };
}

// A difficulty that a unit has deleted takes its answer along; in the office's tab both stay.
function answerTo(letter: Letter, rows: readonly TableRow[], context: Context): string {
  const { language } = letter.own.campaign;
  if (letter.kind === "difficulty" && letter.words === "") return "";
  const own = rows.filter((row) => isOf(row, letter));
  const { state, words: decided } = letter.kind === "difficulty" ? decisionOn(letter, context) : UNDECIDED;
  const isByHand = (answer: string) =>
    decided === "" ? answer !== "" : !isOpenToDecision(answer, language, state || "declined");
  if (letter.kind === "difficulty")
    return own.map(({ cells }) => textOf(cells.answer)).find((answer) => isByHand(answer)) ?? decided;
  const at = textOf(own[0]?.cells.at).slice(0, 16);
  return fill(inLanguage(operationWords.received, language), { at });
}

function toBeAnswered({ unit: { name }, words, own, wishes, unknown }: Letter): Problem {
  const [wish, ...others] = wishes;
  const place = { unit: name };
  if (unknown !== "")
    return problem("letter.extensionUnknown", { unit: name, period: unknown, words }, place, "D");
  if (!wish) return problem("letter.unanswered", { unit: name, words }, place, "D");
  if (others.length > 0) return problem("letter.extensionUnclear", { unit: name, words }, place, "D");
  const period = titleOfPeriod(wish.period, own.returns);
  return problem("letter.extension", { unit: name, period, until: wish.until, words }, place, "D");
}

// 延期申请: what a unit asks for before the due day stands in 例外 and holds for nobody until the office has decided there.
function askForExtensions(context: Context, letters: readonly Letter[]): void {
  const wishes = letters
    .filter(({ kind }) => kind === "difficulty")
    .flatMap((letter) => wishOf(letter, context));
  if (wishes.length === 0) return;
  const table = context.tabs.table("exceptions", undefined, true);
  const known = new Set(table.rows.map(({ cells }) => wishId(textOf(cells.exceptionId))));
  const missing = wishes.filter(({ exceptionId }) => !known.has(String(exceptionId)));
  if (missing.length > 0) context.tabs.append("exceptions", table, missing);
}

function wishOf({ unit, own, words, wishes }: Letter, { now, language }: Context): Cells[] {
  const [wish, ...others] = wishes;
  if (!wish || others.length > 0) return [];
  const { period, until } = wish;
  return [
    {
      exceptionId: exceptionIdOf({ unit, words }),
      unit: unit.name,
      return: own.returns.find(({ returnId }) => returnId === period.returnId)?.name ?? "",
      period: period.span,
      kind: labelOf("exceptionKind", "extend", language),
      until,
      reason: words,
      state: labelOf("exceptionState", "asked", language),
      by: unit.name,
      at: now,
    },
  ];
}

function exceptionIdOf({ unit, words }: Pick<Letter, "unit" | "words">): string {
  return `x${fingerprint(`${unit.unitId} ${words}`)}`;
}

/** What became of a wish: the words of it for its unit, and what the office decided. */
interface Decision {
  readonly state: Decided | "";
  readonly words: string;
}
const UNDECIDED: Decision = { state: "", words: "" };

// What the office decided of a wish, with the day that it wrote there; nothing where it has not, or nothing was wished.
function decisionOn(letter: Letter, { tabs, language }: Context): Decision {
  if (!tabs.has("exceptions")) return UNDECIDED;
  const id = exceptionIdOf(letter);
  const row = tabs.table("exceptions").rows.find(({ cells }) => wishId(textOf(cells.exceptionId)) === id);
  if (!row && letter.unknown !== "")
    return undecided(fill(inLanguage(operationWords.extensionUnknown, language), { period: letter.unknown }));
  if (!row) return undecided(letter.wishes.length > 1 ? whichOf(letter, language) : "");
  const state = keyOf("exceptionState", row.cells.state) ?? "granted";
  if (state === "asked") return undecided(inLanguage(operationWords.extensionAsked, language));
  const reason = textOf(row.cells.reason).trim();
  // The unit's own words stand there until somebody types over them why not.
  if (state === "declined" && reason !== "" && reason !== letter.words.trim())
    return {
      state: "refused",
      words: fill(inLanguage(operationWords.extensionRefused, language), { reason }),
    };
  const words = state === "granted" ? operationWords.extensionGranted : operationWords.extensionDeclined;
  return { state, words: fill(inLanguage(words, language), { until: dayOf(row.cells.until) ?? "" }) };
}

function undecided(words: string): Decision {
  return { state: "", words };
}

function whichOf({ own, wishes }: Letter, language: Language): string {
  const periods = wishes.map(({ period }) => titleOfPeriod(period, own.returns));
  return fill(inLanguage(operationWords.extensionWhich, language), {
    periods: periods.join(inLanguage(generalWords.separator, language)),
    example: periods[0]!,
  });
}
