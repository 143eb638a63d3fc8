// Shown instead of the grid where a file cannot be shown: who may not see it, that it is gone, or what is wrong.
import type { Refused } from "../desk/refused";
import { goTo } from "../desk/route";
import { useDesk } from "../desk/state";
import { follow } from "../desk/window";
import { text } from "../text/index";
import { Trouble } from "./Trouble";

/** Title, reason and the next step. */
export function CannotOpen({ refused: { why, message } }: { refused: Refused }) {
  const as = useDesk((state) => state.as);
  const isTrouble = why === "trouble";
  return (
    <Trouble
      title={text.cannotOpen[why]}
      words={text.cannotOpenWhy[why](as)}
      reason={isTrouble ? message : undefined}
    >
      {isTrouble ? (
        <button type="button" className="primary" onClick={() => void follow()}>
          {text.tryAgain}
        </button>
      ) : null}
      <button type="button" className={isTrouble ? "plain" : "primary"} onClick={() => goTo(null, as)}>
        {text.back}
      </button>
    </Trouble>
  );
}
