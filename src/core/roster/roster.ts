// Who answers for what in each unit: what units gave in a card that names their contact, as a list of all that owe it.
import { fieldOf } from "../field";
import type { Cells, ContactRole, Definition, Field, Form, Report, TableLine, Unit } from "../model";
import { reportKey } from "../period";
import { type AttributeKey, attributeKey, attributeName } from "../rows";
import { type Column, computed, type Table } from "../tables/table";
import { rosterText, rosterWords } from "../text/roster";
import { fill } from "../text/words";
import { expectedUnits, isClosedOn } from "../units";
import { returnOfPeriod } from "../version";

/** Cards in which units name their contact: a list is kept of each. */
export function rosterForms({ forms }: Pick<Definition, "forms">): Form[] {
  return forms.filter(({ kind, fields }) => kind === "card" && fieldOf(fields, "contactName") !== undefined);
}

/** The list of a card as a table. */
export function rosterTable({ name, fields }: Form): Pick<Table, "name" | "group" | "columns"> {
  const { title, unit, unitType, state, at } = rosterWords;
  return {
    name: { zh: fill(title.zh, { form: name }), en: fill(title.en, { form: name }) },
    group: "read",
    columns: [
      { key: "unitId", label: { zh: "", en: "" }, ...computed("id", 60) },
      { key: "unit", label: unit, ...computed("text", 200) },
      { key: "unitType", label: unitType, ...computed("text", 150) },
      { key: "state", label: state, ...computed("text", 80) },
      ...fields.map(fieldColumn),
      { key: "at", label: at, ...computed("dateTime", 140) },
    ],
  };
}

/** Key of the column of a field. */
const keyOf = ({ field }: Pick<Field, "field">): string => `field.${field}`;

function fieldColumn(field: Field): Column {
  const label = { zh: field.label, en: field.labelEn || field.label };
  return { key: keyOf(field), label, ...computed("text", 140) };
}

/** What a unit gave last; undefined where it gave nothing. */
export interface Given {
  readonly unit: Unit;
  readonly line: TableLine | undefined;
}

/** Open units that owe a card by a day, in the order of the directory, with what each gave last. */
export function givenBy(
  form: Form,
  definition: Definition,
  units: readonly Unit[],
  { reports, lines }: { readonly reports: readonly Report[]; readonly lines: readonly TableLine[] },
  today: string,
): Given[] {
  const asking = definition.periods.filter(
    (period) => period.start <= today && returnOfPeriod(definition, period)?.formIds.includes(form.formId),
  );
  const owing = new Set(asking.flatMap((period) => expectedUnits(units, definition, period)));
  const counted = new Map(
    reports.map(({ unitId, periodId, revision }) => [reportKey(unitId, periodId), revision]),
  );
  const isCounted = ({ formId, unitId, periodId, revision }: TableLine) =>
    formId === form.formId && counted.get(reportKey(unitId, periodId)) === revision;
  const place = (periodId: string) => asking.findIndex(({ id }) => id === periodId);
  const last = new Map(
    lines
      .filter(isCounted)
      .sort((a, b) => place(a.periodId) - place(b.periodId))
      .map((line) => [line.unitId, line]),
  );
  return units
    .filter((unit) => owing.has(unit) && !isClosedOn(unit, today))
    .map((unit) => ({ unit, line: last.get(unit.unitId) }));
}

/** The list as rows. */
export function rosterRows(
  form: Form,
  given: readonly Given[],
  { campaign }: Pick<Definition, "campaign">,
): Cells[] {
  const { language } = campaign;
  return given.map(({ unit, line }) => ({
    unitId: unit.unitId,
    unit: unit.name,
    unitType: unit.unitType,
    state: rosterText(line ? "given" : "wanting", language),
    at: line?.collectedAt.slice(0, 16) ?? "",
    ...Object.fromEntries(form.fields.map((field) => [keyOf(field), line?.values[field.field] ?? ""])),
  }));
}

/** What a card says of a unit's contact otherwise than the directory does. */
export interface NewContact {
  readonly unit: Unit;
  readonly contactName: string;
  /** "" where the card has none: the directory keeps its own. */
  readonly contactPhone: string;
  readonly contactMail: string;
  /** What it gave for columns of the directory that are called like a field of the card. */
  readonly roles: Readonly<Record<AttributeKey, string>>;
}

const standing = ({ remarks, attributes }: Unit, name: string): string =>
  remarks?.[name] ?? String(attributes[name] ?? "");

/**
 * Contacts that units gave and the directory does not have, and the same of `columns` that people added to it under the name of one of
 * the card's fields (第一责任人 …); what a card leaves open changes nothing.
 */
export function newContacts(
  { fields }: Form,
  given: readonly Given[],
  columns: readonly AttributeKey[] = [],
): NewContact[] {
  const asked = fields.flatMap((field) => {
    const column = columns.find((key) => key === attributeKey(field.label));
    return column ? [{ column, field: field.field }] : [];
  });
  return given.flatMap(({ unit, line }): NewContact[] => {
    const said = (role: ContactRole) => {
      const field = fieldOf(fields, role);
      return String((field && line?.values[field]) ?? "").trim();
    };
    const contact = {
      contactName: said("contactName"),
      contactPhone: said("contactPhone"),
      contactMail: said("contactMail"),
    };
    const isNew = (Object.keys(contact) as (keyof typeof contact)[]).some(
      (key) => contact[key] !== "" && contact[key] !== unit[key],
    );
    const told = asked
      .map(({ column, field }) => [column, String(line?.values[field] ?? "").trim()] as const)
      .filter(([column, words]) => words !== "" && words !== standing(unit, attributeName(column)));
    return isNew || told.length > 0 ? [{ unit, ...contact, roles: Object.fromEntries(told) }] : [];
  });
}
