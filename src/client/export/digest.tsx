import { useEffect, useState } from "preact/hooks";
import { chaseWords } from "../../core/text/pages/chase";
import { digestPageWords as words } from "../../core/text/pages/digest";
import { dataWords } from "../../core/text/pages/export-data";
import { partWords } from "../../core/text/pages/parts";
import type { Output } from "../../core/wire/procedures";
import { Page } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Mail } from "../parts/mail";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";

/** 领导摘报: who gets it, when, and the mail as it would leave now. */
export function Digest({ back }: { back(): void }) {
  const [digest, setDigest] = useState<Output<"digest.preview"> | null>(null);
  const [sentTo, setSentTo] = useState("");
  const previewing = useCall("digest.preview");
  const testing = useCall("digest.test");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void previewing.run({}).then(setDigest), []);
  const test = async () => setSentTo((await testing.run({}))?.to ?? "");

  return (
    <Page
      wide
      title={say(words.title)}
      heading={say(words.title)}
      footer={
        <>
          <button type="button" onClick={back}>
            {say(dataWords.back)}
          </button>
          {digest && (
            <button type="button" class="primary" disabled={testing.busy} onClick={() => void test()}>
              {say(testing.busy ? chaseWords.testing : chaseWords.sendTest)}
            </button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...previewing.problems, ...testing.problems]} />
        {previewing.busy && <p class="soft">{say(partWords.loading)}</p>}
        {sentTo && <Message tone="done">{say(words.testSent, { to: sentTo })}</Message>}
        {digest && <Shown digest={digest} />}
      </div>
    </Page>
  );
}

function Shown({ digest }: { digest: Output<"digest.preview"> }) {
  const { readers, when, subject, text, problems } = digest;
  return (
    <>
      <p class="soft">{say(words.explain)}</p>
      <dl class="facts">
        <dt>{say(words.readers)}</dt>
        <dd>{readers.length > 0 ? listed(readers) : say(words.nobody)}</dd>
        <dt>{say(words.when)}</dt>
        <dd>{when || say(words.never)}</dd>
      </dl>
      {problems.map((found) => (
        <Message key={found.text} tone="warn">
          {found.text}
        </Message>
      ))}
      <div class="preview">
        <Mail subject={subject} text={text} />
      </div>
    </>
  );
}
