// The bar of formulas takes the keyboard with a press, however short.
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import {
  DocSelectionRenderService,
  IEditorBridgeService,
  IRenderManagerService,
} from "@univerjs/preset-sheets-core";
import type { Running } from "./univer";

/** So long Univer may take, on a busy machine, until it has opened its editors. */
const OPENING_MS = 1000;

/**
 * Keeps the keyboard in the bar that was pressed, until the function that it gives is called. The editor of the cell opens with it,
 * and takes the keyboard in the frames after that: a tap is over by then.
 */
export function keepInBar(container: HTMLElement, running: () => Running): () => void {
  const kept = new WeakSet<DocSelectionRenderService>();
  let pressedAt = Number.NEGATIVE_INFINITY;
  const press = ({ target }: Event) => {
    const isBar = (target as Element).closest?.("[data-u-comp=formula-bar]") != null;
    pressedAt = isBar ? performance.now() : Number.NEGATIVE_INFINITY;
    if (!isBar) return;
    const injector = running().univer.__getInjector();
    const renders = injector.get(IRenderManagerService);
    const bridge = injector.get(IEditorBridgeService);
    const inputOf = (id: string) => renders.getRenderById(id)?.with(DocSelectionRenderService);
    const cell = inputOf(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    if (!cell || kept.has(cell)) return;
    kept.add(cell);
    const usual = cell.focus.bind(cell);
    cell.focus = () => {
      const opens = performance.now() - pressedAt < OPENING_MS && bridge.isVisible().visible;
      const bar = opens ? inputOf(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) : undefined;
      if (bar) bar.focus();
      else usual();
    };
  };
  container.addEventListener("pointerdown", press, true);
  return () => container.removeEventListener("pointerdown", press, true);
}
