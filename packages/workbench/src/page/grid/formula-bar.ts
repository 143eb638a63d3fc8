// The bar of formulas takes the keyboard with a press, however short.
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
} from "@univerjs/core";
import { DocSelectionRenderService, IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Running } from "./univer";

/**
 * Keeps the keyboard in the bar while somebody types there, until the function that it gives is called. The editor of the cell opens
 * with it, and takes the keyboard in the frames after that: a tap is over by then.
 */
export function keepInBar(container: HTMLElement, running: () => Running): () => void {
  const kept = new WeakSet<DocSelectionRenderService>();
  const press = ({ target }: Event) => {
    if (!(target as Element).closest?.("[data-u-comp=formula-bar]")) return;
    const injector = running().univer.__getInjector();
    const renders = injector.get(IRenderManagerService);
    const context = injector.get(IContextService);
    const inputOf = (id: string) => renders.getRenderById(id)?.with(DocSelectionRenderService);
    const cell = inputOf(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    if (!cell || kept.has(cell)) return;
    kept.add(cell);
    const usual = cell.focus.bind(cell);
    cell.focus = () => {
      const bar = inputOf(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
      if (context.getContextValue(FOCUSING_FX_BAR_EDITOR) && bar) bar.focus();
      else usual();
    };
  };
  container.addEventListener("pointerdown", press, true);
  return () => container.removeEventListener("pointerdown", press, true);
}
