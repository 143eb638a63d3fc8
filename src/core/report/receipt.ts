import type { EffectiveRow } from "../ledger";
import type { Definition } from "../model";
import { text } from "../text";

/** What of a collected report its receipt names. */
export interface ReceiptContent {
  readonly revision: number;
  readonly zero: boolean;
  readonly activities: number;
  readonly ledger: readonly Pick<EffectiveRow, "values">[];
}

/** The words of a receipt: the version, how many activities, the sum of each figure. */
export function receiptOf(
  { revision, zero, activities, ledger }: ReceiptContent,
  definition: Definition,
): string {
  const { language } = definition.campaign;
  if (zero) return text("unitWorkbook.receiptZero", language, { revision });
  return text("unitWorkbook.receiptText", language, {
    revision,
    activities,
    figures: figuresOf(ledger, definition),
  });
}

/** The same for a report that gave activities up to another period. */
export function receiptOfMove(
  { revision, activities, ledger }: ReceiptContent,
  definition: Definition,
): string {
  return text("unitWorkbook.receiptMoved", definition.campaign.language, {
    revision,
    activities,
    figures: figuresOf(ledger, definition),
  });
}

/** The sum of each figure over the rows of the ledger, so that the sender sees what was frozen. */
function figuresOf(rows: readonly Pick<EffectiveRow, "values">[], definition: Definition): string {
  const separator = text("general.clauseSeparator", definition.campaign.language);
  const figures = definition.ledgerFields.filter((field) =>
    rows.some((row) => typeof row.values[field.field] === "number"),
  );
  return figures
    .map(
      (field) =>
        `${field.label} ${rows.reduce((sum, row) => sum + (Number(row.values[field.field]) || 0), 0)}`,
    )
    .join(separator);
}
