// Shown instead of the grid where a file cannot be shown: who may not see it, that it is gone, or what is wrong.
import type { Refused } from "../desk/refused";
import { goTo } from "../desk/route";
import { useDesk } from "../desk/state";
import { follow } from "../desk/window";
import { inWords } from "../text/google";
import { text } from "../text/index";

/** Title, reason and the next step. */
export function CannotOpen({ refused: { why, message } }: { refused: Refused }) {
  const as = useDesk((state) => state.as);
  return (
    <div className="cannot-open">
      <h1>{text.cannotOpen[why]}</h1>
      <p>{text.cannotOpenWhy[why](as)}</p>
      {why === "trouble" ? <p className="reason">{inWords(message)}</p> : null}
      <div>
        {why === "trouble" ? (
          <button type="button" className="primary" onClick={() => void follow()}>
            {text.tryAgain}
          </button>
        ) : null}
        <button
          type="button"
          className={why === "trouble" ? "plain" : "primary"}
          onClick={() => goTo(null, as)}
        >
          {text.back}
        </button>
      </div>
    </div>
  );
}
