// The parameters of a spreadsheet's export URL, as Sheets' own print dialog sends them.

/** How a tab is printed. Lengths in inches. */
export interface PrintOptions {
  /** Paper before it is turned: width and height. */
  readonly paper: readonly [width: number, height: number];
  readonly portrait: boolean;
  readonly scale: "normal" | "width" | "height" | "page";
  readonly gridlines: boolean;
  readonly title: boolean;
  readonly sheetNames: boolean;
  readonly pageNumbers: boolean;
  /** Frozen rows stand on every page. */
  readonly repeatFrozen: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly align: "LEFT" | "CENTER" | "RIGHT";
}

/** What is exported: one tab or all, or a part of one. */
export interface ExportWish {
  readonly format: "pdf" | "xlsx" | "csv" | "tsv";
  /** Tab by id; null = all visible tabs. */
  readonly gid: number | null;
  /** A1 notation inside the tab. */
  readonly range: string | null;
  readonly print: PrintOptions;
}

/** Papers by the names and numbers that the URL knows. */
const PAPERS: Record<string, [number, number]> = {
  LETTER: [8.5, 11],
  LEGAL: [8.5, 14],
  TABLOID: [11, 17],
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  B4: [9.84, 13.9],
  B5: [6.93, 9.84],
  "0": [8.5, 11],
  "1": [11, 17],
  "2": [8.5, 14],
  "6": [11.69, 16.54],
  "7": [8.27, 11.69],
};

/** Scales by the numbers of the `scale` parameter. */
const SCALES: Record<string, PrintOptions["scale"]> = {
  "1": "normal",
  "2": "width",
  "3": "height",
  "4": "page",
};

/** Margins that Sheets takes where the URL names none. */
const MARGIN = 0.75;

/** Reads the query of an export URL; null for a format that the host does not make. */
export function readExport(query: URLSearchParams): ExportWish | null {
  const format = (query.get("format") ?? query.get("exportFormat") ?? "xlsx").toLowerCase();
  if (format !== "pdf" && format !== "xlsx" && format !== "csv" && format !== "tsv") return null;
  const gid = query.get("gid");
  return {
    format,
    gid: gid === null || gid === "" ? null : Number(gid),
    range: query.get("range"),
    print: readPrint(query),
  };
}

/** Reads the parameters of a print. */
export function readPrint(query: URLSearchParams): PrintOptions {
  const flag = (name: string, otherwise: boolean) => {
    const value = query.get(name);
    return value === null ? otherwise : value === "true" || value === "1";
  };
  const margin = (side: string) => Number(query.get(`${side}_margin`) ?? MARGIN);
  const fit = flag("fitw", true) ? "width" : "normal";
  return {
    paper: paperOf(query.get("size") ?? "letter"),
    portrait: flag("portrait", true),
    scale: SCALES[query.get("scale") ?? ""] ?? fit,
    gridlines: flag("gridlines", true),
    title: flag("printtitle", false),
    sheetNames: flag("sheetnames", false),
    pageNumbers: flag("pagenumbers", false) || query.get("pagenum") === "CENTER",
    repeatFrozen: flag("fzr", true),
    margins: { top: margin("top"), bottom: margin("bottom"), left: margin("left"), right: margin("right") },
    align: (query.get("horizontal_alignment") ?? "CENTER") as PrintOptions["align"],
  };
}

// "A4", a number, or inches as "8.27x11.69".
function paperOf(size: string): readonly [number, number] {
  const inches = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/i.exec(size);
  if (inches) return [Number(inches[1]), Number(inches[2])];
  return PAPERS[size.toUpperCase()] ?? [8.5, 11];
}
