import type { ComponentChildren } from "preact";

type Tone = "plain" | "done" | "warn" | "bad";

const SIGNS: Record<Tone, string> = { plain: "ⓘ", done: "✓", warn: "▲", bad: "●" };

/** A framed message; sign and words carry the meaning, colour only repeats it. */
export function Message(props: { tone: Tone; children: ComponentChildren }) {
  return (
    <div class={`message ${props.tone}`} role={props.tone === "bad" ? "alert" : "status"}>
      <span class="sign" aria-hidden="true">
        {SIGNS[props.tone]}
      </span>
      <div>{props.children}</div>
    </div>
  );
}
