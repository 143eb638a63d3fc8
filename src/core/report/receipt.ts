import { registersOf, tablesOf } from "../form";
import type { EffectiveRow } from "../ledger";
import type { Definition, Entry } from "../model";
import { text } from "../text";

/** What of a collected report its receipt names. */
export interface TakenIn {
  readonly revision: number;
  readonly zero: boolean;
  readonly returnId: string;
  readonly entries: readonly Pick<Entry, "formId">[];
  readonly lines: readonly Pick<EffectiveRow, "formId" | "values">[];
}

/** The words of a receipt: the version, how many rows of each register, the sum of each figure. */
export function receiptOf(takenIn: TakenIn, definition: Definition): string {
  const { language } = definition.campaign;
  const { revision, zero } = takenIn;
  if (zero) return text("unitWorkbook.receiptZero", language, { revision });
  return text("unitWorkbook.receiptText", language, { revision, content: contentOf(takenIn, definition) });
}

/** The same for a report that gave entries up to another period. */
export function receiptOfMove(takenIn: TakenIn, definition: Definition): string {
  const { revision } = takenIn;
  const content = contentOf(takenIn, definition);
  return text("unitWorkbook.receiptMoved", definition.campaign.language, { revision, content });
}

/** What was frozen, so that the sender sees it. */
function contentOf({ returnId, entries, lines }: TakenIn, definition: Definition): string {
  const { language } = definition.campaign;
  const counts = registersOf(definition, returnId).map(({ formId, name }) =>
    text("unitWorkbook.receiptEntries", language, {
      form: name,
      count: entries.filter((entry) => entry.formId === formId).length,
    }),
  );
  const figures = tablesOf(definition, returnId).flatMap((form) => {
    const rows = lines.filter(({ formId }) => formId === form.formId);
    return form.fields.flatMap(({ field, label }) => {
      const values = rows.map(({ values }) => values[field]).filter((value) => typeof value === "number");
      return values.length > 0 ? [`${label} ${values.reduce((sum, value) => sum + value, 0)}`] : [];
    });
  });
  return [...counts, ...figures].join(text("general.clauseSeparator", language));
}
