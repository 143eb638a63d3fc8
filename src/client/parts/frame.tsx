import "./style.css";
import "./controls.css";
import "./show.css";
import { type ComponentChildren, type ComponentType, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import type { PageKey, PageStart } from "../../core/wire/procedures";
import { say } from "./language";
import { Message } from "./message";
import { pageLanguage, readStart } from "./start";

/** Draws a page with the data it was opened with. */
export function showPage<K extends PageKey>(page: K, View: ComponentType<{ start: PageStart<K> }>): void {
  document.documentElement.lang = pageLanguage() === "en" ? "en" : "zh-CN";
  const start = readStart(page);
  const root = document.getElementById("page");
  if (!root) return;
  render(start ? <View start={start} /> : <Message tone="bad">{say(partWords.noStart)}</Message>, root);
}

/**
 * The frame of a page: where one is on top, primary action at the bottom, both always visible.
 *
 * The window around the page shows its name already, so that `title` is only for screen readers; `heading` names a
 * step or a screen inside the page.
 */
export function Page(props: {
  title: string;
  heading?: string;
  subtitle?: string;
  /** A dialog rather than a 300 px sidebar. */
  wide?: boolean;
  footer?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { frame, main } = useKeptFocus();
  document.title = props.title;
  return (
    <div class={props.wide ? "page wide" : "page"} ref={frame}>
      <header class="page-header">
        <h1 class="hidden-words">{props.title}</h1>
        {props.heading && <p class="heading">{props.heading}</p>}
        {props.subtitle && <p>{props.subtitle}</p>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main class="page-body" tabIndex={0} ref={main}>
        {props.children}
      </main>
      {props.footer && <footer class="page-footer">{props.footer}</footer>}
    </div>
  );
}

/** When the control that had the focus is gone after a drawing, the body of the page takes it: the keyboard goes on from there. */
function useKeptFocus() {
  const frame = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const element = frame.current;
    const onFocus = (event: FocusEvent) => {
      held.current = event.target as Element;
    };
    element?.addEventListener("focusin", onFocus);
    return () => element?.removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    const isGone = held.current !== null && !held.current.isConnected;
    if (isGone && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  });
  return { frame, main };
}
