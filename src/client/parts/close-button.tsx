import { useEffect } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";
import { closePage } from "./rpc";

/** Closes the page, by Esc too; `primary` where nothing else is left to do. */
export function CloseButton({ primary = false }: { primary?: boolean }) {
  useEscape();
  return (
    <button type="button" class={primary ? "primary" : undefined} onClick={closePage}>
      {say(partWords.close)}
    </button>
  );
}

/** Lets Esc close the page, unless it is told that something runs which that would stop. */
export function useEscape(isRunning = false): void {
  useEffect(() => {
    if (isRunning) return;
    document.addEventListener("keydown", closeByKey);
    return () => document.removeEventListener("keydown", closeByKey);
  }, [isRunning]);
}

// The keys of a frame never reach the window around it. In a field Esc means the field: what is half typed is not lost.
function closeByKey(event: KeyboardEvent): void {
  const isTyping = (event.target as HTMLElement).closest(
    "textarea, select, input:not([type=checkbox], [type=radio])",
  );
  if (event.key === "Escape" && !event.defaultPrevented && !isTyping) closePage();
}
