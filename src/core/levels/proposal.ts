// What a unit proposes to report: its own figures as they were collected, those of the units below as they were accepted.
import { addsUp } from "../field";
import { keptFields, type ReportFigures, tablesOf } from "../figures";
import { isRegister } from "../form/forms";
import type { Definition, FieldValue, Form } from "../model";
import type { SetOf } from "../report/current";
import { figureLines, type HasLeft } from "../rollup";
import type { Tree } from "../units/tree";

/** What proposals are made from. */
export interface Proposing {
  readonly tree: Tree;
  /** Of each report that is in the totals, by unit; each entry is in one of them: nothing counts twice. */
  readonly figures: ReadonlyMap<string, readonly ReportFigures[]>;
  /** Of which units the numbers that stand are in no total to date. */
  readonly hasLeft: HasLeft;
  /** Whether what counts of a report was accepted. */
  readonly isAccepted: (set: SetOf) => boolean;
}

/** One figure of a proposal; null = there is none, or it is never added. */
export interface ProposedLine {
  /** Id of the row; "" of a card and of a register. */
  readonly rowId: string;
  readonly row: string;
  /** Key of the field; "" for the number of a register's entries. */
  readonly field: string;
  readonly label: string;
  /** What the unit reported itself. */
  readonly own: FieldValue;
  /** Of each unit right below, with all that is below it; in the order of the directory. */
  readonly below: readonly FieldValue[];
  /** Own and below together. */
  readonly total: FieldValue;
}

/** The proposed figures of one form, in one period or (without `periodId`) to date. */
export function proposedLines(
  unitId: string,
  form: Form,
  { tree, figures, hasLeft, isAccepted }: Proposing,
  definition: Definition,
  periodId?: string,
): ProposedLine[] {
  const amounts = (found: readonly ReportFigures[]) =>
    amountsOf(form, found, definition, periodId === undefined ? hasLeft : undefined);
  const ofPeriod = (id: string) =>
    (figures.get(id) ?? []).filter((item) => periodId === undefined || item.periodId === periodId);
  const accepted = (id: string) => ofPeriod(id).filter(isAccepted);
  const acceptedFrom = (id: string) => [
    ...accepted(id),
    ...tree.below(id).flatMap((unit) => accepted(unit.unitId)),
  ];
  const children = tree.children(unitId).map((unit) => acceptedFrom(unit.unitId));
  const own = amounts(ofPeriod(unitId));
  const below = children.map(amounts);
  // A unit in a circle of parents stands below more than one: it counts once.
  const all = new Set([...ofPeriod(unitId), ...children.flat()]);
  return amounts([...all]).map(({ value, ...line }, at) => ({
    ...line,
    own: own[at]!.value,
    below: below.map((column) => column[at]!.value),
    total: value,
  }));
}

interface Amount extends Pick<ProposedLine, "rowId" | "row" | "field" | "label"> {
  readonly value: FieldValue;
}

function amountsOf(
  form: Form,
  figures: readonly ReportFigures[],
  definition: Definition,
  hasLeft?: HasLeft,
): Amount[] {
  if (isRegister(form)) return registerAmounts(form, figures);
  return figureLines(form, tablesOf(figures), definition, hasLeft).flatMap(({ rowId, label: row, values }) =>
    form.fields
      .filter(({ field }) => field in values)
      .map(({ field, label }) => ({ rowId, row, field, label, value: values[field] ?? null })),
  );
}

// How many entries, and the sums of those numbers that may be added; entries of co-hosts are in none of them.
function registerAmounts(form: Form, figures: readonly ReportFigures[]): Amount[] {
  const found = figures.flatMap(({ registers }) => registers.filter(({ formId }) => formId === form.formId));
  const count = found.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group[2], 0);
  const sums = keptFields(form)
    .filter(addsUp)
    .map(({ field, label }) => {
      const value = found.reduce((sum, { fields, groups }) => {
        const place = fields.indexOf(field);
        return sum + (place < 0 ? 0 : groups.reduce((all, group) => all + Number(group[place + 3] ?? 0), 0));
      }, 0);
      return { rowId: "", row: form.name, field, label, value };
    });
  return [{ rowId: "", row: form.name, field: "", label: "", value: count }, ...sums];
}
