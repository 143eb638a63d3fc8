import { useState } from "preact/hooks";
import { listed } from "../../core/text/lists";
import { jobWords } from "../../core/text/pages/job";
import type { JobProgress, Output } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { pageLanguage } from "../parts/start";
import { useCall } from "../parts/use-call";

/** Names that are listed before "and others". */
const MOST_NAMED = 8;

/** Units that Google cannot share with, and the other roads for them: one press each. */
export function Unshared({
  units,
  hasPage,
  onMoved,
}: NonNullable<JobProgress["unshared"]> & { onMoved(): void }) {
  const moving = useCall("units.move");
  const [done, setDone] = useState<Output<"units.move"> | null>(null);
  const some = listed(
    units.slice(0, MOST_NAMED).map(({ name }) => name),
    pageLanguage(),
  );
  const names = units.length > MOST_NAMED ? say(jobWords.unsharedMany, { names: some }) : some;
  const move = async (channel: "link" | "xlsx") => {
    const answer = await moving.run({ unitIds: units.map(({ unitId }) => unitId), channel });
    setDone(answer);
    if (answer?.moved === units.length) onMoved();
  };
  if (done)
    return (
      <>
        <Message tone="done">{say(jobWords.movedRoad, { ...done })}</Message>
        <ProblemSummary problems={done.problems} />
      </>
    );
  return (
    <Message tone="plain">
      <p>{say(jobWords.unshared, { count: units.length, names })}</p>
      <ProblemSummary problems={moving.problems} />
      <p>
        <button type="button" disabled={moving.busy || !hasPage} onClick={() => void move("link")}>
          {say(moving.busy ? jobWords.moving : jobWords.toLink)}
        </button>{" "}
        <button type="button" disabled={moving.busy} onClick={() => void move("xlsx")}>
          {say(moving.busy ? jobWords.moving : jobWords.toFile)}
        </button>
      </p>
      {!hasPage && <p class="soft">{say(jobWords.noPage)}</p>}
    </Message>
  );
}
