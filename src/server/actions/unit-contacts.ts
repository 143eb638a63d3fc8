// 登记单位: the contacts that units gave in a card, as a list to be looked through before it is taken into the directory.
import { newContacts } from "../../core/roster";
import { attributeKey, attributeName } from "../../core/rows";
import { inLanguage, tableWords } from "../../core/text";
import type { Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDefinition, readUnits } from "../head/campaign";
import { readGiven } from "../head/given";
import { attributeColumns } from "./units";

const COLUMNS = ["name", "contactName", "contactMail", "contactPhone"] as const;

/** Contacts that the directory does not have, one unit a line below a header; what a card leaves open keeps what stands there. */
export function listContacts(context: Context): Output<"units.contacts"> {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const cards = readGiven(context, definition, units);
  const labels = new Set(cards.flatMap(({ form }) => form.fields.map(({ label }) => attributeKey(label))));
  const roles = attributeColumns(context).filter((key) => labels.has(key));
  const found = cards.flatMap(({ form, given }) => newContacts(form, given, roles));
  const lines = found.map(({ unit, contactName, contactMail, contactPhone, roles: told }) =>
    [
      unit.name,
      contactName || unit.contactName,
      contactMail || unit.contactMail,
      contactPhone || unit.contactPhone,
      ...roles.map((key) => told[key] ?? unit.remarks?.[attributeName(key)] ?? ""),
    ]
      .map(oneCell)
      .join("\t"),
  );
  const header = [
    ...COLUMNS.map((column) => inLanguage(tableWords.units.columns[column], context.language)),
    ...roles.map(attributeName),
  ];
  return { text: found.length > 0 ? [header.join("\t"), ...lines].join("\n") : "", count: found.length };
}

// What a unit typed is a cell of a pasted list: neither tabs nor lines of its own.
function oneCell(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
