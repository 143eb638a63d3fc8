// Google's signatures: which of a method's overloads arguments fit, and the arguments as the method gets them.
import { type Classes, type Kind, kindOf } from "./parameter";

/** Gives the arguments as the method gets them, or null where they fit no overload. */
export type Signature = (args: unknown[]) => unknown[] | null;

/** One way to call a method. */
interface Overload {
  readonly kinds: readonly Kind[];
  /** How many parameters must be there; all others are optional ones. */
  readonly least: number;
  /** True where any number of values may follow. */
  readonly open: boolean;
}

/** The signature that overloads such as "i,i|s" make. An exact fit of any of them goes before one by conversion. */
export function signatureOf(overloads: string, classes: Classes): Signature {
  const all = overloads.split("|").map((codes) => overloadOf(codes, classes));
  return (args) => {
    let converted: Overload | null = null;
    for (const overload of all) {
      const fit = fitOf(overload, args);
      if (fit === 1) return args;
      if (fit === 2) converted ??= overload;
    }
    return converted && convert(converted, args);
  };
}

function overloadOf(text: string, classes: Classes): Overload {
  const codes = text === "" ? [] : text.split(",");
  const fixed = codes.filter((code) => code !== "*");
  return {
    kinds: fixed.map((code) => kindOf(code.replace("?", ""), classes)),
    least: fixed.filter((code) => !code.endsWith("?")).length,
    open: fixed.length < codes.length,
  };
}

function fitOf({ kinds, least, open }: Overload, args: unknown[]): number {
  if (args.length < least || (args.length > kinds.length && !open)) return 0;
  let fit = 1;
  for (let i = 0; i < args.length && i < kinds.length; i++) {
    const each = kinds[i]?.suits(args[i]) ?? 0;
    if (each === 0) return 0;
    if (each > fit) fit = each;
  }
  return fit;
}

const convert = ({ kinds }: Overload, args: unknown[]): unknown[] =>
  args.map((value, at) => (kinds[at]?.suits(value) === 2 ? kinds[at].convert(value) : value));

/** Arguments as Google's text lists them: a flat list where a table is wanted goes by its entries. */
export function listed(args: readonly unknown[], overloads: string): unknown[] {
  const table = (at: number) => overloads.split("|").some((codes) => codes.split(",")[at]?.startsWith("[["));
  return args.flatMap((value, at) =>
    Array.isArray(value) && value.length > 0 && !Array.isArray(value[0]) && table(at) ? value : [value],
  );
}
