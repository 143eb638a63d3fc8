import { useState } from "preact/hooks";
import type { PageProblem } from "../../core/wire/procedures";
import { useCall } from "../parts/use-call";
import type { Words } from "./words";

/** A mail to oneself: where it went, and what was wrong. */
export interface TestMail {
  readonly to: string;
  readonly busy: boolean;
  readonly problems: PageProblem[];
  send(): void;
}

/** Sends the mail of a unit, in these words, to the person alone. */
export function useTest(unitId: string, words: Words): TestMail {
  const [to, setTo] = useState("");
  const { run, busy, problems } = useCall("chase.test");
  async function send(): Promise<void> {
    setTo("");
    const answer = await run({ unitId, words });
    if (answer) setTo(answer.to);
  }
  return { to, busy, problems, send: () => void send() };
}
