// Operations on the contents and looks of cells.
import type { Plain } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { boxName } from "../../workbook/a1";
import { lastColumn, lastRow } from "../../workbook/box";
import { emptied } from "../../workbook/cell";
import { displayValue, isDateLike, isTextFormat } from "../../workbook/display";
import { SheetDraft, type StylePatch } from "../../workbook/draft";
import { EMPTY, forEachCell } from "../../workbook/grid";
import { localeSettings } from "../../workbook/locale";
import type { Box, Cell, Rule, Sheet, Workbook } from "../../workbook/types";
import { serialOf } from "../../workbook/zone";
import { guardBox, MOST_CHARACTERS, requireInside, TEXT } from "./guard";
import type { Actor, BorderSides, ClearWhat, OpOf, RichText } from "./ops";
import { ruleAt, sharedRule } from "./relative-rule";
import { BrokenRule, violatedRule } from "./rules";
import { formatAfter, parseTyped } from "./typed";

/** Writes values; nothing is written when any cell refuses. */
export function write(workbook: Workbook, sheet: Sheet, op: OpOf<"write">, actor: Actor): Sheet {
  const box = { row: op.row, column: op.column, rows: op.values.length, columns: op.values[0]?.length ?? 0 };
  requireInside(sheet, box);
  guardBox(sheet, box, actor);
  const draft = new SheetDraft(sheet);
  const place = { locale: workbook.locale, timeZone: workbook.timeZone, now: actor.now };
  op.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null && op.skipNulls) return;
      const old = draft.get(box.row + r, box.column + c);
      const base = op.paste ? EMPTY : old;
      draft.set(box.row + r, box.column + c, written(draft, base, value, op, place));
    });
  });
  if (!op.paste) checkRules(workbook, draft, box);
  return draft.done();
}

function written(
  draft: SheetDraft,
  old: Cell,
  value: Plain,
  how: Pick<OpOf<"write">, "raw" | "formulas">,
  place: { locale: string; timeZone: string; now: number },
): Cell {
  const bare = emptied(old);
  if (typeof value === "string") return writtenText(draft, bare, value, how, place);
  if (value === null) return bare;
  if (typeof value === "number" || typeof value === "boolean") return { ...bare, v: value };
  if (typeof value === "object" && !Array.isArray(value) && typeof value.$date === "number") {
    return writtenDate(draft, bare, value.$date, place);
  }
  return { ...bare, v: JSON.stringify(value) };
}

function writtenText(
  draft: SheetDraft,
  bare: Cell,
  text: string,
  { raw, formulas }: Pick<OpOf<"write">, "raw" | "formulas">,
  place: { locale: string; timeZone: string; now: number },
): Cell {
  if (text.length > MOST_CHARACTERS) throw new ScriptError(TEXT.tooLong);
  if (raw) return text === "" ? bare : { ...bare, v: text };
  const current = draft.styleOf(bare).format;
  // As a person sees it who formats a cell as text and types a formula; by API not settled: the strict reading.
  if (formulas && isTextFormat(current)) return text === "" ? bare : { ...bare, v: text };
  const { v, f, format } = parseTyped(text, place, current);
  const cell = f === undefined ? { ...bare, v } : { ...bare, v, f };
  const after = formatAfter(current, format);
  return after === current ? cell : draft.restyle(cell, { format: after });
}

function writtenDate(
  draft: SheetDraft,
  bare: Cell,
  instant: number,
  place: { locale: string; timeZone: string },
): Cell {
  const serial = serialOf(place.timeZone, instant);
  const settings = localeSettings(place.locale);
  const natural = Number.isInteger(serial) ? settings.date : settings.dateTime;
  const current = draft.styleOf(bare).format;
  if (isTextFormat(current)) return { ...bare, v: displayValue(serial, natural, place.locale) };
  const cell = { ...bare, v: serial };
  return isDateLike(current) ? cell : draft.restyle(cell, { format: natural });
}

/** Of the cells that one rule refuses so many are named. */
const MOST_NAMED = 10;

/** Throws Google's text for the first cell of a box that its validation rule refuses, and names the others. */
function checkRules(workbook: Workbook, draft: SheetDraft, box: Box): void {
  if (draft.done().rules.length === 0) return;
  const after = draft.done();
  const refused = new Map<Rule, { cells: string[]; count: number; rule: Rule }>();
  forEachCell(after, box, (cell, row, column) => {
    const kept = draft.ruleOf(cell);
    if (!kept || kept.allowInvalid) return;
    const rule = ruleAt(kept, row, column);
    if (!violatedRule(rule, cell, { workbook, sheet: after, row, column })) return;
    const alike = refused.get(kept) ?? { cells: [], count: 0, rule };
    alike.count++;
    if (alike.cells.length < MOST_NAMED) alike.cells.push(boxName({ row, column, rows: 1, columns: 1 }));
    refused.set(kept, alike);
  });
  const [first] = refused.values();
  if (first) throw new BrokenRule(first.cells[0]!, first.rule, [...refused.values()]);
}

