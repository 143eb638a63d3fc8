// Dialogs of scripts and messages of the workbench.
import { useEffect, useRef, useState } from "react";
import type { DialogRequest } from "../../wire/api";
import { type Asked, desk, type Notice, useDesk } from "../desk/state";
import { PageFrame } from "../frame/PageFrame";
import { call } from "../net/calls";
import { text } from "../text/index";
import { Modal } from "./Modal";

type Question = Extract<DialogRequest, { executionId: string }>;
type HtmlPage = Extract<DialogRequest, { pageId: string }>;

/** Everything that is open, the newest on top. */
export function Dialogs() {
  const dialogs = useDesk((state) => state.dialogs);
  const notice = useDesk((state) => state.notice);
  const asked = useDesk((state) => state.asked);
  return (
    <>
      {dialogs.map((dialog) =>
        dialog.kind === "html" ? (
          <HtmlDialog key={dialog.pageId} page={dialog} />
        ) : (
          <Ask key={dialog.executionId} question={dialog} />
        ),
      )}
      {asked ? <Sure asked={asked} /> : null}
      {notice ? <NoticeDialog key={notice.message} notice={notice} /> : null}
    </>
  );
}

function Sure({ asked }: { asked: Asked }) {
  const close = () => desk.set({ asked: null });
  const go = () => {
    close();
    asked.go();
  };
  return (
    <Modal title={asked.title} close={close}>
      <p className="modal-text">{asked.message}</p>
      <div className="modal-buttons">
        <button type="button" className="plain" onClick={close}>
          {text.cancel}
        </button>
        <button type="button" className="primary" onClick={go}>
          {asked.yes}
        </button>
      </div>
    </Modal>
  );
}

/** Somebody who types on does not press the button by that. */
const TYPING_ON_MS = 700;

function NoticeDialog({ notice }: { notice: Notice }) {
  const button = useRef<HTMLButtonElement>(null);
  const close = () => desk.set({ notice: null });
  useEffect(() => {
    const timer = setTimeout(() => button.current?.focus(), TYPING_ON_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Modal title={notice.title} close={close} calm>
      <p className="modal-text">{notice.message}</p>
      {notice.typed ? <GivenBack typed={notice.typed} /> : null}
      <div className="modal-buttons">
        <button type="button" className="primary" ref={button} onClick={close}>
          {text.ok}
        </button>
      </div>
    </Modal>
  );
}

/** What was typed and not kept, to be copied. */
function GivenBack({ typed }: { typed: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="given-back">
      <label>
        {text.typedByYou}
        <textarea readOnly rows={Math.min(6, typed.split("\n").length + 1)} value={typed} />
      </label>
      <button
        type="button"
        className="plain"
        onClick={() => void navigator.clipboard.writeText(typed).then(() => setCopied(true))}
      >
        {copied ? text.copied : text.copy}
      </button>
    </div>
  );
}

function remove(dialog: DialogRequest) {
  desk.set({ dialogs: desk.get().dialogs.filter((each) => each !== dialog) });
}

function HtmlDialog({ page }: { page: HtmlPage }) {
  const [size, setSize] = useState({ width: page.width, height: page.height });
  const close = () => remove(page);
  return (
    <Modal title={page.title} close={close} modeless={!page.modal} width={size.width}>
      <div className="dialog-frame" style={{ height: size.height }}>
        <PageFrame
          pageId={page.pageId}
          html={page.html}
          title={page.title}
          close={close}
          resize={(change) => setSize((before) => ({ ...before, ...change }))}
        />
      </div>
    </Modal>
  );
}

/** Google's button sets in the order in which they are shown; the first is the one that Enter presses. */
const SETS: Record<string, [string, string][]> = {
  OK: [["OK", text.ok]],
  OK_CANCEL: [
    ["OK", text.ok],
    ["CANCEL", text.cancel],
  ],
  YES_NO: [
    ["YES", text.yes],
    ["NO", text.no],
  ],
  YES_NO_CANCEL: [
    ["YES", text.yes],
    ["NO", text.no],
    ["CANCEL", text.cancel],
  ],
};

function Ask({ question }: { question: Question }) {
  const [typed, setTyped] = useState("");
  const answer = (button: string) => {
    const { windowId } = desk.get();
    remove(question);
    if (!windowId) return;
    const answered = { windowId, executionId: question.executionId, button };
    void call("answer", question.kind === "prompt" ? { ...answered, text: typed } : answered);
  };
  const buttons = SETS[question.buttons] ?? SETS.OK!;
  return (
    <Modal title={question.title || desk.get().file?.name || ""} close={() => answer("CLOSE")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0]![0]);
        }}
      >
        <p className="modal-text">{question.message}</p>
        {question.kind === "prompt" ? (
          <input
            className="prompt-input"
            aria-label={question.message || question.title}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : null}
        <div className="modal-buttons">
          {[...buttons].reverse().map(([name, label]) =>
            name === buttons[0]![0] ? (
              <button key={name} type="submit" className="primary">
                {label}
              </button>
            ) : (
              <button key={name} type="button" className="plain" onClick={() => answer(name)}>
                {label}
              </button>
            ),
          )}
        </div>
      </form>
    </Modal>
  );
}
