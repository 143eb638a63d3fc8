// Built tabs of a unit's workbook, 下级报送 and 全部应报, as requests: made once, protected for the account that writes it, filled whole each time.
import { type BelowLine, STANDING_COLUMN } from "../../core/levels/page";
import type { FieldValue, Language, Moment, Words } from "../../core/model";
import { belowWords } from "../../core/text/below";
import { owedWords } from "../../core/text/owed";
import { ownHeadWords } from "../../core/text/own-head";
import { inLanguage, speaker } from "../../core/text/words";
import { fillBlock, shapeTab } from "../google/page-requests";
import { addTab, hide, type Look, type NewCell, protect, widths } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { LIGHT_COLORS, STYLES } from "../summary/styles";
import { block } from "./layout";
import { LABEL, TAB_COLORS, TITLE } from "./looks";

const say = speaker(belowWords);

/** A tab that the program builds: its id is the same in every workbook. */
export interface BuiltTab {
  readonly sheetId: number;
  readonly title: Words;
  /** Pixels of the first columns; the others have 110. */
  readonly widths: readonly number[];
  /** Whether people do not see it. */
  readonly isHidden?: boolean;
  /** Whether the first column is the program's: hidden, and empty in lines for people. */
  readonly hasKeys?: boolean;
}

/** How the units below stand. */
export const BELOW_TAB: BuiltTab = {
  sheetId: 5,
  title: belowWords.tab,
  widths: [220, 150, 120, 130, 120],
};

/** What all campaigns of the office ask for. */
export const OWED_PAGE: BuiltTab = {
  sheetId: 6,
  title: owedWords.pageTab,
  widths: [240, 130, 140, 130, 150, 420],
};

/** The definition for a unit's own head workbook. */
export const DEFINITION_PAGE: BuiltTab = {
  sheetId: 7,
  title: ownHeadWords.definitionTab,
  widths: [160, 420],
  isHidden: true,
};

/** What a unit's own head workbook proposes. */
export const PROPOSAL_PAGE: BuiltTab = {
  sheetId: 8,
  title: ownHeadWords.tab,
  widths: [40, 260, 150],
  hasKeys: true,
};

const LEAST_COLUMNS = 8;
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
export function newBuiltTab(
  { sheetId, title, widths: first, isHidden = false, hasKeys }: BuiltTab,
  editors: readonly string[],
  language: Language,
): SheetRequest[] {
  const size = { rows: SPARE_ROWS, columns: LEAST_COLUMNS };
  const others = Array.from({ length: LEAST_COLUMNS - first.length }, () => 110);
  return [
    addTab({
      sheetId,
      title: inLanguage(title, language),
      index: 1,
      ...size,
      frozenRows: 1,
      color: TAB_COLORS.read,
      hidden: isHidden,
    }),
    ...widths(sheetId, 0, [...first, ...others]),
    ...(hasKeys ? [hide(sheetId, "COLUMNS", 0)] : []),
    protect(sheetId, { sheetId }, editors),
  ];
}

/** Requests that make the tab hold exactly these lines; `now`: when they were made. */
export function builtTabRequests(
  { sheetId, hasKeys }: BuiltTab,
  lines: readonly BelowLine[],
  now: Moment,
  language: Language,
): SheetRequest[] {
  const [title, ...others] = lines;
  const at = say("madeAt", language, { at: now.slice(0, 16) });
  const made: BelowLine = { style: "note", cells: hasKeys ? ["", at] : [at] };
  const all = title ? [title, made, ...others] : [made];
  const columns = Math.max(LEAST_COLUMNS, ...all.map(({ cells }) => cells.length));
  const size = { rows: all.length + SPARE_ROWS, columns };
  return [
    shapeTab(sheetId, size, 1, false),
    fillBlock(block(sheetId, 0, size.rows, columns), all.map(cellsOf)),
  ];
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
