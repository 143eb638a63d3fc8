// Operators by their names, as Sheets has them: ADD(1,2), GTE(A1,B1) …
import { operate } from "../evaluate";
import { compareItems, divided, type Item, toBoolean, toNumber, type Value } from "../values";
import { type Library, listOf, numeric, scalar, whole } from "./define";

const named = (name: string, op: string): Library =>
  scalar(name, 2, 2, ([a, b], at) => operate(op, a as Item, b as Item, at.cells));

/** Whether a value lies between two others, both ends included unless said otherwise. */
const between: Library = scalar("ISBETWEEN", 3, 5, ([value, low, high, withLow, withHigh]) => {
  const [below, above] = [
    compareItems(value as Item, low as Item),
    compareItems(value as Item, high as Item),
  ];
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
  ...scalar("TO_PERCENT", 1, 1, ([item]) => item as Item),
  ...scalar("TO_DOLLARS", 1, 1, ([item]) => item as Item),
  ...scalar("TO_PURE_NUMBER", 1, 1, ([item]) => item as Item),
  ...whole("AVERAGE.WEIGHTED", 2, 2, ([values, weights], at) => {
    const [list, heavy] = [listOf(values as Value, at), listOf(weights as Value, at)];
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
