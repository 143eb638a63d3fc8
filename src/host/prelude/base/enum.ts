// Enums as Apps Script shows them: objects that print and serialise as their names.

/** One value of an enum, e.g. `SpreadsheetApp.BorderStyle.SOLID`. */
export class EnumValue {
  constructor(
    private readonly type: string,
    private readonly label: string,
    private readonly position: number,
  ) {
    hide(this, "type", "label", "position");
  }
  name(): string {
    return this.label;
  }
  ordinal(): number {
    return this.position;
  }
  compareTo(other: EnumValue): number {
    return this.position - other.ordinal();
  }
  toString(): string {
    return this.label;
  }
  toJSON(): string {
    return this.label;
  }
  toWire(): string {
    return this.label;
  }
  /** The enum that this value belongs to, e.g. "BorderStyle"; used in signature errors. */
  static typeOf(value: EnumValue): string {
    return value.type;
  }
}

function hide(target: object, ...keys: string[]): void {
  for (const key of keys) Object.defineProperty(target, key, { enumerable: false });
}

/** An enum object: `enumOf("BorderStyle", "DOTTED SOLID")` has the values as properties, in order. */
export function enumOf(type: string, names: string): Record<string, EnumValue> {
  const values = names.split(" ").map((name, position) => new EnumValue(type, name, position));
  const out: Record<string, EnumValue> = {};
  for (const value of values) out[value.name()] = value;
  // A Java enum: every value carries its siblings, and the enum itself answers as its first value.
  Object.defineProperties(out, {
    toString: { value: () => values[0]?.name() ?? type },
    name: { value: () => values[0]?.name() },
    ordinal: { value: () => 0 },
    compareTo: { value: (other: EnumValue) => -other.ordinal() },
  });
  return out;
}

/** The enum value that a wire text names; null for null. */
export function enumValue(of: Record<string, EnumValue>, name: unknown): EnumValue | null {
  return typeof name === "string" ? (of[name] ?? null) : null;
}
