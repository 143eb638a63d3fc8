import type { Light } from "../light";
import type { Language } from "../model";
import type { UnitFigures } from "../rollup";
import { labelOf } from "../text";
import { summaryText } from "../text/summary";
import type { StyleKey } from "./types";

/** Each state differs by sign and word, never by colour alone. */
const signs: Readonly<Record<Light, string>> = {
  none: "",
  grey: "○",
  blue: "◔",
  yellow: "▲",
  red: "●",
  green: "✓",
};

/** Sign and word of a light; nothing for none. */
export function lightWords(light: Light, language: Language): string {
  return light === "none" ? "" : `${signs[light]} ${labelOf("light", light, language)}`;
}

/** The same of a unit, of which green says that nothing is late, not that anything is done. */
export function unitLightWords(light: Light, language: Language): string {
  return light === "green"
    ? `${signs.green} ${summaryText("unitOk", language)}`
    : lightWords(light, language);
}

/** The light of a unit as it is shown: one that has closed and owes nothing is neither late nor in order any more. */
export function shownLight({ light, isClosed }: Pick<UnitFigures, "light" | "isClosed">): Light {
  return isClosed && light === "green" ? "grey" : light;
}

/** What a unit's line says of it: that it has closed where it owes nothing, else its light. */
export function unitWords(unit: Pick<UnitFigures, "light" | "isClosed">, language: Language): string {
  const isOver = unit.isClosed && shownLight(unit) === "grey";
  return isOver ? summaryText("unitClosed", language) : unitLightWords(unit.light, language);
}

/** Style of a light's cell. */
export function lightStyle(light: Light): StyleKey {
  return light === "none" ? "text" : `light.${light}`;
}

/** A progress bar of four blocks with its percentage, as wide as its two columns: text, so that it prints anywhere. */
export function progressBar(percent: number): string {
  const filled = Math.round(Math.min(100, Math.max(0, percent)) / 25);
  return `${"█".repeat(filled)}${"░".repeat(4 - filled)} ${Math.round(percent)}%`;
}

/** A share as a whole percentage, or a dash when there is nothing to share. */
export function percentWords(rate: number | null): string {
  return rate === null ? "—" : `${Math.round(rate * 100)}%`;
}

/** A count with thousands separators. */
export function countWords(count: number): string {
  return count.toLocaleString("en-US");
}

/** A change with its sign; ± for none. */
export function changeWords(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : "±"}${countWords(Math.abs(change))}`;
}
