// What was told of tables and cards, kept by row and field.
import type { ReportTable } from "../figures";
import type { Field, FieldValue } from "../model";
import { keyOf as keyOfOption } from "../text";
import { type Told, tell } from "./natures";

/** A field of which figures are made; of a yes/no 是 is 1. */
export interface FigureField extends Field {
  readonly isAnswer: boolean;
}

/** The scope of all units. */
export const ALL = "";

/** The scope of a unit, or of a unit in one period. */
export function within(unitId: string, periodId: string): string {
  return periodId === "" ? unitId : `${unitId}@${periodId}`;
}

/** What was told of a form's rows, by place of the field. */
type ToldRows = Map<string, (Told | undefined)[]>;

/** By form and scope: a unit, a unit in a period (`within`), or `ALL`. */
export type Scopes = Map<string, ToldRows>;

/** How a table is taken in: for each period as well; as that of a unit whose numbers that stand are in the totals no more. */
export interface Taking {
  readonly byPeriod: boolean;
  readonly hasLeft: boolean;
}

/** Takes in what one report tells of a table or card. Reports come in the order of their periods. */
export function addTable(
  scopes: Scopes,
  { unitId, periodId, formId, fields, rows }: ReportTable,
  figures: readonly FigureField[],
  { byPeriod, hasLeft }: Taking,
): void {
  const [unit, all] = [scopeOf(scopes, unitId, formId), scopeOf(scopes, ALL, formId)];
  const period = byPeriod ? scopeOf(scopes, within(unitId, periodId), formId) : undefined;
  const places = figures.map(({ field }) => fields.indexOf(field) + 1);
  for (const row of rows) {
    const [own, shared] = [rowOf(unit, row[0]), rowOf(all, row[0])];
    const inPeriod = period && rowOf(period, row[0]);
    for (let index = 0; index < figures.length; index++) {
      const place = places[index] as number;
      const value = place === 0 ? null : asNumber(row[place], (figures[index] as FigureField).isAnswer);
      if (value === null) continue;
      const isOut = hasLeft && figures[index]!.nature === "stock";
      tell(toldAt(own, index), isOut ? nobody() : toldAt(shared, index), value);
      if (inPeriod) tell(toldAt(inPeriod, index), nobody(), value);
    }
  }
}

function scopeOf(scopes: Scopes, scope: string, formId: string): ToldRows {
  const key = keyOf(scope, formId);
  const known = scopes.get(key);
  if (known) return known;
  const made: ToldRows = new Map();
  scopes.set(key, made);
  return made;
}

function rowOf(rows: ToldRows, rowId: string): (Told | undefined)[] {
  const known = rows.get(rowId);
  if (known) return known;
  const made: (Told | undefined)[] = [];
  rows.set(rowId, made);
  return made;
}

function nobody(): Told {
  return { sum: 0, count: 0, last: 0 };
}

function toldAt(row: (Told | undefined)[], index: number): Told {
  const told = row[index] ?? nobody();
  row[index] = told;
  return told;
}

/** What was told of a form in a scope; undefined = nothing. */
export function toldOf(scopes: Scopes, scope: string, formId: string): ToldRows | undefined {
  return scopes.get(keyOf(scope, formId));
}

// What nobody answered is no answer.
function asNumber(value: FieldValue | undefined, isAnswer: boolean): number | null {
  if (!isAnswer) return typeof value === "number" ? value : null;
  const answer = typeof value === "boolean" ? value : answerOf(value);
  return answer === undefined ? null : Number(answer);
}

function answerOf(value: FieldValue | undefined): boolean | undefined {
  const key = keyOfOption("yesNo", value ?? "");
  return key && key === "yes";
}

function keyOf(scope: string, formId: string): string {
  return `${scope}\u0000${formId}`;
}
