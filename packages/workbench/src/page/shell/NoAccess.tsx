// Shown instead of the grid where a person may not see the file.
import { goTo } from "../desk/route";
import { useDesk } from "../desk/state";
import { text } from "../text/index";

/** Says who may not see the file, and why. */
export function NoAccess({ message }: { message: string }) {
  const as = useDesk((state) => state.as);
  return (
    <div className="no-access">
      <h1>{text.noAccess}</h1>
      <p>{text.noAccessText(as)}</p>
      <p className="small">{message}</p>
      <button type="button" className="primary" onClick={() => goTo(null, as)}>
        {text.back}
      </button>
    </div>
  );
}
