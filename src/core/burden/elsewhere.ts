// The same in the office's other campaigns, as far as their 字段定义 tells it.
import { listOf, textOf } from "../cells/text";
import type { Cells, Definition, Field, Form } from "../model";
import { keyOf } from "../text";
import { isFigure, meaningOf } from "./burden";

/** Another campaign: what it is called, and the rows of its 字段定义 and 报送事项. */
export interface Elsewhere {
  readonly title: string;
  readonly fields: readonly Cells[];
  readonly returns: readonly Cells[];
}

/** A figure that another campaign asks for as well, in its own words. */
export interface BurdenElsewhere {
  readonly form: Form;
  readonly field: Field;
  readonly title: string;
  readonly same: string;
}

/** Figures of this campaign that others ask for too. Which units they ask is theirs to know. */
export function burdensElsewhere(
  { returns, forms }: Pick<Definition, "returns" | "forms">,
  campaigns: readonly Elsewhere[],
): BurdenElsewhere[] {
  const owed = new Set(returns.flatMap(({ formIds }) => formIds));
  const known = new Map(
    campaigns.flatMap(({ title, fields, returns: others }) =>
      fields.filter(isAskedIn(formsOf(others))).map((cells) => {
        const same = textOf(cells.label);
        return [meaningOf(same), { title, same }] as const;
      }),
    ),
  );
  return forms
    .filter(({ formId }) => owed.has(formId))
    .flatMap((form) =>
      form.fields.filter(isFigure).flatMap((field) => {
        const other = known.get(meaningOf(field.label));
        return other ? [{ form, field, ...other }] : [];
      }),
    );
}

// Names of the forms that it asks for.
function formsOf(returns: readonly Cells[]): ReadonlySet<string> {
  const inUse = returns.filter((cells) => keyOf("yesNo", cells.inUse ?? "") !== "no");
  return new Set(inUse.flatMap(({ forms }) => listOf(textOf(forms))));
}

const isAskedIn =
  (forms: ReadonlySet<string>) =>
  (cells: Cells): boolean =>
    forms.has(textOf(cells.form)) && isAsked(cells);

function isAsked({ kind, origin, inUse }: Cells): boolean {
  const found = keyOf("columnKind", kind ?? "");
  return (
    found !== undefined &&
    keyOf("yesNo", inUse ?? "") !== "no" &&
    isFigure({ kind: found, origin: keyOf("fieldOrigin", origin ?? "") ?? "typed" })
  );
}
