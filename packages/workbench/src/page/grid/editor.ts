// The editor of cells: whether it is open, and that what comes from elsewhere meanwhile leaves alone what is being typed.
import type { Univer } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";

/** Follows Univer's one editor of cells. */
export class Editor {
  readonly #bridge: IEditorBridgeService;
  /** The cell below was written while somebody types into it. */
  #late = false;

  /** `closed` is called in the turn after the editor closed, unless the next cell's is open by then. */
  constructor(univer: Univer, closed: () => void) {
    this.#bridge = univer.__getInjector().get(IEditorBridgeService);
    const refresh = this.#spareWhatIsTyped();
    this.#bridge.visible$.subscribe(({ visible }) => {
      if (!visible) setTimeout(() => this.#closed(refresh, closed));
    });
  }

  /** Whether a cell's editor is open. */
  get isOpen(): boolean {
    return this.#bridge.isVisible().visible;
  }

  // Whenever a cell in the editor's row and column is written, in whichever tab, Univer puts the stored value into the editor.
  #spareWhatIsTyped(): () => void {
    const refresh = this.#bridge.refreshEditCellState.bind(this.#bridge);
    this.#bridge.refreshEditCellState = () => {
      if (this.isOpen) this.#late = true;
      else refresh();
    };
    return refresh;
  }

  #closed(refresh: () => void, closed: () => void): void {
    if (this.isOpen) return;
    if (this.#late) refresh();
    this.#late = false;
    closed();
  }
}
