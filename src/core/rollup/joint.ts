import type { ReportFigures } from "../figures";
import { dateFieldOf } from "../form";
import type { Day, Definition } from "../model";

/** A joint event that several units say they hosted, or report with its host and co-hosts: it is counted as often. */
export interface TwoHosts {
  readonly date: Day;
  readonly theme: string;
  readonly unitIds: readonly string[];
}

/** Events of one day and theme with more than one host, in the order of their days. */
export function twoHosts(
  figures: readonly ReportFigures[],
  { forms }: Pick<Definition, "forms">,
): TwoHosts[] {
  const dated = new Set(forms.filter((form) => dateFieldOf(form)).map(({ formId }) => formId));
  const events = new Map<string, { date: Day; theme: string; unitIds: Set<string> }>();
  for (const { unitId, registers } of figures)
    for (const { formId, hosted } of registers)
      for (const [date, theme] of dated.has(formId) ? hosted : []) {
        const key = [formId, date, canonical(theme)].join("\n");
        const event = events.get(key) ?? { date, theme, unitIds: new Set() };
        events.set(key, event);
        if (theme > event.theme) event.theme = theme;
        event.unitIds.add(unitId);
      }
  return [...events.values()]
    .map(({ unitIds, ...event }) => ({ ...event, unitIds: [...unitIds].sort() }))
    .filter(({ unitIds }) => unitIds.length > 1)
    .sort((a, b) => compare(a.date + a.theme, b.date + b.theme));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function canonical(theme: string): string {
  return theme.normalize("NFKC").replace(/\s+/g, "");
}
