import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";
import { closePage } from "./rpc";

/** Closes the page; `primary` where nothing else is left to do. */
export function CloseButton({ primary = false }: { primary?: boolean }) {
  return (
    <button type="button" class={primary ? "primary" : undefined} onClick={closePage}>
      {say(partWords.close)}
    </button>
  );
}
