// The file's name and its menus.
import { goToFiles } from "../desk/regions";
import { useDesk } from "../desk/state";
import { text } from "../text/index";
import { MenuBar } from "./MenuBar";

/** One bar: file name, menus of the script, help. */
export function TitleBar() {
  const file = useDesk((state) => state.file);
  const as = useDesk((state) => state.as);
  const open = useDesk((state) => state.windowId !== null);
  const refused = useDesk((state) => state.refused !== null);
  const name = file?.name ?? (refused ? "" : text.loading);
  return (
    <div className="title-bar" data-open={open}>
      <button
        type="button"
        className="file-icon"
        title={text.files}
        aria-label={text.files}
        onClick={(event) => goToFiles(as, event)}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M4 4h16v16H4zM4 9.5h16M4 14.7h16M9.5 4v16"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      </button>
      {name ? (
        <h1 className="file-name" title={name}>
          {name}
        </h1>
      ) : null}
      <MenuBar />
      {file && !file.canEdit ? <span className="badge">{text.viewOnly}</span> : null}
    </div>
  );
}
