// All changes that can be made to a workbook, as plain data that can be kept back and applied later.
import type { BorderSides } from "../../calls/spreadsheet/looks";
import type { ClearWhat, PasteType } from "../../calls/spreadsheet/structure";
import type { Plain } from "../../kernel/types";
import type { StylePatch } from "../../workbook/draft";
import type { OverGridImage, Slicer } from "../../workbook/over-grid";
import type { Pivot } from "../../workbook/pivot";
import type {
  Banding,
  Box,
  Chart,
  ConditionalFormat,
  Dimension,
  Filter,
  Group,
  Metadata,
  NamedRange,
  Protection,
  RichRun,
  Rule,
  Sheet,
  SheetBox,
  Workbook,
} from "../../workbook/types";

export type { BorderSides, ClearWhat, PasteType };

/** Text with links and styles for one cell. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly RichRun[];
}

/** Scalar properties of a tab that are set directly. */
export type SheetProperties = Partial<
  Pick<
    Sheet,
    | "hidden"
    | "tabColor"
    | "frozenRows"
    | "frozenColumns"
    | "rightToLeft"
    | "gridlinesHidden"
    | "rowControl"
    | "columnControl"
  >
>;

/** Lists of things with ids that belong to a tab. */
export interface SheetLists {
  protections: Protection;
  bandings: Banding;
  charts: Chart;
  slicers: Slicer;
  images: OverGridImage;
  metadata: Metadata;
}

/** One change. */
export type Op =
  /**
   * Writes values from the top left cell on: texts as if typed (`raw`: as they are), numbers, booleans and
   * `{ $date: ms }` with their type, null empties (`skipNulls`: leaves alone). `paste` overwrites formats and rules too.
   */
  | {
      op: "write";
      sheetId: number;
      row: number;
      column: number;
      values: readonly (readonly Plain[])[];
      raw?: boolean;
      /** The texts were given as formulas, not as values that happen to begin with "=". */
      formulas?: boolean;
      skipNulls?: boolean;
      paste?: boolean;
    }
  | { op: "clear"; box: SheetBox; what: ClearWhat }
  | { op: "style"; box: SheetBox; patch: StylePatch }
  | { op: "styles"; box: SheetBox; patches: readonly (readonly StylePatch[])[] }
  | { op: "border"; box: SheetBox; sides: BorderSides; line: { style: string; color: string } | null }
  | { op: "notes"; box: SheetBox; notes: readonly (readonly (string | null)[])[] }
  | { op: "validation"; box: SheetBox; rules: readonly (readonly (Rule | null)[])[] | Rule | null }
  | { op: "richText"; box: SheetBox; texts: readonly (readonly (RichText | null)[])[] }
  | {
      op: "insert";
      sheetId: number;
      dimension: Dimension;
      at: number;
      count: number;
      inherit: "before" | "after" | "none";
    }
  | { op: "delete"; sheetId: number; dimension: Dimension; at: number; count: number }
  | { op: "move"; sheetId: number; dimension: Dimension; at: number; count: number; to: number }
  | { op: "insertCells"; box: SheetBox; dimension: Dimension }
  | { op: "deleteCells"; box: SheetBox; dimension: Dimension }
  | { op: "sort"; box: SheetBox; by: readonly { column: number; ascending: boolean }[] }
  | { op: "copy"; from: SheetBox; to: SheetBox; type: PasteType; transposed?: boolean }
  | { op: "cut"; from: SheetBox; to: SheetBox }
  | { op: "merge"; box: SheetBox; how: "all" | "rows" | "columns" }
  | { op: "unmerge"; box: SheetBox }
  | { op: "sheet"; sheetId: number; set: SheetProperties }
  | { op: "rename"; sheetId: number; name: string }
  | { op: "sizes"; sheetId: number; dimension: Dimension; start: number; count: number; size: number | null }
  | { op: "hide"; sheetId: number; dimension: Dimension; start: number; count: number; hidden: boolean }
  | { op: "addSheet"; sheet: Sheet; index: number }
  | { op: "deleteSheet"; sheetId: number }
  | { op: "moveSheet"; sheetId: number; index: number }
  | { op: "setName"; name: NamedRange }
  | { op: "dropName"; name: string }
  | { op: "renameName"; from: string; to: string }
  | { op: "conditionalFormats"; sheetId: number; formats: readonly ConditionalFormat[] }
  | { op: "filter"; sheetId: number; filter: Filter | null }
  /** A pivot table comes to stand in a cell; null takes it away with all that it fills. */
  | { op: "pivot"; sheetId: number; row: number; column: number; pivot: Pivot | null }
  | { op: "groups"; sheetId: number; groups: readonly Group[] }
  | {
      [K in keyof SheetLists]: { op: "put"; sheetId: number; list: K; item: SheetLists[K] };
    }[keyof SheetLists]
  | { op: "drop"; sheetId: number; list: keyof SheetLists; id: number }
  | { op: "bookMetadata"; metadata: readonly Metadata[] }
  | { op: "book"; set: Partial<Pick<Workbook, "locale" | "timeZone" | "recalculation" | "iteration">> };

/** The changes of one kind. */
export type OpOf<Kind extends Op["op"]> = Extract<Op, { op: Kind }>;

/** Who makes a change, and when; decides over protections and dates without a year. */
export interface Actor {
  readonly user: string;
  readonly owner: string;
  /** Editors of the file without the owner. */
  readonly editors: readonly string[];
  readonly now: number;
}

/** A box inside a named tab. */
export const inSheet = (sheetId: number, box: Box): SheetBox => ({ ...box, sheetId });
