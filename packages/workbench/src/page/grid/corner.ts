// The frames around what is selected: by a frame's corner cells are filled, by its edges they are moved.
import {
  AutoFillUIController,
  IRenderManagerService,
  ISheetSelectionRenderService,
  SetSelectionsOperation,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { Running } from "./univer";

/**
 * Makes the frames of the workbook that is shown anew with every tab: Univer would go on measuring drags by the rows and columns
 * of the tab in which a frame was made. Ends with the workbook.
 */
export function measureByTab({ univer, api }: Running): void {
  const injector = univer.__getInjector();
  const unitId = api.getActiveWorkbook()?.getId();
  const render = unitId && injector.get(IRenderManagerService).getRenderById(unitId);
  if (!render) return;
  const frames = render.with(ISheetSelectionRenderService);
  let measure: unknown = null;
  render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe((shown) => {
    if (!shown || shown.skeleton === measure) return;
    measure = shown.skeleton;
    for (const frame of frames.getSelectionControls().splice(0)) frame.dispose();
    const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(unitId);
    const { sheetId: subUnitId } = shown;
    // Univer draws the frames, and listens to their corners, when a selection is set.
    api.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections: [...selections.getSelectionsOfWorksheet(subUnitId)],
    });
  });
}

/** Makes the corners fill from the first drag on; Univer lets a few seconds pass after it has drawn. */
export function fillAtOnce({ univer }: Running): void {
  univer.__getInjector().get(AutoFillUIController);
}
