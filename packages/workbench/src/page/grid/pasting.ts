// What is being pasted at this moment out of this very window, and how it looked where it was copied.
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { type CopiedLooks, repeatedLook } from "./copied-looks";
import { type CopiedMerges, mergesOver } from "./copied-merges";
import type { Running } from "./univer";

type Look = CopiedLooks[number][number];

/** Follows pastes of what was copied in this window: Univer shifts its formulas, and writes its cells. */
export class Pasting {
  #looks: CopiedLooks | null = null;
  #merges: CopiedMerges | null = null;
  #at: { rows: number[]; cols: number[] } | null = null;

  /** What will be pasted next. */
  expect(looks: CopiedLooks | null, merges: CopiedMerges | null): void {
    this.#looks = looks;
    this.#merges = merges;
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
          this.#merges = null;
        },
      });
  }

  /** Cells that become one, counted from 1; none where rows are left out between them. */
  merges(): ReturnType<typeof mergesOver> {
    if (!this.#merges || !this.#at) return [];
    const { rows, cols } = this.#at;
    const [row = 0, column = 0] = [rows[0], cols[0]];
    if (rows.at(-1) !== row + rows.length - 1 || cols.at(-1) !== column + cols.length - 1) return [];
    const place = { row: row + 1, column: column + 1, rows: rows.length, columns: cols.length };
    return mergesOver(place, this.#merges);
  }

  /** The look that a cell, counted as Univer does, takes over; null where nothing is pasted there. */
  lookAt(row: number, column: number): Look {
    if (!this.#looks || !this.#at) return null;
    const [down, right] = [this.#at.rows.indexOf(row), this.#at.cols.indexOf(column)];
    return down < 0 || right < 0 ? null : repeatedLook(this.#looks, down, right);
  }
}
