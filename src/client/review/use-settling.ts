import { useRef, useState } from "preact/hooks";

/** The second press of a double click comes within half a second where nobody has set it otherwise. */
const SETTLING_MS = 700;

/**
 * After a decision the next report moves to where the last one was: for a moment nothing can be pressed, so that a press
 * that was meant for the one does not decide the other.
 */
export function useSettling() {
  const [isSettling, setSettling] = useState(false);
  const timer = useRef(0);
  function settle(): void {
    setSettling(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setSettling(false), SETTLING_MS);
  }
  return { isSettling, settle };
}
