// Operators by their names, as Sheets has them: ADD(1,2), GTE(A1,B1) …
import { operate } from "../evaluate";
import { compareItems, divided, toBoolean, toNumber } from "../values";
import { type Library, listOf, numeric, scalar, whole } from "./define";

const named = (name: string, op: string): Library =>
  scalar(name, 2, 2, ([a, b], at) => operate(op, a, b, at.cells));

/** Whether a value lies between two others, both ends included unless said otherwise. */
const between: Library = scalar("ISBETWEEN", 3, 5, ([value, low, high, withLow, withHigh]) => {
  const [below, above] = [compareItems(value, low), compareItems(value, high)];
  const lowHolds = withLow === undefined || toBoolean(withLow) ? below >= 0 : below > 0;
  const highHolds = withHigh === undefined || toBoolean(withHigh) ? above <= 0 : above < 0;
  return lowHolds && highHolds;
});

/** Named operators. */
export const operators: Library = {
  ...named("ADD", "+"),
  ...named("MINUS", "-"),
  ...named("MULTIPLY", "*"),
  ...named("DIVIDE", "/"),
  ...named("POW", "^"),
  ...named("EQ", "="),
  ...named("NE", "<>"),
  ...named("GT", ">"),
  ...named("GTE", ">="),
  ...named("LT", "<"),
  ...named("LTE", "<="),
  ...numeric("UMINUS", 1, 1, (n) => -n),
  ...numeric("UPLUS", 1, 1, (n) => n),
  ...numeric("UNARY_PERCENT", 1, 1, (n) => n / 100),
  ...between,
  ...scalar("TO_PERCENT", 1, 1, ([item]) => item),
  ...scalar("TO_DOLLARS", 1, 1, ([item]) => item),
  ...scalar("TO_PURE_NUMBER", 1, 1, ([item]) => item),
  ...whole("AVERAGE.WEIGHTED", 2, 2, ([values, weights], at) => {
    const [list, heavy] = [listOf(values, at), listOf(weights, at)];
    const total = heavy.reduce<number>((sum, weight) => sum + toNumber(weight, at.cells), 0);
    if (total === 0) throw divided();
    return (
      list.reduce<number>(
        (sum, item, index) => sum + toNumber(item, at.cells) * toNumber(heavy[index] ?? null, at.cells),
        0,
      ) / total
    );
  }),
};
