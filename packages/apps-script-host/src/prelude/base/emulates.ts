// What the compiler holds a class of the prelude to: Google's own declaration of the class that it stands for.
import type { EnumValue } from "./enum";

/**
 * The methods of Google's class `G` but for those that the host lacks, which refuse by name: `implements Emulates<…>`.
 *
 * Results are Google's, with an `EnumValue` for a value of an enum and some object for one of another class; null may always
 * be given, for the declarations seldom tell. Parameters are those of the last overload, of the language's own types; all
 * overloads are checked when a script calls (surface/index.ts).
 */
export type Emulates<G, Lacking extends keyof G = never> = {
  [M in MethodOf<G, Lacking>]: G[M] extends (...args: infer Parameters) => infer Result
    ? { method(...args: { [I in keyof Parameters]-?: Given<Parameters[I]> }): Gives<Result> | null }["method"]
    : never;
};

type MethodOf<G, Lacking> = {
  [M in keyof G]: G[M] extends (...args: never[]) => unknown ? M : never;
}[Exclude<keyof G, Lacking>];

type IsAny<T> = 0 extends 1 & T ? true : false;
// Enums of Google's declarations take any number, so only being the same type tells them from `number`.
type IsNumber<T> = (<X>() => X extends T ? 1 : 2) extends <X>() => X extends number ? 1 : 2 ? true : false;

// What is no plain value, e.g. an object of a class, may be taken as whatever the host's own class is.
type Given<T> =
  IsAny<T> extends true
    ? never
    : T extends boolean | string | Date
      ? T
      : IsNumber<T> extends true
        ? number
        : T extends readonly (infer Item)[]
          ? Given<Item>[]
          : never;

type Gives<T> =
  IsAny<T> extends true
    ? unknown
    : T extends boolean | null | undefined | Date
      ? T
      : T extends string
        ? string
        : T extends number
          ? IsNumber<T> extends true
            ? number
            : EnumValue
          : T extends void
            ? T
            : T extends readonly (infer Item)[]
              ? (Gives<Item> | null)[]
              : object;
