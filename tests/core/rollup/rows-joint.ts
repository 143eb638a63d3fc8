import { dateFieldOf } from "../../../src/core/form";
import type { Definition, Entry } from "../../../src/core/model";
import type { TwoHosts } from "../../../src/core/rollup/joint";
import { keyOf } from "../../../src/core/text";

/** Oracle, from rows: events of one day and theme with more than one host, in the order of their days. */
export function twoHostsOfRows(entries: readonly Entry[], { forms }: Pick<Definition, "forms">): TwoHosts[] {
  const dated = new Set(forms.filter((form) => dateFieldOf(form)).map(({ formId }) => formId));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const theme = canonical(entry.values.theme);
    if (!dated.has(entry.formId) || theme === "" || !isHost(entry)) continue;
    const key = [entry.formId, entry.date, theme].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()]
    .map((group) => ({
      date: group[0]!.date,
      theme: String(group[0]!.values.theme),
      unitIds: [...new Set(group.map(({ unitId }) => unitId))],
    }))
    .filter(({ unitIds }) => unitIds.length > 1)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

// Only who says so is a host of a joint event: the same theme on one day is usual where units act each for itself.
function isHost({ values }: Entry): boolean {
  return keyOf("joint", values.joint ?? "") === "host";
}

function canonical(theme: unknown): string {
  return String(theme ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "");
}
