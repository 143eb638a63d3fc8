// What the days of a plan are counted from.
import type { NoticeDocument } from "../recognise/document";
import { type DateSetting, resolveDays } from "../resolve/days";
import type { NoticeFlag } from "../types";

/** A document on its way to a plan. */
export interface NoticeDraft extends NoticeDocument {
  setting: DateSetting;
  flags: NoticeFlag[];
}

/** The year of the work: as the text says it, else that of the issue, of the number, or the one named most. */
export function draftOf(document: NoticeDocument): NoticeDraft {
  const { header, statedYear, text } = document;
  const date = header.issuedOn?.date;
  const issuedOn = date ? resolveDays(date, { year: null, issuedOn: null }).end : null;
  const numberYear = /(?:19|20)\d\d/.exec(header.documentNumber?.value ?? "")?.[0];
  const year = issuedOn?.slice(0, 4) ?? numberYear;
  return {
    ...document,
    setting: {
      year: statedYear ?? (year ? Number(year) : mostNamedYear(text)),
      issuedOn,
      reachesNextYear: issuedOn !== null && new RegExp(`${Number(issuedOn.slice(0, 4)) + 1}学?年`).test(text),
    },
    flags: [],
  };
}

/** The year that the text names most often; for notices without any other clue. */
function mostNamedYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const hit of text.match(/20\d\d(?=年)/g) ?? [])
    counts.set(Number(hit), (counts.get(Number(hit)) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
