// A dialog over the page.
import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { theGrid } from "../desk/sheet";
import { text } from "../text/index";

const STOPS = "button:not([disabled]), input, textarea, iframe, a[href]";

/** What a dialog is made of. */
export interface ModalProps {
  title: string;
  /** Esc and the cross; without it the dialog must be answered. */
  close?: () => void;
  /** A modeless dialog leaves the page usable. */
  modeless?: boolean;
  width?: number;
  /** Takes the focus itself, so that no button is pressed by somebody who types on. */
  calm?: boolean;
  children: ReactNode;
}

/** Title, content, focus kept inside while it is modal, and given back afterwards. */
export function Modal({ title, close, modeless = false, calm = false, width, children }: ModalProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocus(box, modeless, calm);
  const onKey = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") close?.();
    if (event.key === "Tab" && !modeless) keepInside(event, box.current);
  };
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the box does nothing, and takes the keyboard from nobody
    <div className={modeless ? "modal-layer modeless" : "modal-layer"} onMouseDown={keepKeyboard}>
      <div
        className="modal"
        role="dialog"
        aria-modal={!modeless}
        aria-label={title}
        ref={box}
        tabIndex={-1}
        style={width ? { width } : undefined}
        onKeyDown={onKey}
      >
        <div className="modal-head">
          <h2>{title}</h2>
          {close ? (
            <button type="button" className="icon" aria-label={text.close} title={text.close} onClick={close}>
              ×
            </button>
          ) : null}
        </div>
        {children}
        {modeless ? null : <Round box={box} />}
      </div>
    </div>,
    document.body,
  );
}

const keepKeyboard = (event: React.MouseEvent) => {
  if (event.target === event.currentTarget) event.preventDefault();
};

// Tab within a frame is heard by nobody here: where it leaves the last one, it comes by this and goes on at the top.
function Round({ box }: { box: React.RefObject<HTMLElement> }) {
  const goRound = () => box.current?.querySelector<HTMLElement>(STOPS)?.focus();
  // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/noStaticElementInteractions: it hands the focus on at once
  return <span className="heard" tabIndex={0} onFocus={goRound} />;
}

function useFocus(box: React.RefObject<HTMLElement>, modeless: boolean, calm: boolean) {
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    if (!box.current?.contains(before) && !modeless)
      (
        (calm ? null : box.current?.querySelector<HTMLElement>(".primary, input, iframe")) ?? box.current
      )?.focus();
    return () => giveBack(before);
  }, [box, modeless, calm]);
}

/** Gives the focus back to what had it, else to another dialog, else to the grid: never to nothing, where no key is heard. */
export function giveBack(before: HTMLElement | null): void {
  const [other] = [...document.querySelectorAll<HTMLElement>(".modal")].reverse();
  const isThere = before?.isConnected && before !== document.body;
  (isThere ? before : (other ?? theGrid()))?.focus();
}

/** Leads Tab from the last stop of a box to its first, and back. */
export function keepInside(event: React.KeyboardEvent, box: HTMLElement | null) {
  const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const first = stops[0];
  const last = stops.at(-1);
  const here = document.activeElement;
  if (event.shiftKey ? here === first || here === box : here === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
