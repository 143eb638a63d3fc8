// What is being pasted at this moment out of this very window, and how it looked where it was copied.
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { type CopiedLooks, repeatedLook } from "./copied-looks";
import type { Running } from "./univer";

type Look = CopiedLooks[number][number];

/** Follows pastes of what was copied in this window: Univer shifts its formulas, and writes its cells. */
export class Pasting {
  #looks: CopiedLooks | null = null;
  #at: { rows: number[]; cols: number[] } | null = null;

  /** What will be pasted next. */
  expect(looks: CopiedLooks | null): void {
    this.#looks = looks;
  }

  /** To be called when Univer has drawn. */
  follow({ univer }: Running): void {
    univer
      .__getInjector()
      .get(ISheetClipboardService)
      .addClipboardHook({
        id: "looks",
        onPasteCells: (_from, { range }) => {
          this.#at = range;
          return { undos: [], redos: [] };
        },
        onAfterPaste: () => {
          this.#at = null;
          this.#looks = null;
        },
      });
  }

  /** The look that a cell, counted as Univer does, takes over; null where nothing is pasted there. */
  lookAt(row: number, column: number): Look {
    if (!this.#looks || !this.#at) return null;
    const [down, right] = [this.#at.rows.indexOf(row), this.#at.cols.indexOf(column)];
    return down < 0 || right < 0 ? null : repeatedLook(this.#looks, down, right);
  }
}
