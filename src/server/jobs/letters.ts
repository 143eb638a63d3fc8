// 签收和答复: what units write on 首页 beside their reports is added to the tab of the head workbook once; what the office answers there
// stands beside it on 首页 from the next collection on. Nothing is read where no unit has written anything.
import type { Cells, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { textOf } from "../../core/rows";
import { fill, inLanguage, keyOf, labelOf } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import type { Context } from "../context";
import { edit } from "../edit";
import { type SheetRequest, writeCells } from "../google/sheets";
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
  readonly mark: HomeMark;
  readonly kind: "receipt" | "difficulty";
  readonly words: string;
  /** Row and column of the answer, from 0, and what stands there. */
  readonly row: number;
  readonly column: number;
  readonly shown: string;
}

/** Takes over what units wrote, and says what is to be answered them. */
export function exchangeLetters(context: Context, readings: readonly WorkbookReading[]): Letters {
  const letters = readings.flatMap(lettersOf);
  if (letters.length === 0) return { answers: new Map(), problems: [] };
  let rows: readonly TableRow[] = context.tabs.table("letters").rows;
  const fresh = letters.filter((letter) => !rows.some((row) => isOf(row, letter)));
  if (fresh.length > 0) rows = edit(() => added(context, fresh));
  const answers = new Map<string, SheetRequest[]>();
  for (const letter of letters) {
    const answer = answerTo(letter, rows, context);
    if (answer === letter.shown) continue;
    const request = writeCells(HOME, letter.row, letter.column, [[answer]]);
    answers.set(letter.unit.unitId, [...(answers.get(letter.unit.unitId) ?? []), request]);
  }
  return { answers, problems: fresh.filter(({ kind }) => kind === "difficulty").map(unanswered) };
}

function lettersOf({ unit, workbook }: WorkbookReading): Letter[] {
  const marks = workbook?.homeMarks;
  if (!workbook || !marks) return [];
  const column = workbook.homeHeader!.places.receipt;
  return (["notice", ...ASK_MARKS] as const).flatMap((mark): Letter[] => {
    const found = marks[mark];
    if (!found) return [];
    const { row, answer: shown } = found;
    const at = { unit, mark, row, column, shown };
    if (mark === "notice") return found.isTicked ? [{ ...at, kind: "receipt", words: "" }] : [];
    return found.asked === "" && shown === "" ? [] : [{ ...at, kind: "difficulty", words: found.asked }];
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

function cellsOf({ unit, kind, words }: Letter, { now, language }: Context): Cells {
  const label = labelOf("letterKind", kind, language);
  return { at: now, unitId: unit.unitId, unit: unit.name, kind: label, words, answer: "" };
}

// A difficulty that a unit has deleted takes its answer along; in the office's tab both stay.
function answerTo(letter: Letter, rows: readonly TableRow[], { language }: Context): string {
  if (letter.kind === "difficulty" && letter.words === "") return "";
  const own = rows.filter((row) => isOf(row, letter));
  if (letter.kind === "difficulty")
    return own.map(({ cells }) => textOf(cells.answer)).find((answer) => answer !== "") ?? "";
  const at = textOf(own[0]?.cells.at).slice(0, 16);
  return fill(inLanguage(operationWords.received, language), { at });
}

function unanswered({ unit: { name }, words }: Letter): Problem {
  return problem("letter.unanswered", { unit: name, words }, { unit: name }, "D");
}
