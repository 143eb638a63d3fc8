// The values of a filter's column, to be shown or left out.
import { useEffect, useRef, useState } from "react";
import { sendEdit, theGrid, thePicture } from "../desk/sheet";
import { desk, type OpenFilter, useDesk } from "../desk/state";
import { text } from "../text/index";
import { keepInside } from "./Modal";

/** Of more values some are searched for. */
const MANY = 12;
/** The grid takes the keyboard with the click that opens the panel. */
const AFTER_CLICK_MS = 150;
/** As in format.css. */
const SIZE = { width: 250, height: 360 };

/** Opens under the header cell that was clicked, or whose column a key named. */
export function FilterPanel() {
  const open = useDesk((state) => state.filter);
  return open ? <Values key={open.opening} open={open} /> : null;
}

function Values({ open }: { open: OpenFilter }) {
  const sheet = thePicture()?.sheets.find(({ id }) => id === open.sheetId);
  const filter = sheet?.filter;
  const [hidden, setHidden] = useState(() => new Set(filter?.hidden?.[open.column]));
  const [sought, setSought] = useState("");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const enter = () => {
      if (!panel.current?.contains(document.activeElement)) panel.current?.querySelector("input")?.focus();
    };
    enter();
    const timer = setTimeout(enter, AFTER_CLICK_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === "Escape" && close();
    window.addEventListener("keydown", leave, true);
    return () => window.removeEventListener("keydown", leave, true);
  }, []);
  if (!sheet || !filter) return null;
  const shown = new Set<string>();
  for (let row = filter.row + 1; row < filter.row + filter.rows; row++)
    shown.add(sheet.cells[`${row},${open.column}`]?.d ?? "");
  const values = [...shown].sort((one, other) => one.localeCompare(other, "zh-CN", { numeric: true }));
  const listed = values.filter((value) => value.toLowerCase().includes(sought.trim().toLowerCase()));
  const onKey = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Tab") keepInside(event, panel.current);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, event.key === "ArrowDown" ? 1 : -1);
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) apply();
  };
  /** What is not listed stays as it is. */
  const turn = (off: boolean) => {
    const next = new Set(hidden);
    for (const value of listed) off ? next.add(value) : next.delete(value);
    setHidden(next);
  };
  const flip = (value: string) => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    setHidden(next);
  };
  const apply = () => {
    sendEdit({ kind: "filterColumn", sheetId: open.sheetId, column: open.column, hidden: [...hidden] });
    close();
  };
  return (
    <section
      className="filter-panel"
      aria-label={text.filter}
      ref={panel}
      onKeyDown={onKey}
      style={{
        left: within(open.x, innerWidth - SIZE.width),
        top: within(open.y, innerHeight - SIZE.height, gridTop()),
      }}
    >
      <header>
        <button type="button" className="link" onClick={() => turn(false)}>
          {text.filterAll}
        </button>
        <button type="button" className="link" onClick={() => turn(true)}>
          {text.filterNone}
        </button>
      </header>
      {values.length > MANY ? (
        <input
          type="search"
          className="filter-search"
          aria-label={text.searchValues}
          placeholder={text.searchValues}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <ul>
        {listed.map((value) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={!hidden.has(value)} onChange={() => flip(value)} />{" "}
              {value === "" ? text.filterEmpty : value}
            </label>
          </li>
        ))}
      </ul>
      <div className="modal-buttons">
        <button type="button" className="plain" onClick={close}>
          {text.cancel}
        </button>
        <button type="button" className="primary" onClick={apply}>
          {text.ok}
        </button>
      </div>
    </section>
  );
}

/** Goes from value to value. */
function step(event: React.KeyboardEvent, by: 1 | -1): void {
  const fields = [...event.currentTarget.querySelectorAll("input")];
  const at = fields.indexOf(document.activeElement as HTMLInputElement);
  event.preventDefault();
  fields[Math.max(0, at + by)]?.focus();
}

/** Not beyond the window's edges, nor over the bars where the header is scrolled away. */
const within = (place: number, most: number, least = 0): number =>
  Math.max(least, Math.min(place, Math.max(least, most)));
const gridTop = (): number => document.querySelector(".grid-room")?.getBoundingClientRect().top ?? 0;

function close(): void {
  desk.set({ filter: null });
  theGrid()?.focus();
}
