// The card of a cell's link.
import { useDesk } from "../desk/state";
import { openGoogle } from "../frame/google";
import { text } from "../text/index";

/** Stands under the selected cell; spreadsheets open in the workbench. */
export function LinkCard() {
  const link = useDesk((state) => state.link);
  if (!link) return null;
  return (
    <div className="link-card" style={{ left: link.x, top: link.y + 4 }}>
      <button type="button" className="link" title={link.url} onClick={() => openGoogle(link.url)}>
        {text.openLink}
      </button>
      <span className="small">{link.url}</span>
    </div>
  );
}
