// 评选环节: whether each row names a register and can be kept to. What units may send is issued to them, so a fault stops that.
import { fieldOf } from "../field";
import { isRegister } from "../form";
import type { Stage, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { findForm } from "../rows/forms";
import { rankBoundProblems } from "../selection/places";
import { keyOf } from "../text";
import { type CheckContext, filledRows, placeAt } from "./context";

/** The tab 评选环节; a row that is not in use is left alone. */
export function checkStages(context: CheckContext): Problem[] {
  const rows = filledRows(context, "stages").filter(({ cells }) => textOf(cells.stage) !== "");
  return rows.filter((row) => !isOff(row)).flatMap((row) => rowProblems(context, row));
}

const isOff = ({ cells }: TableRow) => keyOf("yesNo", cells.inUse) === "no";

function rowProblems(context: CheckContext, row: TableRow): Problem[] {
  const { forms, stages = [], unitTypes } = context.definition;
  const registers = forms.filter(isRegister);
  const form = findForm(registers, textOf(row.cells.form));
  const place = (column: string) => placeAt(context, "stages", row, column);
  if (!form) {
    const options = registers.map(({ name }) => name);
    return [problem("selection.formUnfit", { value: textOf(row.cells.form), options }, place("form"))];
  }
  const found: Problem[] = [];
  const value = textOf(row.cells.unitType);
  if (value !== "" && !unitTypes.some(({ name }) => name === value))
    found.push(
      problem(
        "definition.unitTypeUnknown",
        { value, options: unitTypes.map(({ name }) => name) },
        place("unitType"),
      ),
    );
  const own = stages.filter(({ formId }) => formId === form.formId);
  const stage = own.find(({ name }) => name === textOf(row.cells.stage));
  const bounds = stage?.places.find(({ unitType }) => unitType === value);
  const { min = null, max = null } = bounds ?? {};
  if (min !== null && max !== null && min > max)
    found.push(problem("selection.placesReversed", { min, max }, place("max")));
  // Points go by outlets; the row itself is right.
  const points = textOf(row.cells.points);
  if (points !== "" && textOf(row.cells.level) === "")
    found.push(problem("selection.pointsUnused", { points }, place("points"), "C"));
  if (stage) found.push(...unitStageProblems(stage, own, form, place));
  if (stage?.decider === "unit" && stage.ranked && bounds)
    found.push(...rankBoundProblems(bounds, form, place(bounds.over > 0 ? "over" : "max")));
  return found;
}

// Of what units send their rank stands in a field of the form; elsewhere it is given with the decision.
function unitStageProblems(
  stage: Stage,
  own: readonly Stage[],
  form: { readonly name: string; readonly fields: Parameters<typeof fieldOf>[0] },
  place: (column: string) => ReturnType<typeof placeAt>,
): Problem[] {
  const { decider, ranked, name } = stage;
  if (decider !== "unit") return [];
  const isFirst = own[0] === stage;
  const hasRank = !ranked || fieldOf(form.fields, "rank") !== undefined;
  return [
    ...(isFirst ? [] : [problem("selection.unitFirst", { stage: name }, place("decider"))]),
    ...(hasRank
      ? []
      : [problem("selection.rankFieldMissing", { stage: name, form: form.name }, place("ranked"))]),
  ];
}
