// Types of what crosses: what the prelude may give for a value of the wire, and what it gets back for one.
import type { Plain } from "../kernel/types";

/** A class whose instances cross the border as plain data, e.g. a Range as its place. */
export interface Crossing<T = unknown> {
  /** The plain form. */
  toWire(): T;
}

/** What a realm makes of an object with exactly one key, the tag: the plain value behind it, and what it becomes. */
export interface Tags {
  $date: [plain: number, live: Date];
  $number: [plain: string, live: number];
}

/** What may be given where `T` crosses: itself, an object that crosses as it, a Date for its tag; anything for plain data. */
export type Sendable<T> = Crossing<T> | Part<T>;

type Part<T> = Plain extends T
  ? unknown
  : T extends null | undefined
    ? null | undefined
    : T extends boolean | number | string
      ? T
      : T extends { readonly $date: number }
        ? T | Date
        : T extends readonly (infer Item)[]
          ? readonly Sendable<Item>[]
          : T extends object
            ? { readonly [K in keyof T]: Sendable<T[K]> }
            : T;

type Tagged<T extends keyof Tags> = { readonly [K in T]: Tags[T][0] };
type Live<T> = { [K in keyof Tags]: T extends Tagged<K> ? Tags[K][1] : never }[keyof Tags];

/** What arrives where the core gave `T`: a copy of its own, with tagged values brought to life; nothing arrives as null. */
export type Received<T> = Plain extends T
  ? unknown
  : T extends undefined
    ? T
    : T extends void
      ? null
      : T extends null | boolean | number | string
        ? T
        : T extends { [K in keyof Tags]: Tagged<K> }[keyof Tags]
          ? Live<T>
          : T extends readonly (infer Item)[]
            ? Received<Item>[]
            : { -readonly [K in keyof T]: Received<T[K]> };

type AllSendable<Arguments> = { [I in keyof Arguments]: Sendable<Arguments[I]> };

/** A call as the prelude makes it. */
export type Sender<Call> = Call extends (...args: infer Arguments extends unknown[]) => infer Result
  ? (...args: AllSendable<Arguments>) => Received<Result>
  : never;
