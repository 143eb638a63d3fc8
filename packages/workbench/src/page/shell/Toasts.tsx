// Messages at the lower right, and the progress of a running script.
import { useEffect, useState } from "react";
import { useDesk } from "../desk/state";
import { dismiss } from "../desk/toasts";
import { stopRunning } from "../desk/window";
import { text } from "../text/index";

/** A script that is done sooner shows no progress. */
const QUICK_MS = 400;

/** All messages, the newest below. */
export function Toasts() {
  const toasts = useDesk((state) => state.toasts);
  const running = useDesk((state) => state.running);
  const writing = useDesk((state) => state.writing);
  return (
    <>
      {writing > 0 ? (
        <div className="running" role="status">
          <span className="spinner" aria-hidden="true" />
          {text.writing(writing)}
        </div>
      ) : null}
      {running ? <Running key={running.key} /> : null}
      <div className="messages" role="status" aria-live="polite">
        {toasts.map((each) => (
          <div key={each.id} className={`message ${each.tone === "problem" ? "problem" : ""}`}>
            <div className="message-words">
              {each.title ? <strong>{each.title}</strong> : null}
              <p>{each.message}</p>
            </div>
            <button type="button" className="icon" aria-label={text.dismiss} onClick={() => dismiss(each.id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

function Running() {
  const [late, setLate] = useState(false);
  const waiting = useDesk((state) => state.dialogs.some((dialog) => dialog.kind !== "html"));
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUICK_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late || waiting) return null;
  return (
    <div className="running" role="status">
      <span className="spinner" aria-hidden="true" />
      {text.running}
      <button type="button" className="link" onClick={stopRunning}>
        {text.stop}
      </button>
      <button type="button" className="link" onClick={() => setLate(false)}>
        {text.dismiss}
      </button>
    </div>
  );
}
