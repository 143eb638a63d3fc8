// Tables of a bulletin.
import { type Asked, asked } from "../asked";
import { eventRegister, peopleFieldOf } from "../form";
import type { BulletinTable } from "../model";
import { labelOfPeriod } from "../period";
import type { Counts, Rates, UnitFigures } from "../rollup";
import { ratesOf } from "../rollup/sums";
import { isOwed } from "../summary/headline";
import { standingWords } from "../summary/status";
import { countWords, percentWords } from "../summary/words";
import { tables } from "../tables";
import { inLanguage } from "../text";
import { bulletinText } from "../text/bulletin";
import { chosenTable } from "./chosen";
import { leadingGroupTable, returnTable, targetTable, taskTable } from "./notice-tables";
import { isLate, periodIdOf, type Told, unitsWith } from "./told";
import type { BulletinCell, Laid } from "./types";
import { askedOf, daysOver, nameOf, quotasOwed } from "./unit-lists";

/** The head and rows of a table; none of "none". */
export function tableOf(kind: BulletinTable, told: Told): Laid {
  return makers[kind](told);
}

const makers: Readonly<Record<BulletinTable, (told: Told) => Laid>> = {
  none: () => ({ head: [], rows: [] }),
  status,
  late,
  quotas,
  tasks: taskTable,
  returns: returnTable,
  targets: targetTable,
  chosen: chosenTable,
  leadingGroup: leadingGroupTable,
};

const RATES = ["expected", "actual", "onTime", "rate", "rateOnTime"] as const;

/** A line a unit, as 报送情况 has it. */
function status(told: Told): Laid {
  const { rollup, definition } = told.sources;
  const label = (key: string) =>
    inLanguage(tables.status.columns.find((column) => column.key === key)!.label, told.language);
  const events = eventRegister(definition);
  const people = events ? peopleFieldOf(events) : "";
  const keys = [...RATES, ...(events ? ["activities"] : []), ...(people === "" ? [] : ["people"])];
  const periodId = periodIdOf(told);
  return {
    head: ["unit", ...keys].map(label),
    rows: rollup.units.map((unit) => {
      const of = { unitId: unit.unitId, periodId };
      const found = figuresOf(unit, periodId);
      const amount = (field: string) => asked("amount", { ...of, formId: events?.formId ?? "", field });
      return [
        { text: unit.name },
        ...RATES.map((key) => cell(rateWords(found, key), asked(key, of))),
        ...(events ? [cell(countWords(found.activities), amount(""))] : []),
        ...(people === "" ? [] : [cell(countWords(found.people), amount(people))]),
      ];
    }),
  };
}

function figuresOf(unit: UnitFigures, periodId: string): Rates & Counts {
  if (periodId === "") return unit;
  const cells = unit.periods.filter((each) => each.periodId === periodId);
  const counts = cells[0]?.counts ?? { activities: 0, people: 0 };
  return { ...ratesOf(cells.filter(({ isDue }) => isDue)), ...counts };
}

function rateWords(found: Rates, key: (typeof RATES)[number]): string {
  return key === "rate" || key === "rateOnTime" ? percentWords(found[key]) : countWords(found[key]);
}

/** A line a report that is late or missing. */
function late(told: Told): Laid {
  const { language, sources } = told;
  const units = unitsWith(told, (each) => isOwed(each) || isLate(each));
  return {
    head: (["unit", "period", "standing", "days"] as const).map((key) => bulletinText(key, language)),
    rows: units.flatMap(({ unit, cells }) =>
      cells.map((each): BulletinCell[] => [
        { text: unit.name },
        { text: labelOfPeriod(sources.definition, each.periodId) },
        { text: standingWords(each, language) },
        cell(countWords(each.daysLate), asked("onTime", { unitId: unit.unitId, periodId: each.periodId })),
      ]),
    ),
  };
}

/** A line a quota and unit. */
function quotas(told: Told): Laid {
  const { language } = told;
  return {
    head: (["indicator", "unit", "done", "gap", "days"] as const).map((key) => bulletinText(key, language)),
    rows: quotasOwed(told).map((gap): BulletinCell[] => [
      { text: gap.indicator },
      { text: nameOf(gap, told) },
      cell(`${countWords(gap.actual ?? 0)}/${countWords(gap.min ?? 0)}`, askedOf(gap)),
      { text: countWords(gap.gap) },
      { text: countWords(daysOver(gap, told)) },
    ]),
  };
}

function cell(text: string, of: Asked): BulletinCell {
  return { text, asked: of };
}
