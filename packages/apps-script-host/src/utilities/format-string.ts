// Utilities.formatString: Java's sprintf as far as Apps Script documents it.
import { type Plain, ScriptError } from "../kernel/types";
import { javaText } from "./java-text";

const MARK = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Mark {
  flags: string;
  width: number;
  precision: number | null;
  kind: string;
}

/** Fills a format's marks (%s, %d, %5.2f, %-10s, %05d, %x, %e, %%, %n) with values in order. */
export function formatString(format: string, values: readonly Plain[]): string {
  let next = 0;
  return format.replace(MARK, (_, position, flags: string, width, precision, kind: string) => {
    if (kind === "%") return "%";
    if (kind === "n") return "\n";
    const index = position ? Number(position) - 1 : next++;
    if (index >= values.length) throw new ScriptError(`Format specifier '${_}'`);
    const mark = { flags, width: Number(width ?? 0), precision: precision ? Number(precision) : null, kind };
    return pad(body(values[index] ?? null, mark), mark);
  });
}

function body(value: Plain, mark: Mark): string {
  switch (mark.kind.toLowerCase()) {
    case "s":
      return cased(text(value).slice(0, mark.precision ?? undefined), mark);
    case "d":
    case "i":
      return signed(group(String(Math.trunc(Math.abs(number(value)))), mark), number(value), mark);
    case "f":
      return signed(group(Math.abs(number(value)).toFixed(mark.precision ?? 6), mark), number(value), mark);
    case "e":
      return cased(exponent(number(value), mark.precision ?? 6), mark);
    case "g":
      return String(Number(number(value).toPrecision(mark.precision ?? 6)));
    case "x":
      return cased((number(value) >>> 0).toString(16), mark);
    case "o":
      return (number(value) >>> 0).toString(8);
    case "b":
      return cased(String(value !== null && value !== false), mark);
    case "c":
      return typeof value === "number" ? String.fromCodePoint(value) : String(value ?? "null");
    default:
      throw new ScriptError(`Conversion = '${mark.kind}'`);
  }
}

// %s of a whole number prints "5", unlike Logger.log(5).
const text = (value: Plain): string =>
  typeof value === "number" && Number.isInteger(value) ? String(value) : javaText(value);

function number(value: Plain): number {
  if (typeof value === "number") return value;
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(read))
    throw new ScriptError(`d != java.lang.${typeof value === "string" ? "String" : "Object"}`);
  return read;
}

const cased = (made: string, { kind }: Mark): string =>
  kind === kind.toUpperCase() ? made.toUpperCase() : made;

const group = (digits: string, { flags }: Mark): string =>
  flags.includes(",")
    ? digits.replace(/\B(?=(\d{3})+(?!\d))/, ",").replace(/(\d)(?=(\d{3})+(?:[.,]|$))/g, "$1,")
    : digits;

function exponent(value: number, digits: number): string {
  return value.toExponential(digits).replace(/e([+-])(\d)$/, "e$10$2");
}

function signed(digits: string, value: number, { flags }: Mark): string {
  if (value < 0 || Object.is(value, -0)) return flags.includes("(") ? `(${digits})` : `-${digits}`;
  if (flags.includes("+")) return `+${digits}`;
  return flags.includes(" ") ? ` ${digits}` : digits;
}

function pad(made: string, { flags, width }: Mark): string {
  if (flags.includes("-")) return made.padEnd(width);
  if (!flags.includes("0")) return made.padStart(width);
  const sign = /^[-+( ]/.exec(made)?.[0] ?? "";
  return sign + made.slice(sign.length).padStart(width - sign.length, "0");
}
