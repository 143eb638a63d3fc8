import { listOf } from "../cells/text";
import { fieldOrigins } from "../field/origins";
import type { Field, FieldRole, ShowWhen } from "../model";
import { problem } from "../problem";
import type { RowReader } from "./reader";

/** A row of 字段定义 of the form that it names; `options` are its choices with those of lists put in (`optionsOf`), `register` the form it names as its source. */
export function readField(
  read: RowReader,
  formId: string,
  register: string,
  options: readonly string[],
): Field {
  const field = read.text("field") || read.text("label");
  return {
    formId,
    field,
    label: read.text("label") || read.text("field"),
    labelEn: read.text("labelEn"),
    kind: read.option("kind", "columnKind", "text"),
    options,
    required: read.yesNo("required", false),
    min: read.number("min"),
    max: read.number("max"),
    default: read.text("default"),
    pattern: read.text("pattern"),
    showWhen: readCondition(read, "showWhen"),
    decimals: read.number("decimals"),
    measure: read.text("measure"),
    group: read.text("group"),
    origin: read.option("origin", "fieldOrigin", "typed"),
    register,
    operands: listOf(read.text("sumOf")),
    ...countWhenOf(read),
    nature: read.option("nature", "fieldNature", "flow"),
    ...roleOf(read, field),
    help: read.text("help"),
    order: read.number("order") ?? read.row,
    inUse: read.yesNo("inUse", true),
  };
}

// Definitions issued before there were roles go on as they are: a role that the key says is not said again.
function roleOf(read: RowReader, field: string): Pick<Field, "role"> {
  const role = read.text("role") === "" ? field : read.option("role", "fieldRole", "people");
  return role === field ? {} : { role: role as FieldRole };
}

// Left out where there is none: definitions that were issued before there was such a column are the same as today's.
function countWhenOf(read: RowReader): Pick<Field, "countWhen"> {
  const countWhen = readCondition(read, "countWhen");
  return countWhen ? { countWhen } : {};
}

/** "类型 = 义诊、讲座" as a condition; what cannot be read is none, and named. */
export function readCondition(read: RowReader, column: string): ShowWhen | null {
  const text = read.text(column);
  if (text === "") return null;
  const [field = "", values = "", ...more] = text.split(/[=＝]/).map((part) => part.trim());
  if (field !== "" && values !== "" && more.length === 0)
    // What is said twice would be counted twice by a formula.
    return { field, values: [...new Set(listOf(values))] };
  read.note(problem("definition.showWhenMalformed", { value: text }, read.place(column)));
  return null;
}

/**
 * Fields of one form as they refer to each other: conditions and operands may name a field by its label, a listing field has
 * kind and options of what it lists. `sourceOf` gives the fields of the register that a computed field takes its values from.
 */
export function linked(fields: readonly Field[], sourceOf: (field: Field) => readonly Field[]): Field[] {
  return fields.map((field) => {
    const others = sourceOf(field);
    const { showWhen, countWhen } = field;
    const operands = field.operands.map((name) => keyIn(others, name) ?? keyIn(fields, name) ?? name);
    const conditions = {
      showWhen: showWhen && meaning(showWhen, fields),
      ...(countWhen && { countWhen: meaning(countWhen, others) }),
    };
    return withSource({ ...field, operands, ...conditions }, others);
  });
}

function meaning(condition: ShowWhen, fields: readonly Field[]): ShowWhen {
  return { ...condition, field: keyIn(fields, condition.field) ?? condition.field };
}

/** Key of the field that a cell means, by its key or its label; the cell itself where there is none. `previous.` may stand before it. */
export function fieldMeant(fields: readonly Field[], cell: string): string {
  const [, before = "", name = cell] = /^(previous\.)?(.*)$/s.exec(cell) ?? [];
  return `${before}${keyIn(fields, name) ?? name}`;
}

/** Key of the field that a name means, by its key or its label. */
export function keyIn(fields: readonly Field[], name: string): string | undefined {
  const found =
    fields.find(({ field }) => field === name) ??
    fields.find(({ label, labelEn }) => name !== "" && [label, labelEn].includes(name));
  return found?.field;
}

/** A field that lists another's values has that field's kind and options. */
function withSource(field: Field, others: readonly Field[]): Field {
  const source =
    fieldOrigins[field.origin]?.source === "options"
      ? others.find((other) => other.field === field.operands[0])
      : undefined;
  return source ? { ...field, kind: source.kind, options: source.options } : field;
}
