// One open menu, with menus inside it.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Menu } from "../../wire/api";
import { useRoomBeside } from "./beside";
import { useCutItem } from "./cut-item";

/** What an open menu tells its bar. */
export interface MenuListProps {
  menu: Menu;
  /** Opened by keys: the first item takes the focus. */
  focusFirst: boolean;
  choose: (functionName: string, byKeys: boolean) => void;
  /** Esc. */
  leave: (focusTitle: boolean) => void;
  /** Left or right where there is no menu inside to open or close. */
  sideways: (by: 1 | -1) => void;
}

/** The items of a menu. */
export function MenuList({ menu, focusFirst, choose, leave, sideways }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [inner, setInner] = useState<number | null>(null);
  useCutItem(list, ".menu-item");
  useRoomBeside(list, ".menu-inner");
  useEffect(() => {
    if (focusFirst) itemsOf(list.current)[0]?.focus();
  }, [focusFirst]);
  const onKey = (event: KeyboardEvent) => {
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const opens = items[at]?.dataset.inner;
    if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items.at(-1)?.focus();
    else if (event.key === "ArrowRight" && opens) setInner(Number(opens));
    else if (event.key === "ArrowRight") sideways(1);
    else if (event.key === "ArrowLeft") sideways(-1);
    else if (event.key === "Escape") leave(true);
    else if (event.key === "Tab") leave(false);
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu-list" role="menu" aria-label={menu.title} ref={list} onKeyDown={onKey}>
      {menu.items.map((item, index) => {
        const key = `${index}`;
        if (item.kind === "separator") return <hr key={key} className="menu-line" />;
        if (item.kind === "item")
          return (
            <button
              key={key}
              type="button"
              role="menuitem"
              className="menu-item"
              onMouseEnter={() => setInner(null)}
              onClick={({ detail }) => choose(item.functionName, detail === 0)}
            >
              {item.label}
            </button>
          );
        const back = () => {
          setInner(null);
          itemsOf(list.current)
            .find((each) => each.dataset.inner === key)
            ?.focus();
        };
        return (
          <div key={key} role="none" className="menu-inner" onMouseEnter={() => setInner(index)}>
            <button
              type="button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={inner === index}
              className="menu-item"
              data-inner={key}
              onClick={() => setInner(index)}
            >
              {item.menu.title}
              <span aria-hidden="true">▸</span>
            </button>
            {inner === index && (
              <MenuList
                menu={item.menu}
                focusFirst
                choose={choose}
                leave={back}
                sideways={(by) => (by < 0 ? back() : sideways(by))}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  if (!list) return [];
  return [...list.querySelectorAll<HTMLElement>(".menu-item")].filter(
    (item) => item.closest(".menu-list") === list,
  );
}
