import { fieldOf } from "../field";
import { rowsOf } from "../form";
import { indicatorOrigins } from "../form/indicator-origins";
import type { Form, Indicator, Quota, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { expandQuotas, quotasOfType, shareOf } from "../quota";
import { findUnit, textOf } from "../rows";
import { tables } from "../tables";
import { text } from "../text";
import { inLanguage } from "../text/words";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** Units that one problem names. */
const MOST_NAMED = 3;

/** Indicators and quotas, and whether the parts reach the headline. */
export function checkIndicators(context: CheckContext): Problem[] {
  const rows = filledRows(context, "indicators");
  return context.definition.indicators.flatMap((indicator) => {
    const own = rows.filter(
      (row) => (textOf(row.cells.indicatorId) || textOf(row.cells.indicator)) === indicator.indicatorId,
    );
    return [
      ...checkSource(context, indicator, own[0]),
      ...checkRowOfTable(context, indicator, own[0]),
      ...checkAlike(context, own),
      ...own.flatMap((row) => outsideCampaign(context, "indicators", row, ["deadline"])),
      ...checkQuotas(context, indicator, own),
      ...checkHeadline(context, indicator, own[0]),
    ];
  });
}

function checkSource(context: CheckContext, indicator: Indicator, row: TableRow | undefined): Problem[] {
  if (!row) return [];
  const place = placeAt(context, "indicators", row, "field");
  const found: Problem[] = [];
  const origin = indicatorOrigins[indicator.origin];
  const form = context.definition.forms.find(({ formId }) => formId === indicator.formId);
  if (form && !origin.forms.includes(form.kind)) found.push(unfittingForm(context, indicator, form, row));
  const candidates = origin.fields?.(form ?? NO_FORM);
  const options = (candidates ?? []).map(({ label }) => label);
  const isUnknown = candidates?.every((field) => field.field !== indicator.field) ?? false;
  if (isUnknown && indicator.field !== "") {
    // What the cell says is read as a key, which nobody has typed.
    const known = form?.fields.find(({ field }) => field === indicator.field);
    const code = known ? "definition.fieldUnfitting" : "definition.fieldUnknown";
    found.push(problem(code, { value: known?.label ?? textOf(row.cells.field), options }, place));
  }
  if (origin.fields === null && indicator.field !== "")
    found.push(problem("definition.fieldIdle", { value: textOf(row.cells.field) }, place, "D"));
  if (isUnknown && indicator.field === "")
    found.push(problem("definition.notCollected", { indicator: indicator.name }, place, "D"));
  const kinds = form?.fields.find(({ field }) => field === fieldOf(form.fields, "kind"))?.options ?? [];
  const unknown = indicator.kinds.filter((kind) => !kinds.includes(kind));
  return [
    ...found,
    ...unknown.map((value) =>
      problem(
        "definition.kindUnknown",
        { value, options: kinds },
        placeAt(context, "indicators", row, "kinds"),
      ),
    ),
  ];
}

function checkRowOfTable(
  context: CheckContext,
  { row: value, formId, origin }: Indicator,
  row: TableRow | undefined,
): Problem[] {
  const form = context.definition.forms.find((candidate) => candidate.formId === formId);
  if (!row || !form || value === "" || origin !== "typed") return [];
  const known = rowsOf(form, context.definition);
  if (known.some(({ rowId }) => rowId === value)) return [];
  const values = { value, form: form.name, options: known.map(({ rowId }) => rowId) };
  return [problem("definition.rowUnknown", values, placeAt(context, "indicators", row, "row"))];
}

/** What the first row of an indicator says for all of them; what differs elsewhere counts for nothing. */
const SHARED = ["indicator", "task", "unitWord", "nature", "origin", "form", "field", "row", "kinds"];

function checkAlike(context: CheckContext, [first, ...others]: readonly TableRow[]): Problem[] {
  return others.flatMap((row) =>
    SHARED.flatMap((key) => {
      const value = textOf(row.cells[key]);
      if (!first || value === "" || value === textOf(first.cells[key])) return [];
      const values = { column: columnName(context, "indicators", key), value, other: first.row };
      return [problem("definition.indicatorDiffers", values, placeAt(context, "indicators", row, key), "D")];
    }),
  );
}

const NO_FORM: Form = { formId: "", name: "", kind: "card", rows: [], note: "", fields: [] };

function unfittingForm(context: CheckContext, { origin }: Indicator, { name }: Form, row: TableRow): Problem {
  const fitting = context.definition.forms.filter(({ kind }) =>
    indicatorOrigins[origin].forms.includes(kind),
  );
  return problem(
    "definition.formUnfitting",
    { form: name, options: fitting.map((form) => form.name) },
    placeAt(context, "indicators", row, "form"),
  );
}

function checkQuotas(context: CheckContext, indicator: Indicator, rows: readonly TableRow[]): Problem[] {
  const types = context.definition.unitTypes.map((type) => type.name);
  return indicator.quotas.flatMap((quota) => {
    const row = rows.find((r) => r.row === quota.row);
    if (!row) return [];
    const found: Problem[] = [];
    const unitType = quota.unitType;
    found.push(...checkOwner(context, quota, row), ...checkShare(context, indicator, quota, row));
    if (unitType === "") {
      // Of a single unit, which stands beside, or of all.
    } else if (!types.includes(unitType)) {
      found.push(
        problem(
          "definition.unitTypeUnknown",
          { value: unitType, options: types },
          placeAt(context, "indicators", row, "unitType"),
        ),
      );
    } else if (context.units.length > 0 && !context.units.some((unit) => unit.unitType === unitType)) {
      found.push(
        problem(
          "definition.quotaWithoutUnits",
          { indicator: indicator.name, unitType },
          placeAt(context, "indicators", row, "unitType"),
          "D",
        ),
      );
    }
    if (quota.min !== null && quota.max !== null && quota.min > quota.max) {
      const values = {
        first: columnName(context, "indicators", "min"),
        from: quota.min,
        second: columnName(context, "indicators", "max"),
        to: quota.max,
      };
      found.push(problem("definition.reversed", values, placeAt(context, "indicators", row, "max")));
    }
    return found;
  });
}

function checkOwner(context: CheckContext, { unit }: Quota, row: TableRow): Problem[] {
  if (unit === "" || context.units.length === 0 || findUnit(context.units, unit)) return [];
  return [problem("definition.unitUnknown", { value: unit }, placeAt(context, "indicators", row, "unit"))];
}

/** Units whose share cannot be told, because the figure that it goes by is not in the directory. */
function checkShare(context: CheckContext, indicator: Indicator, quota: Quota, row: TableRow): Problem[] {
  const { attribute } = quota;
  const owes = (unit: Unit) =>
    quota.unit === ""
      ? quotasOfType(indicator, unit).includes(quota)
      : findUnit([unit], quota.unit) !== undefined;
  const lacking = context.units.filter((unit) => owes(unit) && shareOf(quota, unit) === undefined);
  if (attribute === "" || lacking.length === 0) return [];
  const names = lacking.slice(0, MOST_NAMED).map(({ name }) => name);
  const values = {
    indicator: indicator.name,
    attribute,
    count: lacking.length,
    names: names.join(text("general.separator", context.language)),
  };
  return [
    problem("definition.attributeMissing", values, placeAt(context, "indicators", row, "attribute"), "C"),
  ];
}

/** The sum of the minima over the units listed, against the headline; told only once there are units of which a minimum is asked. */
function checkHeadline(context: CheckContext, indicator: Indicator, row: TableRow | undefined): Problem[] {
  const { headline, unitWord: word, name } = indicator;
  if (headline === null || !row || context.units.length === 0) return [];
  const targets = expandQuotas({ ...context.definition, indicators: [indicator] }, context.units);
  const minima = targets.flatMap(({ min }) => (min === null ? [] : [min]));
  const sum = minima.reduce((total, min) => total + min, 0);
  if (minima.length === 0 || sum >= headline) return [];
  const values = { indicator: name, sum, headline, gap: headline - sum, word };
  return [
    problem(
      "definition.quotaBelowHeadline",
      values,
      {
        ...placeAt(context, "indicators", row, "headline"),
        tab: inLanguage(tables.indicators.name, context.language),
      },
      "C",
    ),
  ];
}
