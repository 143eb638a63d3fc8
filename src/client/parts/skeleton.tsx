import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";

/** Grey lines in the place of what is being read, so that nothing jumps when it arrives. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="hidden-words">{say(partWords.loading)}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
