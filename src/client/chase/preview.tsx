import { useEffect, useState } from "preact/hooks";
import { chaseWords } from "../../core/text/pages/chase";
import type { Output } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Mail } from "../parts/mail";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import type { Words } from "./words";

/** Milliseconds without a key pressed after which the mail is made anew. */
const PAUSE = 600;

/** The mail that a unit would get, as the script makes it; made anew when the words have changed. */
export function Preview({ unitId, words }: { unitId: string; words: Words }) {
  const [mail, setMail] = useState<Output<"chase.preview"> | null>(null);
  const { run, busy, problems } = useCall("chase.preview");
  const [made, setMade] = useState("");
  const wanted = JSON.stringify([unitId, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words ask for another mail, once the one before it has come
  useEffect(() => {
    if (busy || made === wanted) return undefined;
    const show = () => {
      setMade(wanted);
      void run({ unitId, words }).then((answer) => answer && setMail(answer));
    };
    const waiting = setTimeout(show, mail ? PAUSE : 0);
    return () => clearTimeout(waiting);
  }, [wanted, busy]);
  return (
    <div class="preview" aria-busy={busy}>
      <ProblemSummary problems={problems} />
      {!mail && problems.length === 0 && <p class="soft">{say(chaseWords.previewing)}</p>}
      {mail && problems.length === 0 && <Mail {...mail} />}
    </div>
  );
}
