/// <reference types="@maxim_mazurok/gapi.client.drive-v3" preserve="true" />
/// <reference types="@maxim_mazurok/gapi.client.sheets-v4" preserve="true" />
// Google's own types of what is sent, made from the discovery documents: a wrong name or kind does not compile.

/** A request of spreadsheets.batchUpdate, e.g. { updateCells: … }. */
export type SheetRequest = gapi.client.sheets.Request;
/** A cell as updateCells and repeatCell write it. */
export type CellData = gapi.client.sheets.CellData;
/** How a cell looks. */
export type CellFormat = gapi.client.sheets.CellFormat;
/** What a cell holds. */
export type ExtendedValue = gapi.client.sheets.ExtendedValue;
/** A condition of a rule, with its values. */
export type ConditionType = NonNullable<gapi.client.sheets.BooleanCondition["type"]>;
/** The bodies of the methods that read and change a spreadsheet. */
export type ReadBody = gapi.client.sheets.BatchGetValuesByDataFilterRequest;
export type ChangeBody = gapi.client.sheets.BatchUpdateSpreadsheetRequest;
/** A file as files.create, copy and update take it. */
export type FileBody = gapi.client.drive.File;
/** A permission as permissions.create takes it. */
export type PermissionBody = gapi.client.drive.Permission;
