// The emulated Drive.
import { useState } from "react";
import type { FileInfo } from "../../wire/api";
import { goTo, openElsewhere } from "../desk/route";
import { useDesk } from "../desk/state";
import { text } from "../text/index";
import { wallTime } from "./ClockText";
import { OwnerActions } from "./OwnerActions";

/** So many files are seen at a glance. */
const FEW = 8;

/** Files that the person may see, the one with the script first. */
export function FileList() {
  const { home, as } = useDesk((state) => state);
  const [sought, setSought] = useState("");
  if (!home)
    return (
      <main className="drive">
        <p className="empty">{text.loading}</p>
      </main>
    );
  const mine = home.files.filter((file) => maySee(file, as));
  const files = mine.filter(({ name }) => name.includes(sought.trim())).sort(byUse(home.spreadsheetId));
  return (
    <main className="drive">
      <h1>{text.drive}</h1>
      {mine.length > FEW ? (
        <input
          type="search"
          className="file-search"
          aria-label={text.searchFiles}
          placeholder={`${text.searchFiles}（${mine.length}）`}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      {files.length === 0 && <p className="empty">{sought ? text.notFound : text.noFiles}</p>}
      <table className="file-table">
        <thead>
          <tr>
            <th>{text.fileName}</th>
            <th>{text.fileOwner}</th>
            <th>{text.fileShared}</th>
            <th>{text.fileChanged}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <FileRow key={file.id} file={file} bound={file.id === home.spreadsheetId} as={as} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function FileRow({ file, bound, as }: { file: FileInfo; bound: boolean; as: string }) {
  const opens = file.mimeType === "application/vnd.google-apps.spreadsheet";
  const shared = new Set([...file.editors, ...file.viewers].filter((mail) => mail !== file.owner));
  return (
    <tr>
      <td>
        {opens ? (
          <button type="button" className="link" onClick={() => goTo(file.id, as)}>
            {file.name}
          </button>
        ) : (
          file.name
        )}
        {bound ? <span className="badge light">{text.withScript}</span> : null}
      </td>
      <td className="nowrap">{file.owner}</td>
      <td className="nowrap" title={[...shared].join("\n")}>
        {text.people(shared.size)}
      </td>
      <td className="nowrap">{wallTime(new Date(file.modifiedTime))}</td>
      <td>
        <div className="file-actions">
          {opens ? (
            <button type="button" className="plain" onClick={() => openElsewhere(file.id, as)}>
              {text.openNew}
            </button>
          ) : null}
          {file.owner === as ? <OwnerActions file={file} bound={bound} as={as} /> : null}
        </div>
      </td>
    </tr>
  );
}

function maySee(file: FileInfo, as: string): boolean {
  return file.owner === as || file.editors.includes(as) || file.viewers.includes(as);
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function byUse(boundId: string) {
  return (one: FileInfo, other: FileInfo) => {
    if (one.id === boundId || other.id === boundId) return one.id === boundId ? -1 : 1;
    return collator.compare(one.name, other.name);
  };
}
