// Options inside options.
import type { Plain } from "../kernel/types";

/** Options by name. */
export type Options = Readonly<Record<string, Plain | undefined>>;

/** The options below one; none where there are none. */
export function below(options: Options, key: string): Options {
  const inner = options[key];
  return typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {};
}
