/** A step that brings a line of columns into order; places count from 0, each step counts those before it in. */
export type Step =
  | { readonly kind: "insert"; readonly at: number; readonly key: string }
  | { readonly kind: "move"; readonly from: number; readonly to: number };

/** How a line of keys is brought into order. */
export interface Arrangement {
  readonly steps: readonly Step[];
  /** The line as it stands then. */
  readonly line: readonly string[];
}

/**
 * Brings a line of keys into an order in which it begins with those that are wanted; whatever else it held stands behind them, in
 * the order in which it stood. A step moves towards the beginning only.
 */
export function arrange(found: readonly string[], wanted: readonly string[]): Arrangement {
  const line = [...found];
  const steps = wanted.flatMap((key, at): Step[] => {
    const from = line.indexOf(key, at);
    if (from === at) return [];
    if (from < 0) {
      line.splice(at, 0, key);
      return [{ kind: "insert", at, key }];
    }
    line.splice(at, 0, ...line.splice(from, 1));
    return [{ kind: "move", from, to: at }];
  });
  return { steps, line };
}
