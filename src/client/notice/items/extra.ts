import type { Words } from "../../../core/model/language";
import { noticeCellWords } from "../../../core/text/notice-cells";
import { sayInCell } from "../cell-language";

/** A label and what was read; empty and null values vanish. */
export type Part = readonly [label: Words, value: string | number | null];

/** Text of the column that keeps what has no column of its own: 适用：各单位；材料：图片. */
export function extraText(parts: readonly Part[]): string {
  return parts
    .filter(([, value]) => value !== null && value !== "")
    .map(([label, value]) =>
      sayInCell(noticeCellWords.part, { label: sayInCell(label), value: value as string | number }),
    )
    .join(sayInCell(noticeCellWords.between));
}
