// Sidebar 群机器人: the robots of the tab, each with its address to be given, tried or taken away.

import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { robotsWords } from "../../core/text/pages/robots";
import type { PageProblem, PageStart, RobotState } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { Robot } from "./robot";
import "./robots.css";

/** What a press answers; none where it was refused. */
export type Answer = { robots: RobotState[]; problems?: PageProblem[] } | null;

function RobotsPage({ start: { data } }: { start: PageStart<"robots"> }) {
  const [robots, setRobots] = useState(data.robots);
  const [done, setDone] = useState("");
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const [typing, setTyping] = useState("");
  const listing = useCall("robots.list");

  // What one press said is gone with the next.
  async function act(work: () => Promise<Answer>, words: string): Promise<boolean> {
    setDone("");
    setProblems([]);
    listing.setProblems([]);
    const answer = await work();
    if (!answer) return false;
    setRobots(answer.robots);
    const found = answer.problems ?? [];
    setProblems(found);
    if (found.length === 0) setDone(words);
    return true;
  }
  return (
    <Page
      title={say(robotsWords.title)}
      subtitle={say(robotsWords.subtitle)}
      footer={
        <button type="button" disabled={listing.busy} onClick={() => void act(() => listing.run({}), "")}>
          {say(partWords.refresh)}
        </button>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...listing.problems, ...problems]} />
        {done !== "" && <Message tone="done">{done}</Message>}
        {robots.length === 0 && <p class="empty">{say(robotsWords.none)}</p>}
        {robots.map((robot) => (
          <Robot
            key={robot.robotId}
            robot={robot}
            act={act}
            isTyping={typing === robot.robotId}
            onType={(isBegun) => setTyping(isBegun ? robot.robotId : "")}
          />
        ))}
      </div>
    </Page>
  );
}

showPage("robots", RobotsPage);
