import { type Box } from "./places";

interface Sortable {
  frozenRows: number;
  columns: number;
  filter: Box | null;
  cells: Record<
    string,
    {
      v: unknown;
    }
  >;
}
/** The filter's rows where the column lies in it, else all rows below the frozen ones; null where there is nothing to sort. */
export declare function sortedRange(sheet: Sortable, column: number): Box | null;
