// A submission of a link's page. Nothing is doubled: a cell that says already what was typed is left alone, and the same content ticked
// again gets the receipt that it has. Nothing is overwritten: a cell that says neither that nor what the page was shown stops it all.
import { checkField } from "../../core/field";
import { registersOf } from "../../core/form";
import type { Definition, Language } from "../../core/model";
import { type Problem, problem, stops } from "../../core/problem";
import { type CellChange, meant, type TypedTab } from "../../core/unit-file";
import type { LinkAnswer, LinkChange, LinkInput } from "../../core/wire/link";
import { cellText } from "../actions/form-field";
import type { Context } from "../context";
import { send } from "../google/rest";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { markRollupDue } from "../jobs/clock-state";
import { collectGroup } from "../jobs/collect";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { cellRequests } from "../unit-file/cell-requests";
import { HOME, registerSheetId, tableSheetId } from "../unit-workbook/layout";
import { foundOn } from "./found";
import type { Visitor } from "./visit";
import { isTaken, workOf } from "./work";
import { type LinkedWorkbook, readLinked } from "./workbook";

/** Writes, ticks, collects, and answers with what the workbook says then. */
export function submit(
  { context, definition, unit }: Visitor,
  input: LinkInput,
  language: Language,
): LinkAnswer {
  const linked = readLinked(context, definition, unit);
  const changes = changesOf(context, linked, input.changes);
  const wrong = changes.flatMap((change) => faultsOf(context, linked, change));
  if (wrong.some(stops))
    return {
      work: workOf(context, linked, language),
      problems: [...wrong, ...emptyIn(linked, changes, input.changes)].map((found) =>
        pageProblem(found, language),
      ),
      found: [],
    };
  const requests = [
    ...cellRequests(
      changes.map(({ cell }) => cell),
      linked.own,
    ),
    ...boxes(linked, input),
  ];
  if (requests.length > 0) write(linked, requests);
  markRollupDue(context.epoch);
  const { faults } = collectGroup(context, definition, [unit], undefined, context.now);
  const after = readLinked(context, definition, unit);
  return { work: workOf(context, after, language), problems: [], found: foundOn(after, faults, language) };
}

/** A change with the cell that it goes to. */
interface Change {
  readonly asked: LinkChange;
  readonly cell: CellChange;
}

// Throws ProblemError "link.notOpen" for what is not the unit's to type, "link.changedMeanwhile" where others were faster.
function changesOf(context: Context, linked: LinkedWorkbook, asked: readonly LinkChange[]): Change[] {
  const found = asked.map((change) => ({ asked: change, ...placeOf(context, linked, change) }));
  const overtaken = found.filter(
    ({ before, shown, cell, after }) => shown !== before && shown !== after && cell,
  );
  if (overtaken.length > 0) {
    const places = overtaken.map(({ cell }) => `${cell.tab} ${cell.words} ${cell.label}`);
    throw new ProblemError([problem("link.changedMeanwhile", { places })]);
  }
  return found.filter(({ shown, after }) => shown !== after);
}

function placeOf(context: Context, { own, tabs }: LinkedWorkbook, change: LinkChange) {
  const tab = tabOf(own, tabs, change);
  const row = tab?.rows.find(({ key }) => key === change.row) ?? (tab && below(tab, change.row));
  const column = tab?.columns.get(change.column);
  if (!tab || !row || !column || tab.isClosed) throw new ProblemError([problem("link.notOpen", {})]);
  const field = tab.fieldOf(change.row, change.column);
  const after = meant(change.after.trim(), field, own.campaign, context.today);
  const before = row.cells[change.column] ?? "";
  const text = (cell: typeof after) => (field ? cellText(field, cell) : String(cell));
  const cell: CellChange = {
    sheetId: tab.sheetId,
    tab: tab.title,
    row: row.index,
    column: column.index,
    words: row.words,
    label: column.label,
    before,
    after,
    field,
  };
  return { cell, before: change.before.trim(), shown: text(before), after: text(after) };
}

