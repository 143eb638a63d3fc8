// A card of one period: one line for each field, with its help beside it.
import { tableTitle } from "../../core/form";
import type { Definition, Field, Form, Language, Period } from "../../core/model";
import { dueMoment } from "../../core/period/periods";
import { inLanguage, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { addTab, cells, hide, type NewCell, widths } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { fieldRules } from "./field-rules";
import { block, CARD_COLUMNS, type CardColumn, type PeriodTable, TABLE, tableSheetId } from "./layout";
import { COMPUTED, HEADER, NOTE, TAB_COLORS } from "./looks";
import { autoFormula, computedHint, heading, titleOfTab } from "./table";
import { titleRow } from "./title";

const WIDTHS: Record<CardColumn, number> = {
  item: 240,
  value: 240,
  correction: 120,
  reason: 180,
  help: 320,
  key: 90,
};
const column = (key: CardColumn) => CARD_COLUMNS.indexOf(key);

/** Builds the tab of a card for one period; a period that has not begun is hidden. */
export function cardRequests(
  { form, period, own: definition }: PeriodTable,
  index: number,
  language: Language,
  today: string,
): SheetRequest[] {
  const sheetId = tableSheetId(form, period);
  const { fields } = form;
  return [
    addTab({
      sheetId,
      title: tableTitle(form, period, definition),
      index,
      rows: TABLE.first + fields.length + 3,
      columns: CARD_COLUMNS.length,
      frozenRows: TABLE.first,
      color: TAB_COLORS.ledger,
      hidden: period.start > today,
    }),
    ...widths(
      sheetId,
      0,
      CARD_COLUMNS.map((key) => WIDTHS[key]),
    ),
    ...titleRow(
      sheetId,
      titleOfTab(definition, form, period),
      CARD_COLUMNS.map((key) => (isHidden(key, form) ? 0 : WIDTHS[key])),
    ),
    cells(sheetId, TABLE.unit, 0, heading(definition, form, period, language)),
    cells(sheetId, TABLE.bounds, column("help"), [[daysInSight(form, period, language), {}]]),
    cells(sheetId, TABLE.keys, 0, [
      CARD_COLUMNS.map((key) => ({ value: key })),
      CARD_COLUMNS.map((key) => ({ value: cardHeader(key, language), look: HEADER })),
    ]),
    cells(
      sheetId,
      TABLE.first,
      0,
      fields.map((field) => CARD_COLUMNS.map((key) => cardCell(key, field, form, definition, language))),
    ),
    ...computedHint(form, sheetId, TABLE.first + fields.length + 1, language),
    hide(sheetId, "ROWS", TABLE.keys),
    ...CARD_COLUMNS.flatMap((key, at) => (isHidden(key, form) ? [hide(sheetId, "COLUMNS", at)] : [])),
    ...fields.flatMap((field, row) => {
      const range = block(sheetId, TABLE.first + row, 1, 1, column(isTyped(field) ? "value" : "correction"));
      return fieldRules({ range, field, definition, language });
    }),
  ];
}

// What is typed alone has no corrections.
function isHidden(key: CardColumn, { fields }: Form): boolean {
  return key === "key" || (fields.every(isTyped) && (key === "correction" || key === "reason"));
}

// The columns in which a table shows its end and due day are hidden in a card, or belong to its keys.
function daysInSight({ fields }: Form, period: Period, language: Language): NewCell {
  const { end, dueOn } = period;
  const days = [
    ...(fields.every(isTyped) && end !== "" ? [["end", end] as const] : []),
    ...(dueOn === "" ? [] : [["dueOn", dueMoment(period)] as const]),
  ];
  const words = days.map(([key, day]) => `${text(`unitWorkbook.${key}`, language)} ${day}`);
  return { value: words.join("　"), look: { bold: true } };
}

/** The cells of a card that the unit types into. */
export function openCells({ fields }: Form, sheetId: number): GridRange[] {
  return fields.flatMap((field, row) =>
    isTyped(field)
      ? [block(sheetId, TABLE.first + row, 1, 1, column("value"))]
      : [block(sheetId, TABLE.first + row, 1, 2, column("correction"))],
  );
}

/** Header word of a column of a card. */
export function cardHeader(key: CardColumn, language: Language): string {
  switch (key) {
    case "correction":
      return text("unitWorkbook.correction", language, { label: "" }).trim();
    case "reason":
      return text("unitWorkbook.correctionReason", language);
    case "key":
      return inLanguage(layoutText.rowId, language);
    default:
      return inLanguage(layoutText[key], language);
  }
}

// A card has no row that an entry could be told by; its fields stand below each other.
function placeIn({ fields }: Form): Parameters<typeof autoFormula>[3] {
  const cell = (key: CardColumn, field: string) => {
    const row = fields.findIndex((own) => own.field === field);
    return `$${columnName(column(key) + 1)}${TABLE.first + row + 1}`;
  };
  return {
    label: "",
    cellsOf: (key) => {
      const field = fields.find((own) => own.field === key);
      if (!field) return { own: '""' };
      const own = cell("value", key);
      return isTyped(field) ? { own } : { own, correction: cell("correction", key) };
    },
  };
}

function isTyped({ origin }: Field): boolean {
  return origin === "typed";
}

function cardCell(
  key: CardColumn,
  field: Field,
  form: Form,
  definition: Definition,
  language: Language,
): NewCell {
  switch (key) {
    case "item":
      return { value: field.required ? `${field.label} *` : field.label, look: { wrap: true } };
    case "value":
      if (isTyped(field)) return {};
      return {
        formula: autoFormula(field, form, definition, placeIn(form), language),
        look: { ...COMPUTED, align: "LEFT" },
      };
    case "help":
      return { value: field.help, look: NOTE };
    case "key":
      return { value: field.field, look: { pattern: "@" } };
    default:
      return isTyped(field) ? { look: COMPUTED } : {};
  }
}
