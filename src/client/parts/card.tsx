import type { ComponentChildren } from "preact";

/** A list entry of two lines that opens something. */
export function Card(props: { title: string; line: ComponentChildren; current?: boolean; onOpen(): void }) {
  return (
    <li>
      <button
        type="button"
        class={props.current ? "card current" : "card"}
        title={props.title}
        onClick={props.onOpen}
      >
        <span class="card-title">{props.title}</span>
        <span class="card-line">{props.line}</span>
      </button>
    </li>
  );
}
