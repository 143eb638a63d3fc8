// The event objects that triggers get (https://developers.google.com/apps-script/guides/triggers/events), in wire form.
import type { AuthMode, Plain } from "../kernel/types";
import { localTime, weekOfYear } from "../utilities/local-time";

/** A rectangle of one tab, 1-based. */
export interface Area {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const mode = (authMode: AuthMode): Plain => ({ $authMode: authMode });

/** Simple triggers carry the user, installable ones their trigger's id. */
interface Common {
  authMode: AuthMode;
  spreadsheetId: string;
  user: string;
  triggerUid: string | null;
}

function common({ authMode, spreadsheetId, user, triggerUid }: Common): Record<string, Plain> {
  const event: Record<string, Plain> = { authMode: mode(authMode), source: { $spreadsheet: spreadsheetId } };
  if (triggerUid === null) event.user = { $user: user };
  else event.triggerUid = triggerUid;
  return event;
}

/** e of onOpen. */
export const openEvent = (about: Common): Plain => common(about);

/** e of onEdit; `value` and `oldValue` only where a single cell was typed into. */
export function editEvent(about: Common, area: Area, single: { value?: string; oldValue?: string }): Plain {
  const event = common(about);
  event.range = { $eventRange: { spreadsheetId: about.spreadsheetId, ...area } };
  if (single.value !== undefined) event.value = single.value;
  if (single.oldValue !== undefined) event.oldValue = single.oldValue;
  return event;
}

/** e of onChange. */
export const changeEvent = (about: Common, changeType: string): Plain => ({ ...common(about), changeType });

/** e of a time-driven trigger, told in the zone of the schedule. */
export function clockEvent(at: number, zone: string, triggerUid: string): Plain {
  const time = localTime(zone, at);
  return {
    authMode: mode("FULL"),
    year: time.year,
    month: time.month,
    "day-of-month": time.day,
    "day-of-week": time.weekday,
    "week-of-year": weekOfYear(time),
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    timezone: zone,
    triggerUid,
  };
}

/** e of doGet and doPost. */
export function webEvent(query: string, body: { contents: string; type: string } | null): Plain {
  const search = new URLSearchParams(query);
  const parameter: Record<string, Plain> = {};
  const parameters: Record<string, Plain> = {};
  for (const key of new Set(search.keys())) {
    parameter[key] = search.get(key);
    parameters[key] = search.getAll(key);
  }
  const event: Record<string, Plain> = {
    queryString: query,
    parameter,
    parameters,
    contextPath: "",
    contentLength: -1,
  };
  if (body) {
    const length = Buffer.byteLength(body.contents);
    event.contentLength = length;
    event.postData = { contents: body.contents, length, name: "postData", type: body.type };
  }
  return event;
}
