// The menu bar: what the script made; works with the mouse and with the arrows.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { chosen } from "../desk/regions";
import { theGrid } from "../desk/sheet";
import { useDesk } from "../desk/state";
import { clickMenu } from "../desk/window";
import { text } from "../text/index";
import { MenuList } from "./MenuList";

/** Menus beside the file name. */
export function MenuBar() {
  const menus = useDesk((state) => state.menus);
  const [open, setOpen] = useState<number | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const close = (focusTitle = false) => {
    if (focusTitle && open !== null) titleAt(bar.current, open)?.focus();
    setOpen(null);
  };
  useShortcut(bar);
  useOutside(bar, () => setOpen(null));
  const step = (by: number, from: number) => {
    const next = (from + by + menus.length) % menus.length;
    titleAt(bar.current, next)?.focus();
    if (open !== null) setOpen(next);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key === "ArrowRight") step(1, index);
    else if (event.key === "ArrowLeft") step(-1, index);
    else if (event.key === "Escape") {
      if (open === null) theGrid()?.focus();
      close(true);
    } else if (event.key === "ArrowDown" || event.key === "Enter" || event.key === " ") {
      setByKeys(true);
      setOpen(index);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (functionName: string, byKeys: boolean) => {
    close();
    chosen(byKeys);
    // The item is gone: the cells have the keyboard again, and get it back from a dialog that opens.
    theGrid()?.focus();
    void clickMenu(functionName);
  };
  return (
    <div className="menu-bar" role="menubar" aria-label={text.menuBar} ref={bar}>
      {menus.map((menu, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two menus may bear one title
        <div key={index} className="menu" role="none">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            className="menu-title"
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => {
              setByKeys(false);
              setOpen(open === index ? null : index);
            }}
            onMouseEnter={() => open !== null && setOpen(index)}
            onKeyDown={(event) => onKey(event, index)}
          >
            {menu.title}
          </button>
          {open === index && (
            <MenuList
              menu={menu}
              focusFirst={byKeys}
              choose={choose}
              leave={close}
              sideways={(by) => step(by, index)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function titleAt(bar: HTMLElement | null, index: number): HTMLElement | undefined {
  return bar?.querySelectorAll<HTMLElement>(".menu-title")[index];
}

function useShortcut(bar: React.RefObject<HTMLElement>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      // Shift+F10 is the menu of the selected cells.
      if ((event.key !== "F10" || event.shiftKey) && !(event.altKey && event.key === "/")) return;
      event.preventDefault();
      titleAt(bar.current, 0)?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [bar]);
}

function useOutside(bar: React.RefObject<HTMLElement>, close: () => void) {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onDown = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) latest.current();
    };
    const onBlur = () => latest.current();
    window.addEventListener("pointerdown", onDown, true);
    window.addEventListener("blur", onBlur);
    return () => {
      window.removeEventListener("pointerdown", onDown, true);
      window.removeEventListener("blur", onBlur);
    };
  }, [bar]);
}
