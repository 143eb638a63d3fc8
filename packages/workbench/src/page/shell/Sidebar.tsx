// The script's sidebar: 300 px, one at a time.
import { useEffect } from "react";
import { desk, useDesk } from "../desk/state";
import { PageFrame } from "../frame/PageFrame";
import { text } from "../text/index";
import { giveBack } from "./Modal";

/** The page that a script opened at the right; nothing where there is none. */
export function Sidebar() {
  const page = useDesk((state) => state.sidebar);
  const isOpen = page !== null;
  useEffect(() => {
    if (isOpen) return () => void (document.activeElement === document.body && giveBack(null));
  }, [isOpen]);
  if (!page) return null;
  const close = () => desk.set({ sidebar: null });
  return (
    <aside className="sidebar" aria-label={page.title}>
      <header>
        <h2>{page.title}</h2>
        <button type="button" className="icon" aria-label={text.close} title={text.close} onClick={close}>
          ×
        </button>
      </header>
      <PageFrame
        key={page.pageId}
        pageId={page.pageId}
        html={page.html}
        title={page.title}
        close={close}
        leave={close}
        isBeside
      />
    </aside>
  );
}
