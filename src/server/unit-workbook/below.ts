// The tab 下级报送 as requests: made once, protected for the account that writes it, filled whole each time.
import { type BelowLine, STANDING_COLUMN } from "../../core/levels/page";
import type { FieldValue, Language, Moment } from "../../core/model";
import { belowWords } from "../../core/text/below";
import { speaker } from "../../core/text/words";
import { fillBlock, shapeTab } from "../google/page-requests";
import { addTab, type Look, type NewCell, protect, widths } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { LIGHT_COLORS, STYLES } from "../summary/styles";
import { block } from "./layout";
import { LABEL, TAB_COLORS, TITLE } from "./looks";

const say = speaker(belowWords);

/** Its tab id in every workbook. */
const BELOW = 5;
/** Pixels of the first columns; the others have the width of the last. */
const WIDTHS = [220, 150, 120, 130, 120] as const;
const LEAST_COLUMNS = WIDTHS.length + 3;
const SPARE_ROWS = 5;

const LOOKS: Readonly<Record<BelowLine["style"], Look>> = {
  title: TITLE,
  note: LABEL,
  section: STYLES.section,
  mark: { ...STYLES.plain, color: LIGHT_COLORS.yellow, bold: true },
  header: STYLES.header,
  text: STYLES.plain,
  figures: STYLES.plain,
};

/** Makes the tab behind 首页, protected as a whole. */
export function newBelowTab(owner: string, language: Language): SheetRequest[] {
  const title = say("tab", language);
  const size = { rows: SPARE_ROWS, columns: LEAST_COLUMNS };
  return [
    addTab({
      sheetId: BELOW,
      title,
      index: 1,
      ...size,
      frozenRows: 1,
      color: TAB_COLORS.read,
      hidden: false,
    }),
    ...widths(BELOW, 0, [...WIDTHS, ...Array.from({ length: LEAST_COLUMNS - WIDTHS.length }, () => 110)]),
    protect(BELOW, { sheetId: BELOW }, [owner]),
  ];
}

/** Requests that make the tab hold exactly these lines; `now`: when they were made. */
export function belowTabRequests(
  lines: readonly BelowLine[],
  now: Moment,
  language: Language,
): SheetRequest[] {
  const [title, ...others] = lines;
  const made: BelowLine = { style: "note", cells: [say("madeAt", language, { at: now.slice(0, 16) })] };
  const all = title ? [title, made, ...others] : [made];
  const columns = Math.max(LEAST_COLUMNS, ...all.map(({ cells }) => cells.length));
  const size = { rows: all.length + SPARE_ROWS, columns };
  return [shapeTab(BELOW, size, 1, false), fillBlock(block(BELOW, 0, size.rows, columns), all.map(cellsOf))];
}

function cellsOf({ style, cells, light }: BelowLine): NewCell[] {
  const look = LOOKS[style];
  return cells.map((cell, column): NewCell => {
    const isStanding = column === STANDING_COLUMN && light !== undefined && light !== "none";
    const own = isStanding ? { ...look, color: LIGHT_COLORS[light] } : { ...look, ...patternOf(cell) };
    return cell === null ? { look: own } : { value: cell, look: own };
  });
}

// Sheets shows the point of "#,##0.##" behind whole numbers, too.
function patternOf(cell: FieldValue): Pick<Look, "pattern"> {
  if (typeof cell !== "number") return {};
  return { pattern: Number.isInteger(cell) ? "#,##0" : "#,##0.##" };
}
