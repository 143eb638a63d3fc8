import { entriesOf, isMail } from "../mail";
import type { Day, Language, Unit, UnitType } from "../model";
import { type Problem, type ProblemCode, problem } from "../problem";
import { canonicalName } from "../rows";
import { text } from "../text";
import { hasLink, hasOwnHead, opensWorkbook } from "./channels";
import { isClosedOn } from "./open";
import type { UnitColumn } from "./types";

/** Column that each problem of a unit belongs to; others belong to the name. */
const columns: Readonly<Partial<Record<ProblemCode, UnitColumn>>> = {
  "unit.aliasDuplicate": "aliases",
  "unit.idDuplicate": "unitId",
  "unit.typeMissing": "unitType",
  "unit.typeUnknown": "unitType",
  "unit.noTypes": "unitType",
  "unit.levelUnknown": "level",
  "unit.parentUnknown": "parent",
  "unit.parentCycle": "parent",
  "unit.belowOwnHead": "parent",
  "unit.channelUnknown": "channel",
  "unit.mailMissing": "contactMail",
  "unit.mailDuplicate": "contactMail",
  "cell.notMail": "contactMail",
  "unit.datesReversed": "closedOn",
};

/** The column of 单位名录 in which a problem of a unit is mended. */
export function unitColumnOfProblem(code: ProblemCode): UnitColumn {
  return columns[code] ?? "name";
}

/** What units are checked against. */
export interface UnitCheck {
  readonly unitTypes: readonly UnitType[];
  readonly language: Language;
}

/** What is wrong with each unit of a list, by its index; `rows` are the words by which a person finds each of them. */
export function checkUnits(
  units: readonly Unit[],
  rows: readonly string[],
  { unitTypes, language }: UnitCheck,
): Problem[][] {
  const names = firstRows(units, rows, (unit) => [unit.name]);
  const aliases = firstRows(units, rows, (unit) => [unit.name, ...unit.aliases]);
  const mails = firstRows(units, rows, (unit) => (unit.contactMail ? [unit.contactMail] : []));
  const ids = firstRows(units, rows, (unit) => [unit.unitId]);
  return units.map((unit, index) => {
    const row = rows[index] as string;
    const other = (seen: Map<string, string>, name: string): string | undefined => {
      const first = seen.get(canonicalName(name));
      return first !== undefined && first !== row ? first : undefined;
    };
    return [
      ...repeated("unit.nameDuplicate", unit.name, other(names, unit.name)),
      ...unit.aliases.flatMap((alias) => repeated("unit.aliasDuplicate", alias, other(aliases, alias))),
      ...repeated("unit.idDuplicate", unit.unitId, other(ids, unit.unitId)),
      ...checkType(unit, unitTypes, language),
      ...checkMail(unit, other(mails, unit.contactMail)),
      ...checkDates(unit),
      ...checkParents(unit, units),
    ];
  });
}

type Repeated = "unit.nameDuplicate" | "unit.aliasDuplicate" | "unit.idDuplicate";

function repeated(code: Repeated, name: string, other: string | undefined): Problem[] {
  return other === undefined || name === "" ? [] : [problem(code, { name, other })];
}

/** For each canonical name the row in which it stands first. */
function firstRows(
  units: readonly Unit[],
  rows: readonly string[],
  names: (unit: Unit) => readonly string[],
): Map<string, string> {
  const seen = new Map<string, string>();
  units.forEach((unit, index) => {
    for (const name of names(unit)) {
      const key = canonicalName(name);
      if (!seen.has(key)) seen.set(key, rows[index] as string);
    }
  });
  return seen;
}

function checkType(unit: Unit, unitTypes: readonly UnitType[], language: Language): Problem[] {
  const separator = text("general.separator", language);
  const options = unitTypes.map((type) => `“${type.name}”`).join(separator);
  const levels = [...new Set(unitTypes.map((type) => type.level).filter(Boolean))];
  const found: Problem[] = [];
  if (unitTypes.length === 0) found.push(problem("unit.noTypes", { name: unit.name }));
  else if (unit.unitType === "") found.push(problem("unit.typeMissing", { name: unit.name, options }));
  else if (!unitTypes.some((type) => type.name === unit.unitType))
    found.push(problem("unit.typeUnknown", { value: unit.unitType, options }));
  if (unit.level !== "" && levels.length > 0 && !levels.includes(unit.level)) {
    found.push(problem("unit.levelUnknown", { value: unit.level, options: levels.join(separator) }));
  }
  return found;
}

/** What is wrong with a unit's addresses: none where it needs one, or one that is no complete address. */
export function addressProblems(unit: Unit): Problem[] {
  if (unit.contactMail === "")
    return opensWorkbook(unit) || hasLink(unit) ? [problem("unit.mailMissing", { name: unit.name })] : [];
  const wrong = entriesOf(unit.contactMail).find((mail) => !isMail(mail));
  return wrong === undefined ? [] : [problem("cell.notMail", { value: wrong })];
}

function checkMail(unit: Unit, other: string | undefined): Problem[] {
  const wrong = addressProblems(unit);
  if (unit.contactMail === "" || wrong.length > 0) return wrong;
  return other === undefined
    ? []
    : [problem("unit.mailDuplicate", { value: unit.contactMail, other }, undefined, "D")];
}

function checkDates({ openedOn, closedOn }: Unit): Problem[] {
  const reversed = openedOn !== "" && closedOn !== "" && closedOn < openedOn;
  return reversed ? [problem("unit.datesReversed", { opened: openedOn, closed: closedOn })] : [];
}

/**
 * Units that a list leaves below one that keeps a head workbook of its own by now: they would report here and there. Named, not refused, as
 * they are entered there first.
 */
export function checkOwnHead(unit: Unit, units: readonly Unit[], today: Day): Problem[] {
  if (!hasOwnHead(unit)) return [];
  const below = units.filter((one) => one.parentId === unit.unitId && !isClosedOn(one, today));
  if (below.length === 0) return [];
  const names = below.map(({ name }) => name);
  return [problem("unit.ownHeadAbove", { name: unit.name, units: names }, { field: "channel" }, "D")];
}

/** Walks up the parents; a circle is named once, at each unit that lies on it. */
function checkParents(unit: Unit, units: readonly Unit[]): Problem[] {
  const chain = [unit];
  let above = units.find((u) => u.unitId === unit.parentId && unit.parentId !== "");
  while (above && !chain.includes(above)) {
    chain.push(above);
    const next = above.parentId;
    above = next === "" ? undefined : units.find((u) => u.unitId === next);
  }
  if (above !== unit) {
    // A unit stands in one head alone: in two it would be asked, and counted, twice.
    const head = chain.slice(1).find(hasOwnHead);
    return head ? [problem("unit.belowOwnHead", { name: unit.name, above: head.name })] : [];
  }
  return [problem("unit.parentCycle", { chain: [...chain, unit].map((u) => u.name).join(" → ") })];
}
