// What exists only locally: who one is, the clock, the outbox, executions, files, reset.
import { useState } from "react";
import { goToFiles } from "../desk/regions";
import { desk, type Panel, useDesk } from "../desk/state";
import { resetWorld } from "../desk/window";
import { speak } from "../text/choice";
import { english, text } from "../text/index";
import { runName } from "../text/runs";
import { ClockPanel } from "./ClockPanel";
import { ClockText } from "./ClockText";
import { Executions, meterText } from "./Executions";
import { showHelp } from "./help";
import { Modal } from "./Modal";
import { Outbox } from "./Outbox";
import { People } from "./People";

/** The thin bar of another colour. */
export function LocalBar() {
  const { panel, home, as, moving, fileId, latest } = useDesk((state) => state);
  const [asking, setAsking] = useState(false);
  const toggle = (name: Panel) => desk.set({ panel: panel === name ? null : name });
  return (
    <section className="local-bar" aria-label={text.local} title={text.localHint}>
      <span className="local-tag">{text.local}</span>
      <People />
      <button
        type="button"
        className="local-button"
        aria-expanded={panel === "clock"}
        onClick={() => toggle("clock")}
      >
        {moving ? <span className="spinner" aria-hidden="true" /> : <ClockFace />} <ClockText />
      </button>
      <button
        type="button"
        className="local-button"
        aria-expanded={panel === "outbox"}
        onClick={() => toggle("outbox")}
      >
        {text.outbox} {home?.mails ? <span className="count">{home.mails}</span> : null}
      </button>
      <button
        type="button"
        className="local-button"
        aria-expanded={panel === "executions"}
        onClick={() => toggle("executions")}
      >
        {text.executions}
      </button>
      {fileId ? (
        <button type="button" className="local-button" onClick={(event) => goToFiles(as, event)}>
          {text.files}
        </button>
      ) : null}
      {latest ? (
        <span className={latest.ok ? "latest" : "latest bad"} title={latest.error?.message}>
          {latest.ok ? "✓" : "●"} {runName(latest)} · {meterText(latest.meter)}
        </span>
      ) : null}
      <span className="grow" />
      <button
        type="button"
        className="local-button"
        lang={text.otherLanguage.tag}
        onClick={() => speak(english ? "zh" : "en")}
      >
        {text.otherLanguage.name}
      </button>
      <button type="button" className="local-button" onClick={showHelp}>
        {text.help}
      </button>
      <button type="button" className="local-button" onClick={() => setAsking(true)}>
        {text.reset}
      </button>
      {panel === "clock" && <ClockPanel />}
      {panel === "outbox" && <Outbox />}
      {panel === "executions" && <Executions />}
      {asking && <ResetQuestion close={() => setAsking(false)} />}
    </section>
  );
}

function ClockFace() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </svg>
  );
}

function ResetQuestion({ close }: { close: () => void }) {
  const resetting = useDesk((state) => state.resetting);
  return (
    <Modal title={text.reset} close={close}>
      <p className="modal-text">{text.resetAsk}</p>
      <div className="modal-buttons">
        <button type="button" className="plain" onClick={close} disabled={resetting}>
          {text.cancel}
        </button>
        <button type="button" className="primary" onClick={() => void resetWorld()} disabled={resetting}>
          {resetting ? text.resetting : text.resetYes}
        </button>
      </div>
    </Modal>
  );
}
