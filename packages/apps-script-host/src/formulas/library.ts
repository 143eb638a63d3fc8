// The functions that formulas may call.
import { borrow } from "./borrowed";
import { connectFunctions } from "./evaluate";
import { arrayFunctions } from "./functions/arrays";
import { dates } from "./functions/dates";
import { info } from "./functions/info";
import { logic } from "./functions/logic";
import { lookups } from "./functions/lookup";
import { maths } from "./functions/maths";
import { operators } from "./functions/operators";
import { queries } from "./functions/query";
import { text } from "./functions/text";

const library = new Map(
  Object.entries({
    ...maths,
    ...logic,
    ...text,
    ...dates,
    ...info,
    ...lookups,
    ...arrayFunctions,
    ...operators,
    ...queries,
  }),
);

connectFunctions(library, borrow);

/** Functions that give another value at every calculation. */
export const VOLATILE = new Set([
  "TODAY",
  "NOW",
  "RAND",
  "RANDBETWEEN",
  "INDIRECT",
  "OFFSET",
  "IMPORTRANGE",
  "SHEET",
  "SHEETS",
]);
