// What a unit types in its workbook, by keys: read alike from the workbook itself and from a file that came back.
import { fieldKinds, isDerived } from "../../core/field";
import { registersOf, registerTitle, tableTitle } from "../../core/form";
import type { Campaign, Day, Definition, Field, Form, Language, Period } from "../../core/model";
import { inLanguage, labelOf, text } from "../../core/text";
import { unitHomeText } from "../../core/text/unit-home";
import { type FileCell, meant, type TypedRow, type TypedTab, tickOf } from "../../core/unit-file";
import type { ApiCell } from "../google/sheets";
import { cardHeader } from "../unit-workbook/card";
import { marksOf } from "../unit-workbook/home-marks-found";
import { headerWord, homeHeaderOf, misplacedColumn } from "../unit-workbook/home-places";
import { keyRowOf } from "../unit-workbook/keys";
import {
  ASK_MARKS,
  CARD_COLUMNS,
  HOME,
  type HomeColumn,
  lineColumns,
  lineKey,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "../unit-workbook/layout";
import { headerOf as entryHeader } from "../unit-workbook/register";
import { headerOf as lineHeader } from "../unit-workbook/table";

/** Cells of a tab; undefined where there is none. */
export type Blocks = (sheetId: number) => readonly (readonly ApiCell[])[] | undefined;

/** All tabs in which a unit types, as far as they are there and can be told. */
export function typedTabs(
  blocks: Blocks,
  definition: Definition,
  periods: readonly Period[],
  today: Day,
): TypedTab[] {
  const reading = { campaign: definition.campaign, today };
  const { language } = definition.campaign;
  const home = homeTab(blocks(HOME), definition);
  const accepted = acceptedOf(blocks(HOME), definition);
  const registers = registersOf(definition).map((form) =>
    keyedTab(blocks(registerSheetId(form)), {
      sheetId: registerSheetId(form),
      title: registerTitle(form, language),
      kind: "entries",
      typed: form.fields
        .filter((field) => !isDerived(field))
        .map((field) => [field.field, entryHeader(field, form, definition, today)]),
      rowKey: "",
      rowWords: "",
      isClosed: false,
      fieldOf: (_row, key) => form.fields.find(({ field }) => field === key),
      reading,
    }),
  );
  const tables = periodTables(definition, periods).map(({ form, period, own }) =>
    keyedTab(blocks(tableSheetId(form, period)), {
      sheetId: tableSheetId(form, period),
      title: tableTitle(form, period, own),
      kind: "lines",
      ...(form.kind === "card" ? cardColumns(form, language) : tableColumns(form, own)),
      isClosed: accepted.includes(period.id),
      reading,
    }),
  );
  return [home, ...registers, ...tables].filter((tab): tab is TypedTab => tab !== undefined);
}

/** Which columns of a tab a unit types into, and how its rows are told. */
interface TabKeys extends Pick<TypedTab, "sheetId" | "title" | "kind" | "isClosed" | "fieldOf"> {
  readonly reading: { readonly campaign: Campaign; readonly today: Day };
  readonly typed: readonly (readonly [key: string, label: string])[];
  /** Key of the column that holds keys, and of the one with words; "" where rows are told by their order. */
  readonly rowKey: string;
  readonly rowWords: string;
}

/** The box of a row that takes numbers over from the period before. */
export const TAKE_OVER = "takeOver";

function tableColumns(form: Form, { campaign: { language } }: Definition) {
  const open = lineColumns(form).filter(
    ({ kind }) => kind === "typed" || kind === "correction" || kind === "reason" || kind === TAKE_OVER,
  );
  const typed = open.map((column) => [lineKey(column), lineHeader(column, form, language)] as const);
  const fieldOf: TypedTab["fieldOf"] = (_row, key) => fieldNamed(form, key);
  return { typed, rowKey: "rowId", rowWords: "row", fieldOf };
}

function cardColumns(form: Form, language: Definition["campaign"]["language"]) {
  const open = CARD_COLUMNS.filter((key) => key === "value" || key === "correction" || key === "reason");
  const typed = open.map((key) => [key, cardHeader(key, language)] as const);
  const fieldOf: TypedTab["fieldOf"] = (row, key) => (key === "reason" ? undefined : fieldNamed(form, row));
  return { typed, rowKey: "key", rowWords: "item", fieldOf };
}

// A correction is a number where its field is one, else any word.
function fieldNamed({ fields }: Form, key: string): Field | undefined {
  const found = fields.find(({ field }) => field === key.replace(/\.correction$/, ""));
  const isCorrection = found?.field !== key;
  return found && (!isCorrection || fieldKinds[found.kind].holds === "number") ? found : undefined;
}

function keyedTab(
  block: ReturnType<Blocks>,
  { typed, rowKey, rowWords, reading, ...tab }: TabKeys,
): TypedTab | undefined {
  if (!block) return undefined;
  const known = [...typed.map(([key]) => key), rowKey, rowWords].filter(Boolean);
  const { row, keys } = keyRowOf(block, known);
  if (row < 0) return undefined;
  const first = row + 2;
  const found = typed.filter(([key]) => keys.includes(key));
  const rows = block.slice(first).flatMap((line, order): TypedRow[] => {
    const at = (key: string) => line[keys.indexOf(key)] ?? "";
    const key = rowKey === "" ? String(order) : String(at(rowKey));
    if (key === "") return [];
    const cells = Object.fromEntries(
      found.map(([column]) => [
        column,
        column === TAKE_OVER
          ? tickOf(at(column))
          : meant(at(column), tab.fieldOf(key, column), reading.campaign, reading.today),
      ]),
    );
    const index = first + order;
    return [{ key, index, words: rowWords === "" ? String(index + 1) : String(at(rowWords)), cells }];
  });
  const columns = new Map(found.map(([key, label]) => [key, { label, index: keys.indexOf(key) }]));
  return { ...tab, columns, first, rows };
}

/** Key of the row in which a unit signs for the notice. */
export const NOTICE = "#notice";

const BOXES = ["submit", "zero", "dueOn", "status"] as const satisfies readonly HomeColumn[];

// Boxes that are ticked, and what is written in the rows of difficulties.
function homeTab(block: ReturnType<Blocks>, definition: Definition): TypedTab | undefined {
  const { language } = definition.campaign;
  const header = block && homeHeaderOf(block, language);
  if (!block || !header || misplacedColumn(header)) return undefined;
  const { places } = header;
  const periods = definition.periods.flatMap(({ id, label }): TypedRow[] => {
    const index = block.findIndex((row) => row[places.periodId] === id);
    const cells = ticked({ submit: block[index]?.[places.submit], zero: block[index]?.[places.zero] });
    return index < 0 ? [] : [{ key: id, index, words: label, cells }];
  });
  const marks = marksOf(block, header);
  const notice = marks.notice;
  const noted = notice ? ticked({ dueOn: block[notice.row]?.[places.dueOn] }) : {};
  const asks = ASK_MARKS.flatMap((mark): TypedRow[] => {
    const found = marks[mark];
    if (!found) return [];
    const cells: TypedRow["cells"] = found.asked === "" ? {} : { status: found.asked };
    return [{ key: `#${mark}`, index: found.row, words: String(found.row + 1), cells }];
  });
  const columns = BOXES.filter((key) => places[key] >= 0).map(
    (key) => [key, { label: boxLabel(key, language), index: places[key] }] as const,
  );
  return {
    sheetId: HOME,
    title: text("unitWorkbook.home", language),
    kind: "boxes",
    columns: new Map(columns),
    first: 0,
    rows: [
      ...periods,
      ...(notice
        ? [{ key: NOTICE, index: notice.row, words: inLanguage(unitHomeText.notice, language), cells: noted }]
        : []),
      ...asks,
    ],
    isClosed: false,
    fieldOf: () => undefined,
  };
}

// Under the head of states stand the difficulties of a unit.
function boxLabel(key: (typeof BOXES)[number], language: Language): string {
  return key === "status" ? labelOf("letterKind", "difficulty", language) : headerWord(key, language);
}

// An empty box says nothing: what is ticked in the workbook meanwhile stays.
function ticked(boxes: Readonly<Record<string, ApiCell | undefined>>): Record<string, FileCell> {
  const cells = Object.entries(boxes).map(([key, cell]) => [key, tickOf(cell ?? "")] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== false));
}

/** Periods of which 首页 says that they are accepted. */
export function acceptedOf(block: ReturnType<Blocks>, { campaign, periods }: Definition): string[] {
  if (!block) return [];
  const header = homeHeaderOf(block, campaign.language);
  const accepted = labelOf("reportState", "accepted", campaign.language);
  return periods
    .map(({ id }) => id)
    .filter((id) =>
      block.some((row) => row[header.places.periodId] === id && row[header.places.state] === accepted),
    );
}
