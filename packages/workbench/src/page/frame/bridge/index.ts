// Put at the head of every page of a script: the client side of google.script.
import type { Start, ToPage } from "../messages";
import { followFields, isHalfFilled } from "./fields";
import { installLinks } from "./links";
import { ended, isCalling, runner } from "./run";
import { tell } from "./shell";
import { installStorage } from "./storage";

declare global {
  interface Window {
    google: object;
    __start?: Start;
  }
}

const { origin, callable, stored } = window.__start!;
delete window.__start;

const host = {
  origin,
  close: () => tell({ workbench: true, kind: "close" }),
  setWidth: (width: number) => tell({ workbench: true, kind: "size", width }),
  setHeight: (height: number) => tell({ workbench: true, kind: "size", height }),
  editor: { focus: () => tell({ workbench: true, kind: "editor" }) },
};

const url = {
  getLocation: (tellLocation: (location: object) => void) =>
    void Promise.resolve().then(() => tellLocation({ hash: "", parameter: {}, parameters: {} })),
};

const script = Object.freeze({ run: runner(callable), host: Object.freeze(host), url: Object.freeze(url) });
window.google = { ...window.google, script };
installStorage("localStorage", stored.localStorage ?? {});
installStorage("sessionStorage", stored.sessionStorage ?? {});
installLinks();
followFields();
window.addEventListener("message", ({ source, data }: MessageEvent<ToPage>) => {
  if (source === window.parent && data?.workbench && "ok" in data) ended(data);
});
window.addEventListener("keydown", (event) => {
  if (
    event.key === "Escape" &&
    !event.defaultPrevented &&
    !event.isComposing &&
    !isHalfFilled() &&
    !isCalling()
  )
    tell({ workbench: true, kind: "escape" });
  if (event.key !== "F6") return;
  event.preventDefault();
  tell({ workbench: true, kind: "leave", back: event.shiftKey });
});
