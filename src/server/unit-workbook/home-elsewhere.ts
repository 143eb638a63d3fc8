// What 首页 says of the office's other campaigns, beside the unit's name: its own rows and its line of what to do know of this campaign alone.
import type { OwedBrief } from "../../core/owed";
import { cells } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { LIGHT_COLORS } from "../summary/styles";
import { NAME_ROW } from "./home";
import { HOME, HOME_COLUMNS } from "./layout";
import { LABEL } from "./looks";

/** The unit's name has the columns before this one to itself. */
const COLUMN = HOME_COLUMNS.indexOf("problems");

/** Says it, or says nothing any more. */
export function briefRequest({ words, light }: OwedBrief): SheetRequest {
  const look = light === "none" ? LABEL : { bold: true, color: LIGHT_COLORS[light] };
  return cells(HOME, NAME_ROW, COLUMN, [[words === "" ? {} : { value: words, look }]]);
}
