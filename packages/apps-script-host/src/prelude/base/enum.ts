// Enums as Apps Script shows them: objects that print and serialise as their names.

// Symbols keep the fields out of loops and JSON, and cost less than hidden properties: enums are many.
const TYPE = Symbol("type");
const LABEL = Symbol("label");
const POSITION = Symbol("position");

/** One value of an enum, e.g. `SpreadsheetApp.BorderStyle.SOLID`. */
export class EnumValue<Name extends string = string> {
  private readonly [TYPE]: string;
  private readonly [LABEL]: Name;
  private readonly [POSITION]: number;
  constructor(type: string, label: Name, position: number) {
    this[TYPE] = type;
    this[LABEL] = label;
    this[POSITION] = position;
  }
  name(): Name {
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
  toWire(): Name {
    return this[LABEL];
  }
  /** The enum that this value belongs to, e.g. "BorderStyle"; used in signature errors. */
  static typeOf(value: EnumValue): string {
    return value[TYPE];
  }
}

// What an enum itself answers, as its first value; kept off the object so that loops see the values only.
class EnumObject {
  [name: string]: EnumValue;
}
const ENUM_METHODS = {
  toString: firstName,
  name: firstName,
  ordinal: () => 0,
  compareTo: (other: EnumValue) => -other.ordinal(),
};
for (const [name, value] of Object.entries(ENUM_METHODS))
  Object.defineProperty(EnumObject.prototype, name, { value, writable: true, configurable: true });

function firstName(this: object): string {
  return Object.keys(this)[0] ?? "";
}

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/** An enum with values of these names. */
export type Enum<Name extends string> = { readonly [N in Name]: EnumValue<N> };

/** A value of an enum: `ValueOf<typeof Dimension>`. */
export type ValueOf<E> = EnumValue<Extract<keyof E, string>>;

/** An enum object: `enumOf("BorderStyle", "DOTTED SOLID")` has the values as properties, in order. */
export function enumOf<Names extends string>(type: string, names: Names): Enum<Words<Names>> {
  const out = new EnumObject();
  let position = 0;
  for (const name of names.split(" ")) out[name] = new EnumValue(type, name, position++);
  return out as Enum<Words<Names>>;
}

/** The enum value that a text of the wire names; null for null. */
export function enumValue<Name extends string>(of: Enum<Name>, name: string): EnumValue<Name>;
export function enumValue<Name extends string>(of: Enum<Name>, name: string | null): EnumValue<Name> | null;
export function enumValue(of: Readonly<Record<string, EnumValue>>, name: string | null): EnumValue | null {
  return name === null ? null : (of[name] ?? null);
}
