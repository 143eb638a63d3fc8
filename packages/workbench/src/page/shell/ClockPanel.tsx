// Moves the clock and lists what will run.
import { useEffect, useState } from "react";
import type { TriggerLine } from "../../wire/api";
import { useDesk } from "../desk/state";
import { wallTime } from "../desk/wall-time";
import { hostNow, moveClock, moveClockTo } from "../desk/window";
import { call } from "../net/calls";
import { text } from "../text/index";
import { triggerName } from "../text/runs";
import { OnTheWay } from "./OnTheWay";
import { Pane } from "./Pane";

/** China keeps one offset all the year. */
const ZONE_OFFSET = "+08:00";

/** Buttons, a date to move to, and the triggers with their next run. */
export function ClockPanel() {
  const way = useDesk((state) => state.moving);
  const moved = useDesk((state) => state.moved);
  const moving = way !== null;
  const triggers = useTriggers(moving);
  const [wanted, setWanted] = useState(() => wallTime(hostNow()).replace(" ", "T"));
  const next = triggers
    ?.map((each) => each.next)
    .filter((each): each is string => each !== null)
    .sort()[0];
  return (
    <Pane title={text.clock}>
      <div className="clock-buttons">
        <button type="button" className="plain" disabled={moving} onClick={() => void moveClock("1 h")}>
          {text.plusHour}
        </button>
        <button type="button" className="plain" disabled={moving} onClick={() => void moveClock("1 d")}>
          {text.plusDay}
        </button>
        <button
          type="button"
          className="plain"
          disabled={moving || !next}
          onClick={() => void moveClock(next!)}
        >
          {text.toNext}
        </button>
      </div>
      <form
        className="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void moveClockTo(new Date(`${wanted}:00${ZONE_OFFSET}`));
        }}
      >
        <label>
          {text.moveTo}{" "}
          <input
            type="datetime-local"
            required
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={moving}>
          {text.go}
        </button>
      </form>
      {way && <OnTheWay way={way} />}
      {moved && <p className="clock-moved">{moved}</p>}
      <h3>{text.triggers}</h3>
      {triggers?.length === 0 && <p className="empty">{text.noTriggers}</p>}
      <ul className="cards">
        {triggers?.map((each) => (
          <li key={each.id}>
            <div>
              <strong title={each.functionName}>{triggerName(each)}</strong>
            </div>
            <div className="small">
              {each.next ? wallTime(new Date(each.next)) : text.onEvent} · {each.user}
            </div>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

/** How often the next runs are asked for while the clock is moved. */
const ASK_AGAIN_MS = 2000;

/** The triggers with their next run, asked again whenever something ran; null until they are known. */
function useTriggers(moving: boolean): TriggerLine[] | null {
  const news = useDesk((state) => state.news);
  const [triggers, setTriggers] = useState<TriggerLine[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news says that something ran
  useEffect(() => {
    const ask = () => void call("triggers", {}).then((reply) => setTriggers(reply.triggers));
    ask();
    if (!moving) return;
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [news, moving]);
  return triggers;
}
