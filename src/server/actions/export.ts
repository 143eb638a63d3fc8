// 导出和打印: an address that the person's own browser opens with the person's own rights, so the script needs no scope for it.
import { parseTypedDay } from "../../core/day";
import { excerptPage, silentUnits } from "../../core/excerpts";
import { excerptReturns, isOnly, isRegister, registerTitle } from "../../core/form";
import type { Day, Definition, Form, Language, Moment, Period, Report, Unit } from "../../core/model";
import { byDueDay, isOverdue, periodsOfReturn } from "../../core/period";
import {
  allUnits,
  asOneTable,
  entryLines,
  officeLines,
  type PrintedForm,
  printForms,
  unitLines,
} from "../../core/print";
import { type Problem, problem } from "../../core/problem";
import { reportStates } from "../../core/report";
import {
  asAtWords,
  buildSummary,
  type Contained,
  contained,
  forChoice,
  forSubtree,
  leftOf,
  type SheetModel,
} from "../../core/summary";
import { builtFrom } from "../../core/tables";
import { excerptText } from "../../core/text/excerpts";
import { listed } from "../../core/text/lists";
import { printText } from "../../core/text/print";
import { subtrees } from "../../core/units/tree";
import { ofPeriod, returnOfPeriod } from "../../core/version";
import type { Input, Option, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { pdfAddress } from "../google/pdf";
import { readStamp, writeStamp } from "../google/stamps";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { readStages } from "../head/selection";
import { ProblemError } from "../problem-error";
import { writePrint } from "../summary/print";
import { givesPoints, readScoresElsewhere, scoresModel } from "../summary/scores";
import { type RolledUpRecord, readSources } from "../summary/sources";
import { PRINT_TAB } from "../tabs/tab-ids";
import { rowsToPrint } from "./archived-forms";

/** A roll-up reads and writes for longer than others like to wait, so it waits for them itself. */
const WAIT_MS = 20_000;

/** First data of the page: the address of the PDF of 汇总 as it stands, and what else can be printed. Throws ProblemError when the tab is gone. */
export function exportData(context: Context): PageData["export"] {
  loadDefinition(context, ["scoring"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const { tasks } = definition;
  return {
    url: pdfAddress(context.head.id, context.tabs.sheetId("summary")),
    asAt: setting(context, "lastCollectedAt"),
    title: setting(context, "title"),
    leaders: namesOf(tasks.flatMap(({ leaders }) => leaders)),
    departments: namesOf(
      tasks.flatMap(({ leadDepartment, coDepartments }) => [leadDepartment, ...coDepartments]),
    ),
    scores: givesPoints(context),
    excerpts: excerptReturns(definition).map(({ returnId, name }) => ({ value: returnId, label: name })),
    materials: (definition.materials ?? []).length > 0,
    library: readStages(context, definition).some(({ library }) => library),
    subtrees: [...subtrees(units).keys()].map(({ unitId, name }) => ({ value: unitId, label: name })),
    forms: [...definition.forms]
      .sort((a, b) => Number(b.kind === "table") - Number(a.kind === "table"))
      .map((form) => ({ form, periods: periodsOf(form, definition, context.now) }))
      .filter(({ form, periods }) => form.kind === "table" || periods.length > 0)
      .map(({ form, periods }) => ({
        value: form.formId,
        label: isRegister(form) ? registerTitle(form, definition.campaign.language) : form.name,
        periods: periods.map((period) => ({ value: period.id, label: ofWhat(period) })),
      })),
    units: units.map(({ unitId, name }): Option => ({ value: unitId, label: name })),
  };
}

// A return's only period goes by the return's name.
function ofWhat(period: Period): string {
  return isOnly(period) ? period.label : period.span;
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}

/** Periods of a form that have begun and asked for it: those that are due first, the latest of them at the top. */
function periodsOf({ formId }: Form, definition: Definition, now: Moment): Period[] {
  const today = now.slice(0, 10);
  const owed = definition.returns.find(({ formIds }) => formIds.includes(formId));
  const periods = owed ? periodsOfReturn(definition, owed.returnId) : [];
  const begun = periods.filter(
    (period) => period.start <= today && returnOfPeriod(definition, period)?.formIds.includes(formId),
  );
  const isDue = (period: Period) => Number(isOverdue(period, now));
  return begun.sort((a, b) => isDue(b) - isDue(a) || byDueDay(b, a));
}

/** All that a print is made from. */
interface Printing extends RolledUpRecord {
  readonly context: Context;
  readonly input: Input<"print.build">;
}

/** Lays out what was chosen in the tab 打印. Throws ProblemError for a form that is gone or that no unit has reported. */
export function buildPrint(context: Context, input: Input<"print.build">): Output<"print.build"> {
  loadDefinition(context, builtFrom);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return edit(() => {
    const printing = { ...readSources(context, definition, units, "all"), context, input };
    const { model, missing, returned = [], nothing } = layOut(printing);
    if (nothing) throw new ProblemError([nothing]);
    writePrint(context, model, printText("tab", definition.campaign.language));
    writeStamp(PRINT_STAMP, input);
    return {
      url: pdfAddress(context.head.id, PRINT_TAB),
      missing,
      returned,
      sides: model.sides,
      // A register or card of all units is one list, whatever sides of paper it has.
      sheet: sheetOf(input.what === "office" ? asOneTable(model) : model, nameOf(printing)),
    };
  }, WAIT_MS);
}

/** Under which name it is kept what stands in the tab 打印. */
const PRINT_STAMP = "print.input";

/** What stands in the tab 打印, by the record as it is now; undefined where nobody knows what was printed. Throws NotNow. */
export function printedModel(context: Context, definition: Definition): SheetModel | undefined {
  const input = readStamp<Input<"print.build">>(PRINT_STAMP);
  if (!input) return undefined;
  const units = readUnits(context, definition);
  return layOut({ ...readSources(context, definition, units, "all"), context, input }).model;
}

/** What was laid out, and names of units: of which nothing is there, and whose report waits to be sent again. */
interface Laid {
  model: SheetModel;
  missing: string[];
  returned?: string[];
  /** Why there is no side to print. */
  nothing?: Problem;
}

function layOut(printing: Printing): Laid {
  const { what } = printing.input;
  if (what === "scores") {
    const elsewhere = readScoresElsewhere(printing.context);
    return { model: scoresModel(printing.context, printing, elsewhere), missing: [] };
  }
  if (what === "excerpts") return layOutExcerpts(printing);
  if (what === "leader" || what === "department" || what === "subtree")
    return { model: layOutPage(printing, what), missing: [] };
  const told = asTold(what === "unit" ? withArchive(printing) : printing);
  const form = told.definition.forms.find(({ formId }) => formId === told.input.formId);
  if (!form) throw new ProblemError([problem("record.notFound", { record: told.input.formId })]);
  const { forms, ...named } = what === "office" ? officeForm(form, told) : unitForms(form, told);
  return { model: printForms(forms, told.definition), ...named };
}

/** What units told at length, and which of those that owe the return told nothing. Throws ProblemError for a day that is none. */
function layOutExcerpts(printing: Printing): { model: SheetModel; missing: string[] } {
  const { input, rollup } = printing;
  const { returnId = "", by = "unit", from = "", to = "" } = input.excerpts ?? {};
  const choice = { returnId, by, from: dayOf("from", from, rollup.today), to: dayOf("to", to, rollup.today) };
  const asAt = asAtWords(printing).replace("\n", " ");
  return {
    model: excerptPage(printing, choice, asAt),
    missing: silentUnits(printing, choice).map(({ name }) => name),
  };
}

function dayOf(field: string, typed: string, today: Day): Day {
  if (typed.trim() === "") return "";
  const { day, problem: found } = parseTypedDay(typed, {
    campaignStart: "",
    campaignEnd: "",
    today,
    typedOn: today,
  });
  if (found) throw new ProblemError([{ ...found, place: { field } }]);
  return day;
}

/** The leaders' page of some tasks, or of a unit with all below it, under a title that says so. */
function layOutPage(printing: Printing, what: "leader" | "department" | "subtree"): SheetModel {
  const { input, units, definition } = printing;
  const head = units.find(({ unitId }) => unitId === input.unitId);
  const chosen =
    what === "subtree" ? forSubtree(printing, input.unitId) : forChoice(printing, { [what]: input.name });
  const name = what === "subtree" ? (head?.name ?? input.unitId) : input.name;
  const { language, title } = definition.campaign;
  const campaign = {
    ...chosen.definition.campaign,
    title: printText(`${what}Page`, language, { title, name }),
  };
  const model = buildSummary({ ...chosen, definition: { ...chosen.definition, campaign } });
  return what === "subtree" ? untraced(model) : model;
}

// Figures of some units are not among those that 这个数怎么来的 makes again: it would tell the numbers of all.
function untraced(model: SheetModel): SheetModel {
  return { ...model, rows: model.rows.map((row) => row.map(({ value, style }) => ({ value, style }))) };
}

// What was read to be summed up leaves out what has left the head.
function withArchive(printing: Printing): Printing {
  const { context, input, record } = printing;
  const isMeant = ({ unitId, periodId }: Report) =>
    periodId === input.period && (input.unitId === "" || unitId === input.unitId);
  const reports = printing.reports.filter(isMeant);
  return { ...printing, record: { ...record, ...rowsToPrint(context, { ...printing, reports }) } };
}

// A form of a period is printed as it was told for that period.
function asTold(printing: Printing): Printing {
  const { definition, input } = printing;
  const period = definition.periods.find(({ id }) => id === input.period);
  return period ? { ...printing, definition: ofPeriod(definition, period) } : printing;
}

type Forms = Omit<Laid, "model"> & { forms: PrintedForm[] };

/** The office's own form: of one period, or to date; it says of how many units it is. */
function officeForm(form: Form, printing: Printing): Forms {
  const { definition, lines, entries, units, rollup, input } = printing;
  const { language, issuer, reportTo } = definition.campaign;
  const period = definition.periods.find(({ id }) => id === input.period);
  const isOwn = ({ periodId }: { periodId: string }) => !period || periodId === period.id;
  const own = lines.filter(isOwn);
  const earlier = earlierWords(form, printing);
  const contains = `${containsWords(contained(rollup, period), language)}${earlier}`;
  const printed: PrintedForm = {
    form,
    unit: issuer || reportTo,
    period: period ? ofWhat(period) : toDateWords(form, printing),
    isOnly: period !== undefined && isOnly(period),
    lines: [],
    note: contains,
    contact: "",
    phone: "",
    filledOn: rollup.today,
    of: { unitId: "", periodId: period?.id ?? "" },
  };
  if (form.kind === "table") {
    const left = period ? undefined : leftOf(printing);
    return { forms: [{ ...printed, lines: officeLines(form, own, definition, left) }], missing: [] };
  }
  const list = allUnits(form, { units, lines: own, entries: entries.filter(isOwn) }, definition);
  const note = period ? `${contains}\n${list.note}` : `${list.note}${earlier}`;
  return {
    forms: [{ ...printed, ...list, note }],
    missing: [],
    ...(list.lines.length === 0 && { nothing: problem("print.nothing", { form: nameOf(printing) }) }),
  };
}

// A unit's own paper shows its latest revision, and this one what counts.
function earlierWords({ formId }: Form, { definition, earlier = [], units, input }: Printing): string {
  const { language } = definition.campaign;
  const owed = definition.returns.find(({ formIds }) => formIds.includes(formId))?.returnId;
  const isMeant = ({ id, returnId }: Period) =>
    input.period === "" ? returnId === owed : id === input.period;
  const meant = new Set(definition.periods.filter(isMeant).map(({ id }) => id));
  const ids = new Set(earlier.filter(({ periodId }) => meant.has(periodId)).map(({ unitId }) => unitId));
  const named = units.filter(({ unitId }) => ids.has(unitId)).map(({ name }) => name);
  return named.length === 0 ? "" : printText("earlier", language, { units: listed(named, language) });
}

function containsWords({ beyond: count, ...within }: Contained, language: Language): string {
  const all = printText("contains", language, { ...within });
  return count > 0 ? `${all}${printText("containsExempt", language, { count })}` : all;
}

// A period that runs and of which nothing is there yet is not claimed.
function toDateWords(form: Form, { definition, rollup }: Printing): string {
  const begun = periodsOf(form, definition, rollup.now).sort((a, b) => (a.start < b.start ? -1 : 1));
  const hasFigures = ({ id }: Period) =>
    rollup.units.some(({ periods }) => periods.some((cell) => cell.periodId === id && cell.isActual));
  const told = begun.filter((period) => isOverdue(period, rollup.now) || hasFigures(period));
  const [first, last] = [begun[0]?.span ?? "", (told[told.length - 1] ?? begun[0])?.span ?? ""];
  return printText("toDate", definition.campaign.language, { first, last });
}

/** Forms of one unit, or of all that have reported; one that has not gets an empty form when it is asked for alone. */
function unitForms(form: Form, printing: Printing): Forms {
  const { units, reports, rollup, input } = printing;
  const report = (unit: Unit) =>
    reports.find(
      ({ unitId, periodId, revision }) => unitId === unit.unitId && periodId === input.period && revision > 0,
    );
  const owing = units.filter((unit) =>
    rollup.units
      .find(({ unitId }) => unitId === unit.unitId)
      ?.periods.some(({ periodId, standing }) => periodId === input.period && standing !== "exempt"),
  );
  const one = units.filter(({ unitId }) => unitId === input.unitId);
  const printed = input.unitId === "" ? owing.filter(report) : one;
  const missing = input.unitId === "" ? owing.filter((unit) => !report(unit)) : [];
  const waits = printed.filter((unit) => reportStates[report(unit)?.state ?? "draft"].comesAgain);
  return {
    forms: printed.map((unit) => unitForm(form, unit, report(unit), printing)),
    missing: missing.map(({ name }) => name),
    returned: waits.map(({ name }) => name),
    ...(printed.length === 0 && { nothing: problem("print.nothing", { form: nameOf(printing) }) }),
  };
}

function unitForm(form: Form, unit: Unit, report: Report | undefined, printing: Printing): PrintedForm {
  const { definition, record, input } = printing;
  const period = definition.periods.find(({ id }) => id === input.period);
  const isOwn = (row: { unitId: string; periodId: string; formId: string }) =>
    row.unitId === unit.unitId && row.periodId === input.period && row.formId === form.formId;
  return {
    form,
    unit: unit.name,
    period: markedSpan(period ? ofWhat(period) : "", report, printing),
    isOnly: period !== undefined && isOnly(period),
    lines: isRegister(form)
      ? entryLines(record.activities.filter(isOwn), form, definition)
      : unitLines(record.ledger.filter(isOwn)),
    note: "",
    contact: unit.contactName,
    phone: unit.contactPhone,
    filledOn: report?.collectedAt.slice(0, 10) ?? "",
    of: { unitId: unit.unitId, periodId: input.period },
  };
}

// What waits to be sent again is no valid form, and what waits for review is not what counts: the paper says so.
function markedSpan(
  span: string,
  report: Report | undefined,
  { definition, rollup, earlier = [] }: Printing,
): string {
  const { language } = definition.campaign;
  const period = report?.zero ? printText("zero", language, { period: span }) : span;
  if (!report) return period;
  const { revision } = report;
  const isOfIt = ({ unitId, periodId }: Report) => unitId === report.unitId && periodId === report.periodId;
  const counted = earlier.find(isOfIt);
  const isBack = reportStates[report.state].comesAgain;
  if (counted && counted.revision !== revision) {
    const state = printText(isBack ? "sentBack" : "waiting", language);
    return printText("newer", language, { period, revision, state, counted: counted.revision });
  }
  if (!isBack) return period;
  const unit = rollup.units.find(({ unitId }) => unitId === report.unitId);
  const cell = unit?.periods.find(({ periodId }) => periodId === report.periodId);
  return printText(cell?.standing === "reopened" ? "reopened" : "returned", language, { period });
}

function nameOf({ definition, input }: Printing): string {
  const form = definition.forms.find(({ formId }) => formId === input.formId)?.name ?? "";
  const period = definition.periods.find(({ id }) => id === input.period)?.span ?? "";
  const excerpts = input.what === "excerpts" ? excerptText("name", definition.campaign.language) : "";
  return [input.name, excerpts, form, period].filter(Boolean).join(" ");
}

function sheetOf(model: SheetModel, name: string): Output<"print.build">["sheet"] {
  return {
    name,
    rows: model.rows.map((row) => row.map(({ value }) => value)),
    widths: [...model.columnWidths],
    heights: model.rows.map((_, i) => model.rowHeights[i + 1] ?? 24),
    merges: [...model.merges],
    borders: [...model.borders],
  };
}
