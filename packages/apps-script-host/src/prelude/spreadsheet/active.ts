// What is active: methods that tabs and spreadsheets have in common.
import { isRange } from "./hub";
import type { Range } from "./range";
import type { RangeList } from "./range-list";
import type { Selection } from "./selection";

/** The part of a tab or spreadsheet that tells and sets what is active. */
export abstract class ActiveRanges {
  abstract getSelection(): Selection;
  abstract getRange(a1Notation: string): Range;
  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (isRange(range) ? range : this.getRange(range)).activate();
  }
}
