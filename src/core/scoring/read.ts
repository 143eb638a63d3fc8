// The tab 考核办法: rows that make sense become items, the others are named and give nobody points.

import { textOf } from "../cells/text";
import type { Definition, ScoreItem, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { findUnit } from "../rows";
import { type RowReader, readRow } from "../rows/reader";
import { tables } from "../tables";
import { columnLabel } from "../tables/table";
import { labelOf } from "../text";
import { listed } from "../text/lists";
import { measures } from "./measures";

/** Where names of the rows are looked up. */
export interface ScoringSource {
  readonly definition: Definition;
  readonly units: readonly Unit[];
}

/** What the tab says, with what is wrong in the rows that are left out. */
export interface ReadScoring {
  readonly items: readonly ScoreItem[];
  readonly problems: readonly Problem[];
  readonly leftOut: number;
}

/** Reads the rows in use; a row without 考核项 and 计分依据 is not begun. */
export function scoringFromRows(rows: readonly TableRow[], source: ScoringSource): ReadScoring {
  const { language } = source.definition.campaign;
  const read = rows
    .filter(({ cells }) => textOf(cells.item) + textOf(cells.measure) !== "")
    .flatMap((row) => {
      const problems: Problem[] = [];
      const reader = readRow(tables.scoring, row, language, problems);
      if (!reader.yesNo("inUse", true)) return [];
      const item = readItem(reader, source);
      checkItem(reader, item, source);
      return [{ item, problems }];
    });
  const sound = read.filter(({ problems }) => problems.length === 0);
  return {
    items: sound.map(({ item }) => item),
    problems: read.flatMap(({ problems }) => problems),
    leftOut: read.length - sound.length,
  };
}

function readItem(read: RowReader, { definition, units }: ScoringSource): ScoreItem {
  const measure = read.option("measure", "scoreMeasure", "rateOnTime");
  const [usual = "proportion"] = measures[measure].methods;
  const { returns, indicators } = definition;
  const find = <T>(column: Naming, of: readonly T[], namesOf: (each: T) => readonly string[]) =>
    meant(read, column, of, namesOf, definition);
  return {
    item: read.text("item"),
    measure,
    method: measure === "adjust" ? usual : read.option("method", "scoreMethod", usual),
    returnId: find("return", returns, ({ name, returnId }) => [name, returnId])?.returnId ?? "",
    indicatorId:
      find("indicator", indicators, ({ name, indicatorId }) => [name, indicatorId])?.indicatorId ?? "",
    unitType: find("unitType", definition.unitTypes, ({ name }) => [name])?.name ?? "",
    unitId:
      find("unit", units, (unit) => (findUnit(units, read.text("unit")) === unit ? [read.text("unit")] : []))
        ?.unitId ?? "",
    start: read.day("start"),
    end: read.day("end"),
    weight: read.number("weight") ?? 0,
    full: read.number("full"),
    each: read.number("each") ?? 0,
    reason: read.text("reason"),
    campaign: read.text("campaign"),
  };
}

type Naming = "return" | "indicator" | "unitType" | "unit";

function meant<T>(
  read: RowReader,
  column: Naming,
  of: readonly T[],
  namesOf: (each: T) => readonly string[],
  { campaign }: Definition,
): T | undefined {
  const value = read.text(column);
  const found = value === "" ? undefined : of.find((each) => namesOf(each).includes(value));
  if (value !== "" && !found)
    read.note(
      problem(
        "score.unknown",
        { column: columnLabel(tables.scoring, column, campaign.language), value },
        read.place(column),
      ),
    );
  return found;
}

function checkItem(read: RowReader, item: ScoreItem, { definition }: ScoringSource): void {
  const { language } = definition.campaign;
  const label = (column: string) => columnLabel(tables.scoring, column, language);
  const { measure, method, weight, full, each, start, end } = item;
  const named = { item: item.item || label("item") };
  const need = (column: string) =>
    read.note(problem("score.needed", { ...named, column: label(column) }, read.place(column)));
  const isTyped = measure === "adjust";
  const { methods } = measures[measure];
  if (item.item === "") need("item");
  if (read.text("measure") === "") need("measure");
  if (measure === "indicator" && read.text("indicator") === "") need("indicator");
  if ((measure === "printed" || measure === "elsewhere") && full === null) need("full");
  if (measure === "elsewhere" && item.campaign === "") need("campaign");
  if (isTyped && read.text("unit") === "") need("unit");
  if (isTyped && item.reason === "") need("reason");
  if (!isTyped && !methods.includes(method)) {
    const words = {
      measure: labelOf("scoreMeasure", measure, language),
      options: methodWords(methods, language),
    };
    read.note(problem("score.methodUnfit", words, read.place("method")));
  }
  const positive = (column: string, value: number) => {
    if (value <= 0)
      read.note(problem("score.notPositive", { ...named, column: label(column) }, read.place(column)));
  };
  if (isTyped && weight === 0) need("weight");
  if (!isTyped) positive("weight", weight);
  if (full !== null) positive("full", full);
  if (method === "deduct" && !isTyped) positive("each", each);
  if (start !== "" && end !== "" && end < start)
    read.note(problem("definition.datesReversed", { start, end }, read.place("end")));
}

function methodWords(
  methods: readonly ScoreItem["method"][],
  language: Definition["campaign"]["language"],
): string {
  return listed(
    methods.map((method) => labelOf("scoreMethod", method, language)),
    language,
  );
}
