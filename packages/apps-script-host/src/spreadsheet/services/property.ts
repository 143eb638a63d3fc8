// Properties of spreadsheets, read one by one.
import type { Context, Service } from "../../kernel/types";
import type { Workbook } from "../../workbook/types";
import { PROPERTY_MS } from "../latency";
import { landingMs, read } from "../session";

/** A service that reads one property of a spreadsheet. */
export const property =
  <T>(method: string, get: (workbook: Workbook, context: Context) => T): Service<(id: string) => T> =>
  (context, id) => {
    context.charge(method, PROPERTY_MS + landingMs(context, id));
    return get(read(context, id), context);
  };
