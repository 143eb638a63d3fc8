// A panel that drops from the local bar.
import { type ReactNode, useEffect } from "react";
import { desk } from "../desk/state";
import { text } from "../text/index";

/** Title, content and a close button; Esc closes. */
export function Pane({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const close = () => desk.set({ panel: null });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && desk.set({ panel: null });
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <section className={wide ? "pane wide" : "pane"} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="icon" aria-label={text.close} title={text.close} onClick={close}>
          ×
        </button>
      </header>
      <div className="pane-body">{children}</div>
    </section>
  );
}
