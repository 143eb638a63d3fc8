// Spreadsheet: methods that it passes on to its active tab.
import type { Sheet } from "./sheet";

/** The part of a spreadsheet that stands for its active tab. */
export abstract class OfActiveSheet {
  abstract getActiveSheet(): Sheet;
  appendRow(...args: Parameters<Sheet["appendRow"]>): ReturnType<Sheet["appendRow"]> {
    return this.getActiveSheet().appendRow(...args);
  }
  autoResizeColumn(...args: Parameters<Sheet["autoResizeColumn"]>): ReturnType<Sheet["autoResizeColumn"]> {
    return this.getActiveSheet().autoResizeColumn(...args);
  }
  deleteColumn(...args: Parameters<Sheet["deleteColumn"]>): ReturnType<Sheet["deleteColumn"]> {
    return this.getActiveSheet().deleteColumn(...args);
  }
  deleteColumns(...args: Parameters<Sheet["deleteColumns"]>): ReturnType<Sheet["deleteColumns"]> {
    return this.getActiveSheet().deleteColumns(...args);
  }
  deleteRow(...args: Parameters<Sheet["deleteRow"]>): ReturnType<Sheet["deleteRow"]> {
    return this.getActiveSheet().deleteRow(...args);
  }
  deleteRows(...args: Parameters<Sheet["deleteRows"]>): ReturnType<Sheet["deleteRows"]> {
    return this.getActiveSheet().deleteRows(...args);
  }
  getColumnWidth(...args: Parameters<Sheet["getColumnWidth"]>): ReturnType<Sheet["getColumnWidth"]> {
    return this.getActiveSheet().getColumnWidth(...args);
  }
  getDataRange(): ReturnType<Sheet["getDataRange"]> {
    return this.getActiveSheet().getDataRange();
  }
  getFrozenColumns(): ReturnType<Sheet["getFrozenColumns"]> {
    return this.getActiveSheet().getFrozenColumns();
  }
  getFrozenRows(): ReturnType<Sheet["getFrozenRows"]> {
    return this.getActiveSheet().getFrozenRows();
  }
  getLastColumn(): ReturnType<Sheet["getLastColumn"]> {
    return this.getActiveSheet().getLastColumn();
  }
  getLastRow(): ReturnType<Sheet["getLastRow"]> {
    return this.getActiveSheet().getLastRow();
  }
  getRowHeight(...args: Parameters<Sheet["getRowHeight"]>): ReturnType<Sheet["getRowHeight"]> {
    return this.getActiveSheet().getRowHeight(...args);
  }
  getSheetId(): ReturnType<Sheet["getSheetId"]> {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName(): ReturnType<Sheet["getSheetName"]> {
    return this.getActiveSheet().getSheetName();
  }
  getSheetValues(...args: Parameters<Sheet["getSheetValues"]>): ReturnType<Sheet["getSheetValues"]> {
    return this.getActiveSheet().getSheetValues(...args);
  }
  hideColumn(...args: Parameters<Sheet["hideColumn"]>): ReturnType<Sheet["hideColumn"]> {
    return this.getActiveSheet().hideColumn(...args);
  }
  hideRow(...args: Parameters<Sheet["hideRow"]>): ReturnType<Sheet["hideRow"]> {
    return this.getActiveSheet().hideRow(...args);
  }
  insertColumnAfter(...args: Parameters<Sheet["insertColumnAfter"]>): ReturnType<Sheet["insertColumnAfter"]> {
    return this.getActiveSheet().insertColumnAfter(...args);
  }
  insertColumnBefore(
    ...args: Parameters<Sheet["insertColumnBefore"]>
  ): ReturnType<Sheet["insertColumnBefore"]> {
    return this.getActiveSheet().insertColumnBefore(...args);
  }
  insertColumnsAfter(
    ...args: Parameters<Sheet["insertColumnsAfter"]>
  ): ReturnType<Sheet["insertColumnsAfter"]> {
    return this.getActiveSheet().insertColumnsAfter(...args);
  }
  insertColumnsBefore(
    ...args: Parameters<Sheet["insertColumnsBefore"]>
  ): ReturnType<Sheet["insertColumnsBefore"]> {
    return this.getActiveSheet().insertColumnsBefore(...args);
  }
  insertRowAfter(...args: Parameters<Sheet["insertRowAfter"]>): ReturnType<Sheet["insertRowAfter"]> {
    return this.getActiveSheet().insertRowAfter(...args);
  }
  insertRowBefore(...args: Parameters<Sheet["insertRowBefore"]>): ReturnType<Sheet["insertRowBefore"]> {
    return this.getActiveSheet().insertRowBefore(...args);
  }
  insertRowsAfter(...args: Parameters<Sheet["insertRowsAfter"]>): ReturnType<Sheet["insertRowsAfter"]> {
    return this.getActiveSheet().insertRowsAfter(...args);
  }
  insertRowsBefore(...args: Parameters<Sheet["insertRowsBefore"]>): ReturnType<Sheet["insertRowsBefore"]> {
    return this.getActiveSheet().insertRowsBefore(...args);
  }
  isColumnHiddenByUser(
    ...args: Parameters<Sheet["isColumnHiddenByUser"]>
  ): ReturnType<Sheet["isColumnHiddenByUser"]> {
    return this.getActiveSheet().isColumnHiddenByUser(...args);
  }
  isRowHiddenByFilter(
    ...args: Parameters<Sheet["isRowHiddenByFilter"]>
  ): ReturnType<Sheet["isRowHiddenByFilter"]> {
    return this.getActiveSheet().isRowHiddenByFilter(...args);
  }
  isRowHiddenByUser(...args: Parameters<Sheet["isRowHiddenByUser"]>): ReturnType<Sheet["isRowHiddenByUser"]> {
    return this.getActiveSheet().isRowHiddenByUser(...args);
  }
  setColumnWidth(...args: Parameters<Sheet["setColumnWidth"]>): ReturnType<Sheet["setColumnWidth"]> {
    return this.getActiveSheet().setColumnWidth(...args);
  }
  setFrozenColumns(...args: Parameters<Sheet["setFrozenColumns"]>): ReturnType<Sheet["setFrozenColumns"]> {
    return this.getActiveSheet().setFrozenColumns(...args);
  }
  setFrozenRows(...args: Parameters<Sheet["setFrozenRows"]>): ReturnType<Sheet["setFrozenRows"]> {
    return this.getActiveSheet().setFrozenRows(...args);
  }
  setRowHeight(...args: Parameters<Sheet["setRowHeight"]>): ReturnType<Sheet["setRowHeight"]> {
    return this.getActiveSheet().setRowHeight(...args);
  }
  sort(...args: Parameters<Sheet["sort"]>): ReturnType<Sheet["sort"]> {
    return this.getActiveSheet().sort(...args);
  }
  unhideColumn(...args: Parameters<Sheet["unhideColumn"]>): ReturnType<Sheet["unhideColumn"]> {
    return this.getActiveSheet().unhideColumn(...args);
  }
  unhideRow(...args: Parameters<Sheet["unhideRow"]>): ReturnType<Sheet["unhideRow"]> {
    return this.getActiveSheet().unhideRow(...args);
  }
  insertImage(...args: Parameters<Sheet["insertImage"]>): ReturnType<Sheet["insertImage"]> {
    return this.getActiveSheet().insertImage(...args);
  }
  getImages(): ReturnType<Sheet["getImages"]> {
    return this.getActiveSheet().getImages();
  }
}
