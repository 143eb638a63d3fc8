// Instead of what cannot be shown: title, reason, and what to do about it.
import type { ReactNode } from "react";
import { inWords } from "../text/google";

interface TroubleProps {
  title: string;
  words: string;
  /** The server's sentence, where it says more. */
  reason?: string;
  /** Buttons. */
  children: ReactNode;
}

/** Stands in the middle of its place. */
export function Trouble({ title, words, reason, children }: TroubleProps) {
  return (
    <div className="cannot-open">
      <h1>{title}</h1>
      <p>{words}</p>
      {reason ? <p className="reason">{inWords(reason)}</p> : null}
      <div>{children}</div>
    </div>
  );
}
