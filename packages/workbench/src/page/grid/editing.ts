// Whether a cell's editor is open. A picture that comes meanwhile waits: drawing it would close the editor, and with it go the keys.
import type { SpreadsheetView } from "../../wire/api";

/** Follows the editor of cells from its beginning to its end. */
export class Editing {
  /** How many cells were begun: a person may be in the next one before the end of the last is heard. */
  #begun = 0;
  #isOpen = false;
  #waiting: SpreadsheetView | null = null;

  constructor(private readonly show: (view: SpreadsheetView) => void) {}

  /** Whether a cell's editor is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  begin(): void {
    this.#begun++;
    this.#isOpen = true;
  }

  /** Shows what has waited, in the next turn; unless another cell was begun until then. */
  end(): void {
    const ended = this.#begun;
    setTimeout(() => {
      if (ended !== this.#begun) return;
      this.#isOpen = false;
      const view = this.#waiting;
      this.#waiting = null;
      if (view) this.show(view);
    });
  }

  /** While a cell is being edited a new picture must wait; true then. */
  postpone(view: SpreadsheetView): boolean {
    if (this.#isOpen) this.#waiting = view;
    return this.#isOpen;
  }
}
