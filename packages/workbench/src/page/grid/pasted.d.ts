/** Splits pasted text into cells as spreadsheets do: tabs, lines, and quotes around cells with lines of their own. */
export declare function pastedCells(text: string): string[][];
