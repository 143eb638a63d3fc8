import { optionSets } from "../../core/text/options";
import { say } from "./language";

/** Light of a task; "none" where there is neither date nor target. */
export type LightKey = "none" | "grey" | "blue" | "yellow" | "red" | "green";

const SIGNS = { grey: "○", blue: "◔", yellow: "▲", red: "●", green: "✓" };

/** A light told by sign, word and colour. */
export function Light({ light }: { light: LightKey }) {
  if (light === "none") return null;
  return (
    <span class={`light ${light}`}>
      {SIGNS[light]} {say(optionSets.light[light])}
    </span>
  );
}
