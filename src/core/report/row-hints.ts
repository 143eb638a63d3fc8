import { fieldOf } from "../field";
import { type Problem, problem } from "../problem";
import { listedTasks } from "../version";
import type { SortedRow } from "./sort-rows";
import { isSettled } from "./states";
import type { SubmissionInput } from "./types";
import { formFields, movedTo } from "./withdraw";

/** A theme shorter than this says little about which event it was. */
const DISTINCTIVE_THEME = 6;

/** What is said of rows that moved between periods, or look as if. */
export function rowHints(good: readonly SortedRow[], input: SubmissionInput): Problem[] {
  const here = good.filter(({ periodId }) => periodId === input.period.id);
  const label = (periodId: string) => labelOf(periodId, input);
  return [
    ...unlistedHints(here, input),
    ...here.flatMap((item) => arrivalHint(item, input)),
    ...good.flatMap(({ known, periodId }) =>
      known?.periodId === input.period.id && periodId !== input.period.id && periodId !== ""
        ? [movedTo(known, label(periodId), formFields(input.definition, known.formId))]
        : [],
    ),
    ...here.flatMap((item) => likenessHint(item, good, input)),
  ];
}

// A task that was added since the table was laid out: the event counts, but in no line of it.
function unlistedHints(here: readonly SortedRow[], { definition, period }: SubmissionInput): Problem[] {
  const listed = listedTasks(definition, period);
  return here.flatMap(({ checked: { taskId }, tab, row }) => {
    const task = definition.tasks.find((each) => each.taskId === taskId);
    if (!listed || !task || listed.has(taskId)) return [];
    return [problem("activity.taskUnlisted", { task: task.title }, { tab, row }, "D")];
  });
}

/** Whether the record holds a row in an accepted period other than its own: there it stays until a person decides. */
export function isHeld({ known, periodId }: SortedRow, { reports }: SubmissionInput): boolean {
  return (
    known !== undefined &&
    known.periodId !== periodId &&
    reports.some((report) => report.periodId === known.periodId && isSettled(report))
  );
}

/** Visible name of a period. */
export function labelOf(periodId: string, { definition }: SubmissionInput): string {
  return definition.periods.find((period) => period.id === periodId)?.label ?? periodId;
}

function arrivalHint(item: SortedRow, input: SubmissionInput): Problem[] {
  const { known, tab, row } = item;
  if (!known || known.periodId === input.period.id) return [];
  const values = { period: labelOf(known.periodId, input) };
  return [
    problem(isHeld(item, input) ? "activity.heldByAccepted" : "activity.movedIn", values, { tab, row }, "D"),
  ];
}

/** A new row like a recorded event of another period: copied by mistake, or moved and edited, which no program can tell apart. */
function likenessHint(
  { known, origin, checked, tab, row, formId }: SortedRow,
  good: readonly SortedRow[],
  input: SubmissionInput,
): Problem[] {
  const fields = formFields(input.definition, formId);
  const [themeField, peopleField] = [fieldOf(fields, "theme") ?? "", fieldOf(fields, "people") ?? ""];
  const { [themeField]: theme, [peopleField]: people } = checked.values;
  if (known || origin === "staff" || typeof theme !== "string") return [];
  const standing = new Set(good.map((item) => item.known));
  const alike = (input.recordedActivities ?? []).filter(
    (other) =>
      other.origin === "workbook" &&
      other.periodId !== input.period.id &&
      other.taskId === checked.taskId &&
      other.formId === formId &&
      other.values[themeField] === theme,
  );
  const gone = alike.find((other) => !standing.has(other));
  const same =
    theme.length < DISTINCTIVE_THEME
      ? undefined
      : alike.find((other) => other.values[peopleField] === people);
  const found = gone ?? same;
  if (!found) return [];
  const code = gone ? "activity.perhapsMoved" : "activity.themeCopied";
  return [problem(code, { period: labelOf(found.periodId, input) }, { tab, row }, "D")];
}