// Rows of a register that nobody has touched are not read.
function below({ kind, first }: TypedTab, key: string) {
  if (kind !== "entries" || !/^\d{1,4}$/.test(key)) return undefined;
  const index = first + Number(key);
  return { key, index, words: String(index + 1), cells: {} as TypedTab["rows"][number]["cells"] };
}

function tabOf(
  { forms, periods }: Definition,
  tabs: readonly TypedTab[],
  { formId, period }: LinkChange,
): TypedTab | undefined {
  const form = forms.find((each) => each.formId === formId) ?? { formId };
  const of = periods.find(({ id }) => id === period);
  if (period !== "" && !of) return undefined;
  const sheetId = of ? tableSheetId(form, of) : registerSheetId(form);
  return tabs.find((tab) => tab.sheetId === sheetId && tab.kind === (of ? "lines" : "entries"));
}

// What a field alone can tell is said beside it before anything is written; the rest is collecting's to judge.
function faultsOf({ today }: Context, { own }: LinkedWorkbook, { asked, cell }: Change): Problem[] {
  const { language, start: campaignStart, end: campaignEnd } = own.campaign;
  if (!cell.field || asked.after.trim() === "") return [];
  const place = { field: [asked.formId, asked.period, asked.row, asked.column].join("|") };
  const bounds = { campaignStart, campaignEnd, today };
  const { problems } = checkField(cell.field, asked.after.trim(), { bounds, language });
  return problems.filter(stops).map((found) => ({ ...found, place }));
}

// Collecting asks for what is required; where nothing gets that far it is said at once, with the rest.
function emptyIn(
  { own, tabs }: LinkedWorkbook,
  changes: readonly Change[],
  asked: readonly LinkChange[],
): Problem[] {
  const rows = new Map(
    changes
      .filter(({ asked: { period }, cell }) => period === "" && cell.after !== "")
      .map(({ asked: change }) => [`${change.formId}|${change.row}`, change]),
  );
  return [...rows.values()].flatMap((change) => {
    const tab = tabOf(own, tabs, change);
    const form = registersOf(own).find(({ formId }) => formId === change.formId);
    const stands = tab?.rows.find(({ key }) => key === change.row)?.cells ?? {};
    const typed = asked.filter((each) => each.formId === change.formId && each.row === change.row);
    return (form?.fields ?? [])
      .filter(({ required, field }) => required && tab?.columns.has(field))
      .filter(({ field }) => {
        const now = typed.find(({ column }) => column === field)?.after ?? String(stands[field] ?? "");
        return now.trim() === "";
      })
      .map(({ field, label }) =>
        problem("cell.required", { label }, { field: [change.formId, "", change.row, field].join("|") }),
      );
  });
}

// Throws ProblemError "link.notOpen" for a report that has not begun, is not the unit's, or takes nothing more.
function boxes({ workbook, periods }: LinkedWorkbook, { period, box, signs }: LinkInput): SheetRequest[] {
  const { homeRows, homeHeader, homeMarks } = workbook;
  const { notice } = homeMarks;
  const of = periods.find(({ id }) => id === period);
  const row = homeRows[period];
  if (box !== "" && (!of || row === undefined || isTaken(workbook, of)))
    throw new ProblemError([problem("link.notOpen", {})]);
  const places = homeHeader!.places;
  return [
    ...(box !== "" ? [writeCells(HOME, row!, places[box], [[true]])] : []),
    ...(signs && notice ? [writeCells(HOME, notice.row, places.dueOn, [[true]])] : []),
  ];
}

function write({ unit }: LinkedWorkbook, requests: readonly SheetRequest[]): void {
  const reply = settled(send([changeRequest(unit.workbookId, requests)])[0]!);
  if (reply.status !== 200) throw new ProblemError([problem("link.noWorkbook", {})]);
}
