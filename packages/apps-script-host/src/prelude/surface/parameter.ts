// One parameter of a signature: whether a value fits it, and what Apps Script makes of the value.
//
// Apps Script's rule, as far as it has been seen on the live service: a text is also made of numbers and booleans
// (setProperty("k", 3)), and null and undefined stand for a missing text (getFileById(null): "Invalid argument: id").
// Nothing else is converted between kinds: null is no number (deleteRow(null), getRange(1, 1, 1, undefined)), no Date
// (formatDate(null, …)) and no list, a text is no Date and no enum value. Whether "3" is taken for a number is not
// settled; the host refuses it (strict).
import { EnumValue } from "../base/enum";
import { fail, isDate } from "../wire";

/** How well a value fits: not at all, as it is, or once it is converted. */
export type Fit = 0 | 1 | 2;
const [NO, FITS, CONVERTED] = [0, 1, 2] as const;

/** A parameter's kind. */
export interface Kind {
  suits(value: unknown): Fit;
  /** Only asked where `suits` said 2. */
  convert(value: unknown): unknown;
}

/** Classes by the name that stands in the signatures, e.g. "Spreadsheet.Range". */
export interface Classes {
  /** Whether a value is an object of that class, or of a class that has all its methods. */
  holds(name: string, value: object): boolean;
}

const same = (value: unknown): unknown => value;
const missing = (value: unknown): boolean => value === null || value === undefined;
const when = (fits: boolean): Fit => (fits ? FITS : NO);

const TEXT: Kind = {
  suits: (value) => {
    if (typeof value === "string" || missing(value)) return FITS;
    return typeof value === "number" || typeof value === "boolean" ? CONVERTED : NO;
  },
  convert: String,
};

// The text that Google gives for what becomes no number of Java's.
const finite = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : fail(`Cannot convert ${value} to (class).`);

const NUMBER: Kind = {
  suits: (value) => (typeof value !== "number" ? NO : Number.isFinite(value) ? FITS : CONVERTED),
  convert: finite,
};

const WHOLE: Kind = {
  suits: (value) => (typeof value !== "number" ? NO : Number.isInteger(value) ? FITS : CONVERTED),
  convert: (value) => Math.trunc(finite(value)),
};

const DATE: Kind = {
  suits: (value) => (!isDate(value) ? NO : Number.isNaN(value.getTime()) ? CONVERTED : FITS),
  convert: () => fail("Invalid argument: date. Should be of type: Date"),
};

const crosses = (value: unknown): boolean => typeof value !== "symbol" && typeof value !== "function";
const isPlain = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isDate(value) && !isEnum(value);
const isEnum = (value: unknown): value is EnumValue => value instanceof EnumValue;

const SIMPLE: Record<string, Kind> = {
  s: TEXT,
  n: NUMBER,
  i: WHOLE,
  d: DATE,
  // Bytes are looked at where they are used, with an error of their own.
  y: { suits: () => FITS, convert: same },
  b: { suits: (value) => when(typeof value === "boolean"), convert: same },
  x: { suits: (value) => when(crosses(value)), convert: same },
  o: { suits: (value) => when(isPlain(value)), convert: same },
};

/** The kind that a code of the surface stands for; see `codeOf` in scripts/surface.mjs. */
export function kindOf(code: string, classes: Classes): Kind {
  if (code.endsWith("~")) return orNull(kindOf(code.slice(0, -1), classes));
  if (code[0] === "[") return listOf(kindOf(code.slice(1, -1), classes), code === "[y]");
  if (code[0] === "%") return enumOf(code.slice(1));
  return SIMPLE[code] ?? instanceOf(code, classes);
}

const orNull = ({ suits, convert }: Kind): Kind => ({
  suits: (value) => (missing(value) ? FITS : suits(value)),
  convert,
});

const enumOf = (name: string): Kind => ({
  suits: (value) => when(isEnum(value) && EnumValue.typeOf(value) === name),
  convert: same,
});

const instanceOf = (name: string, classes: Classes): Kind => ({
  suits: (value) => when(typeof value === "object" && value !== null && classes.holds(name, value)),
  convert: same,
});

// Typed arrays are lists of bytes and nothing else.
function listOf(item: Kind, bytes: boolean): Kind {
  const each = (value: unknown): unknown => (item.suits(value) === CONVERTED ? item.convert(value) : value);
  return {
    suits(value) {
      if (bytes) return when(Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value));
      if (!Array.isArray(value)) return NO;
      let best: Fit = FITS;
      for (let i = 0; i < value.length; i++) {
        const fit = item.suits(value[i]);
        if (fit === NO) return NO;
        if (fit === CONVERTED) best = CONVERTED;
      }
      return best;
    },
    convert: (value) => Array.from(value as unknown[], each),
  };
}
