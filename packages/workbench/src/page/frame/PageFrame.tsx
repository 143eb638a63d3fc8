// A page of a script: sandboxed, of no origin, with the bridge as its only way out.
import { useEffect, useMemo, useRef } from "react";
import { goOn, isAwaited } from "../desk/regions";
import { theGrid } from "../desk/sheet";
import { desk } from "../desk/state";
import { call } from "../net/calls";
import { pageDocument } from "./document";
import { openGoogle } from "./google";
import { keepStorage, keptStorage } from "./kept";
import type { FromPage, ToPage } from "./messages";
import { SANDBOX } from "./sandbox";

/** What a page needs of its surroundings. */
export interface PageFrameProps {
  pageId: string;
  html: string;
  title: string;
  close: () => void;
  /** Beside the cells, which keep the keyboard unless it was opened by keys. */
  isBeside?: boolean;
  /** Esc, where the page has no use for it and nothing that was typed would be lost. */
  leave?: () => void;
  resize?: (size: { width?: number; height?: number }) => void;
}

/** The frame; answers what the page asks. */
export function PageFrame({ pageId, html, title, close, leave, isBeside, resize }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => {
    const { callable } = desk.get();
    return pageDocument(html, { origin: location.origin, callable, stored: keptStorage() });
  }, [html]);
  const latest = useRef({ close, leave, resize });
  latest.current = { close, leave, resize };
  useEffect(() => {
    const hear = ({ source: from, data }: MessageEvent<FromPage>) => {
      if (!frame.current || from !== frame.current.contentWindow || !data?.workbench) return;
      if (data.kind === "close") latest.current.close();
      else if (data.kind === "escape") latest.current.leave?.();
      else if (data.kind === "size") latest.current.resize?.(sizeOf(data));
      else if (data.kind === "editor") theGrid()?.focus();
      else if (data.kind === "leave") goOn(data.back);
      else if (data.kind === "open") openGoogle(data.url);
      else if (data.kind === "keep") keepStorage(data.storage, data.entries);
      else void run(pageId, data).then((reply) => frame.current?.contentWindow?.postMessage(reply, "*"));
    };
    window.addEventListener("message", hear);
    return () => {
      window.removeEventListener("message", hear);
      const { windowId } = desk.get();
      if (windowId) void call("closePage", { windowId, pageId }).catch(() => undefined);
    };
  }, [pageId]);
  // Not before the page is there: the keys would go to the empty one.
  const takeKeys = () => {
    if (isBeside && isAwaited()) frame.current?.contentWindow?.focus();
  };
  return (
    <iframe
      ref={frame}
      className="page-frame"
      title={title}
      sandbox={SANDBOX}
      srcDoc={source}
      onLoad={takeKeys}
    />
  );
}

function sizeOf({ width, height }: { width?: number; height?: number }) {
  return { ...(width ? { width } : {}), ...(height ? { height } : {}) };
}

async function run(pageId: string, asked: Extract<FromPage, { kind: "call" }>): Promise<ToPage> {
  const { windowId } = desk.get();
  const { call: number, functionName, args } = asked;
  try {
    const looking = theGrid()?.looking();
    const result = await call("call", { windowId: windowId ?? "", pageId, functionName, args, looking });
    if (result.ok) return { workbench: true, call: number, ok: true, value: result.value };
    return { workbench: true, call: number, ok: false, message: result.error?.message ?? "" };
  } catch (error) {
    return { workbench: true, call: number, ok: false, message: (error as Error).message };
  }
}
