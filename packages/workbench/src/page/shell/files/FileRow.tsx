// One line of the list of files.
import type { HomeFile } from "../../../wire/api";
import { goTo, openElsewhere } from "../../desk/route";
import { wallTime } from "../../desk/wall-time";
import { text } from "../../text/index";
import { FileMenu } from "./FileMenu";
import { isFolder, opens } from "./listed";
import { OwnerActions } from "./OwnerActions";

interface RowProps {
  file: HomeFile;
  /** The file that holds the script. */
  bound: boolean;
  as: string;
  /** Files in a folder; null where it is none. */
  within: number | null;
  /** The folders that it lies in, where it was searched for. */
  lies: string;
  enter: () => void;
}

/** Name, owner, people, time, and what may be done. */
export function FileRow({ file, bound, as, within, lies, enter }: RowProps) {
  const shared = new Set([...file.editors, ...file.viewers].filter((mail) => mail !== file.owner));
  const open = opens(file) && !file.trashed;
  return (
    <tr>
      <td>
        <div className="file-called">
          {within !== null ? <Folder /> : null}
          {open || (isFolder(file) && !file.trashed) ? (
            <button type="button" className="link" onClick={() => (open ? goTo(file.id, as) : enter())}>
              {file.name}
            </button>
          ) : (
            file.name
          )}
          {bound ? <span className="badge light">{text.withScript}</span> : null}
          {within !== null ? <span className="small nowrap">{text.filesWithin(within)}</span> : null}
        </div>
        {lies !== "" ? <div className="small">{lies}</div> : null}
      </td>
      <td className="nowrap">{file.owner}</td>
      <td className="nowrap" title={[...shared].join("\n")}>
        {text.people(shared.size)}
      </td>
      <td className="nowrap">{wallTime(new Date(file.modifiedTime))}</td>
      <td>
        <FileMenu name={file.name}>
          {open ? (
            <button type="button" className="plain" onClick={() => openElsewhere(file.id, as)}>
              {text.openNew}
            </button>
          ) : null}
          {file.owner === as ? <OwnerActions file={file} fixed={bound || isFolder(file)} as={as} /> : null}
        </FileMenu>
      </td>
    </tr>
  );
}

function Folder() {
  return (
    <svg className="folder" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M1.5 3.5h4.5l1.5 2h7v8h-13z" fill="currentColor" />
    </svg>
  );
}