/** Takes away contents, formats, notes or rules. */
export function clear(sheet: Sheet, op: OpOf<"clear">, actor: Actor): Sheet {
  requireInside(sheet, op.box);
  guardBox(sheet, op.box, actor);
  const draft = new SheetDraft(sheet);
  const hidden = op.what.skipFilteredRows ? new Set(sheet.hiddenRows) : new Set<number>();
  forEachCell(sheet, op.box, (cell, row, column) => {
    if (!hidden.has(row)) draft.set(row, column, cleared(cell, op.what));
  });
  const formats = op.what.formats ? { conditionalFormats: withoutBox(sheet, op.box) } : {};
  return draft.done(formats);
}

function cleared(cell: Cell, what: ClearWhat): Cell {
  let { s, n, d, ...content }: Cell = cell;
  if (what.contents) content = { v: null };
  if (what.formats) s = undefined;
  if (what.notes) n = undefined;
  if (what.validations) d = undefined;
  const out: { -readonly [K in keyof Cell]: Cell[K] } = { ...content };
  if (s !== undefined) out.s = s;
  if (n !== undefined) out.n = n;
  if (d !== undefined) out.d = d;
  return out;
}

/** Conditional formats that lie wholly inside a cleared box go with it. */
function withoutBox(sheet: Sheet, box: Box): Sheet["conditionalFormats"] {
  const inside = (each: Box) =>
    each.row >= box.row &&
    each.column >= box.column &&
    lastRow(each) <= lastRow(box) &&
    lastColumn(each) <= lastColumn(box);
  return sheet.conditionalFormats.filter(({ boxes }) => !boxes.every(inside));
}

/** Changes every cell of a box; `change` gets its place inside the box, counted from 0. */
export function eachCell(
  sheet: Sheet,
  box: Box,
  actor: Actor,
  change: (draft: SheetDraft, cell: Cell, r: number, c: number) => Cell | null,
): Sheet {
  requireInside(sheet, box);
  guardBox(sheet, box, actor);
  const draft = new SheetDraft(sheet);
  for (let r = 0; r < box.rows; r++) {
    for (let c = 0; c < box.columns; c++) {
      const [row, column] = [box.row + r, box.column + c];
      draft.set(row, column, change(draft, draft.get(row, column), r, c));
    }
  }
  return draft.done();
}

/** The same change of style for all cells. */
export const style = (sheet: Sheet, op: OpOf<"style">, actor: Actor): Sheet =>
  eachCell(sheet, op.box, actor, (draft, cell) => draft.restyle(cell, op.patch));

/** A change of style per cell. */
export const styles = (sheet: Sheet, op: OpOf<"styles">, actor: Actor): Sheet =>
  eachCell(sheet, op.box, actor, (draft, cell, r, c) => {
    const patch = op.patches[r]?.[c];
    return patch ? draft.restyle(cell, patch) : cell;
  });

/** Draws or removes lines around and between cells. */
export const border = (sheet: Sheet, op: OpOf<"border">, actor: Actor): Sheet =>
  eachCell(sheet, op.box, actor, (draft, cell, r, c) =>
    draft.restyle(cell, borderPatch(op.sides, op.line, op.box, r, c)),
  );

function borderPatch(
  sides: BorderSides,
  line: { style: string; color: string } | null,
  box: Box,
  r: number,
  c: number,
): StylePatch {
  const chosen = {
    top: r === 0 ? sides.top : sides.horizontal,
    bottom: r === box.rows - 1 ? sides.bottom : sides.horizontal,
    left: c === 0 ? sides.left : sides.vertical,
    right: c === box.columns - 1 ? sides.right : sides.vertical,
  };
  const patch: Record<string, unknown> = {};
  for (const [side, on] of Object.entries(chosen)) if (on !== null) patch[side] = on ? line : null;
  return { border: patch } as StylePatch;
}

/** Puts notes; null or "" takes a note away. */
export const notes = (sheet: Sheet, op: OpOf<"notes">, actor: Actor): Sheet =>
  eachCell(sheet, op.box, actor, (_draft, cell, r, c) => {
    const { n: _, ...rest } = cell;
    const note = op.notes[r]?.[c];
    return note ? { ...rest, n: note } : rest;
  });

type Rules = OpOf<"validation">["rules"];
const isTable = (rules: Rules): rules is readonly (readonly (Rule | null)[])[] => Array.isArray(rules);

/** Puts validation rules: one for all cells, or one per cell; null takes them away. */
export const validation = (sheet: Sheet, op: OpOf<"validation">, actor: Actor): Sheet => {
  const { row, column } = op.box;
  const forAll = isTable(op.rules) || !op.rules ? null : sharedRule(op.rules, row, column);
  return eachCell(sheet, op.box, actor, (draft, cell, r, c) => {
    const own = isTable(op.rules) ? op.rules[r]?.[c] : null;
    return draft.withRule(cell, own ? sharedRule(own, row + r, column + c) : forAll);
  });
};

/** Writes text with links and styles; it is never parsed as typing is. */
export const richText = (sheet: Sheet, op: OpOf<"richText">, actor: Actor): Sheet =>
  eachCell(sheet, op.box, actor, (_draft, cell, r, c) => richCell(cell, op.texts[r]?.[c] ?? null));

function richCell(cell: Cell, text: RichText | null): Cell {
  const bare = emptied(cell);
  if (!text || text.text === "") return bare;
  return text.runs.length > 0 ? { ...bare, v: text.text, r: text.runs } : { ...bare, v: text.text };
}
