import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";

/** How far a job is: bar, what is at hand and, once it is known how much there is, the count, in words of its own where `count` gives them. */
export function Progress(props: {
  label: string;
  done: number;
  total: number;
  current: string;
  count?: string;
}) {
  const { done, total, count = say(partWords.progress, { done, total }) } = props;
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <div>
      <div
        class="progress-track"
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div class="progress-bar" style={{ width: `${share}%` }} />
      </div>
      <div class="progress-words">
        <span class="current">{props.current}</span>
        {total > 0 && <span>{count}</span>}
      </div>
    </div>
  );
}
