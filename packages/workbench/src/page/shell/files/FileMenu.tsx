// What may be done with a file: side by side where there is room, a menu of its own on a phone.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { text } from "../../text/index";

/** Closes when something is chosen, by Esc, and by a touch elsewhere. */
export function FileMenu({ name, children }: { name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => !box.current?.contains(target as Node) && setOpen(false);
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the menu from any of its buttons
    <div
      className="file-menu"
      data-open={open}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        className="icon file-more"
        aria-label={text.actionsOf(name)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears its buttons' clicks */}
      <div className="file-actions" onClick={() => setOpen(false)}>
        {children}
      </div>
    </div>
  );
}
