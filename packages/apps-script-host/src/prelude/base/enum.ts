// Enums as Apps Script shows them: objects that print and serialise as their names.

// Symbols keep the fields out of loops and JSON, and cost less than hidden properties: enums are many.
const TYPE = Symbol("type");
const LABEL = Symbol("label");
const POSITION = Symbol("position");

/** One value of an enum, e.g. `SpreadsheetApp.BorderStyle.SOLID`. */
export class EnumValue {
  private readonly [TYPE]: string;
  private readonly [LABEL]: string;
  private readonly [POSITION]: number;
  constructor(type: string, label: string, position: number) {
    this[TYPE] = type;
    this[LABEL] = label;
    this[POSITION] = position;
  }
  name(): string {
    return this[LABEL];
  }
  ordinal(): number {
    return this[POSITION];
  }
  compareTo(other: EnumValue): number {
    return this[POSITION] - other.ordinal();
  }
  toString(): string {
    return this[LABEL];
  }
  toJSON(): string {
    return this[LABEL];
  }
  toWire(): string {
    return this[LABEL];
  }
  /** The enum that this value belongs to, e.g. "BorderStyle"; used in signature errors. */
  static typeOf(value: EnumValue): string {
    return value[TYPE];
  }
}

// What an enum itself answers, as its first value; kept off the object so that loops see the values only.
class Enum {
  readonly [name: string]: unknown;
}
const ENUM_METHODS = {
  toString: firstName,
  name: firstName,
  ordinal: () => 0,
  compareTo: (other: EnumValue) => -other.ordinal(),
};
for (const [name, value] of Object.entries(ENUM_METHODS))
  Object.defineProperty(Enum.prototype, name, { value, writable: true, configurable: true });

function firstName(this: object): string {
  return Object.keys(this)[0] ?? "";
}

/** An enum object: `enumOf("BorderStyle", "DOTTED SOLID")` has the values as properties, in order. */
export function enumOf(type: string, names: string): Record<string, EnumValue> {
  const out = new Enum() as Record<string, EnumValue>;
  let position = 0;
  for (const name of names.split(" ")) out[name] = new EnumValue(type, name, position++);
  return out;
}

/** The enum value that a wire text names; null for null. */
export function enumValue(of: Record<string, EnumValue>, name: unknown): EnumValue | null {
  return typeof name === "string" ? (of[name] ?? null) : null;
}
