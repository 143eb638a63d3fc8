// 延期申请: what units ask for on 首页 stands in 例外 and holds for nobody; here it is granted until a day, or refused with a reason.

import { isDay } from "../../core/day";
import { isMoreTime } from "../../core/exception";
import { isOpenToDecision } from "../../core/exception/granted";
import type { Cells, Definition, Exception, Period, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { exceptionsFromRows, textOf } from "../../core/rows";
import { fill, inLanguage, keyOf, labelOf } from "../../core/text";
import { listed } from "../../core/text/lists";
import { operationWords } from "../../core/text/operation";
import { isExplained } from "../../core/validation";
import type { ExtensionItem, Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { wishId } from "../head/typed-exceptions";
import { markExcepted } from "../jobs/collect-excepted";
import { ProblemError } from "../problem-error";
import { listedReports } from "./review-list";
import { unitOf } from "./review-queue";

type Asked = Input<"review.extension">;

/** What units have asked for and nobody has decided, the oldest first. */
export function askedExtensions(definition: Definition, units: readonly Unit[]): ExtensionItem[] {
  return (definition.exceptions ?? [])
    .filter(({ exceptionId, kind, state }) => exceptionId !== "" && kind === "extend" && state === "asked")
    .map((exception) => itemOf(exception, definition, units))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function itemOf(
  { exceptionId, unitIds, periodIds, until, reason, at }: Exception,
  definition: Definition,
  units: readonly Unit[],
): ExtensionItem {
  const [period = ""] = periodIds;
  return {
    exceptionId,
    unit: listed(
      (unitIds ?? []).map((unitId) => unitOf(units, unitId).name),
      definition.campaign.language,
    ),
    periodLabel: labelOfPeriod(definition, period),
    dueOn: definition.periods.find(({ id }) => id === period)?.onTimeUntil ?? "",
    until,
    words: reason,
    at,
  };
}

/** Grants or refuses a later day; the unit reads it on 首页 after the next tick, or the next collection. Throws ProblemError where it was decided meanwhile. */
export function reviewExtension(context: Context, asked: Asked): Output<"review.extension"> {
  loadDefinition(context, ["reports", "events"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  markExcepted(context.epoch);
  const exceptions = edit(() => decide(context, definition, units, asked));
  return listedReports(context, { ...definition, exceptions }, units, { filter: "extensions" });
}

// Read again under the lock: somebody may have decided it in the tab.
function decide(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  asked: Asked,
): readonly Exception[] {
  const { rows } = context.tabs.table("exceptions", undefined, true);
  const { exceptions } = exceptionsFromRows(rows, { definition, units });
  const exception = exceptions.find(({ exceptionId }) => exceptionId === asked.exceptionId);
  if (exception?.state !== "asked") throw new ProblemError([problem("review.extensionDecided", {})]);
  const item = itemOf(exception, definition, units);
  const period = definition.periods.find(({ id }) => id === exception.periodIds[0]);
  const refusal = refusalOf(asked, item, period);
  if (refusal) throw new ProblemError([refusal]);
  const state = asked.grant ? "granted" : "declined";
  const until = asked.grant ? asked.until : exception.until;
  writeLog(context, [
    {
      action: `extension.${state}`,
      record: `${item.unit} ${item.periodLabel}`,
      before: item.dueOn,
      after: asked.grant ? until : "",
      reason: asked.grant ? item.words : asked.reason.trim(),
    },
  ]);
  // The answer first: a break between the two leaves the wish open, with its answer beside it.
  answerLetter(context, definition, exception, answerOf(asked, definition));
  const { language } = definition.campaign;
  const { user: by, now: at } = context;
  const exceptionId = wishId(asked.exceptionId);
  const isNoted = exceptionId !== asked.exceptionId;
  const decision = { until, state: labelOf("exceptionState", state, language), by, at };
  const cells = isNoted ? { exceptionId, ...decision } : decision;
  context.tabs.change("exceptions", [{ match: { exceptionId: asked.exceptionId }, cells }]);
  return exceptions.map((one) => (one === exception ? { ...one, until, state, by, at } : one));
}

// What is due at an hour may be granted the whole of that day.
function refusalOf(
  { grant, until, reason }: Asked,
  { dueOn }: ExtensionItem,
  period: Period | undefined,
): Problem | undefined {
  const isLater = period ? isMoreTime(until, period) : until > dueOn;
  if (grant && !(isDay(until) && isLater))
    return problem("review.extensionDay", { value: until, dueOn }, { field: "until" });
  if (!grant && !isExplained(reason)) return problem("review.extensionReason", {}, { field: "reason" });
  return undefined;
}

function answerOf({ grant, until, reason }: Asked, { campaign: { language } }: Definition): string {
  return grant
    ? fill(inLanguage(operationWords.extensionGranted, language), { until })
    : fill(inLanguage(operationWords.extensionRefused, language), { reason: reason.trim() });
}

// Beside the unit's own words in 签收和答复, from where every collection brings it to 首页.
function answerLetter(
  context: Context,
  { campaign: { language } }: Definition,
  { unitIds, reason: words }: Exception,
  answer: string,
): void {
  const { rows } = context.tabs.table("letters", undefined, true);
  const found = rows.find(
    ({ cells }) =>
      unitIds?.includes(textOf(cells.unitId)) &&
      keyOf("letterKind", cells.kind) === "difficulty" &&
      textOf(cells.words) === words,
  );
  if (!found || !isOpenToDecision(textOf(found.cells.answer), language)) return;
  const { at = "", unitId = "", kind = "" } = found.cells;
  const match: Cells = { at, unitId, kind, words: found.cells.words ?? "" };
  context.tabs.change("letters", [{ match, cells: { answer } }]);
}
