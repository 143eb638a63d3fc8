// The emulated Drive.
import { Fragment, useEffect, useState } from "react";
import { desk, useDesk } from "../../desk/state";
import { follow } from "../../desk/window";
import { text } from "../../text/index";
import { Trouble } from "../Trouble";
import { FileRow } from "./FileRow";
import { countIn, isFolder, listed, maySee, wayTo } from "./listed";

/** So many files are seen at a glance. */
const FEW = 8;
/** Rows that are drawn at once; more are asked for, or found by searching. */
const PAGE = 200;

/** Files that the person may see, folder by folder, the one with the script first; and the trash. */
export function FileList() {
  const { home, homeTrouble, as, folder } = useDesk((state) => state);
  const [sought, setSought] = useState("");
  const [trash, setTrash] = useState(false);
  const [pages, setPages] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person, another place: the list begins anew
  useEffect(() => setPages(1), [as, sought, trash, folder]);
  if (!home)
    return (
      <main className="drive">
        {homeTrouble === null ? <p className="empty">{text.loading}</p> : <NoList reason={homeTrouble} />}
      </main>
    );
  const { files, spreadsheetId: boundId } = home;
  const here = files.find((file) => file.id === folder && !file.trashed && maySee(file, as));
  const found = listed(files, { as, folder: here?.id ?? null, trash, sought, boundId });
  const left = found.length - pages * PAGE;
  const count = files.filter((file) => !file.trashed && maySee(file, as)).length;
  const thrown = files.filter((file) => file.trashed && file.owner === as).length;
  const go = (to: { folder?: string; trash?: boolean }) => {
    setSought("");
    desk.set({ folder: to.folder ?? null });
    setTrash(to.trash ?? false);
  };
  return (
    <main className="drive">
      <h1>
        {here || trash ? (
          <>
            <button type="button" className="link" onClick={() => go({})}>
              {text.drive}
            </button>
            {here && !trash
              ? wayTo(files, here, as).map(({ id, name }) => (
                  <Fragment key={id}>
                    {" › "}
                    <button type="button" className="link" onClick={() => go({ folder: id })}>
                      {name}
                    </button>
                  </Fragment>
                ))
              : null}
            {" › "}
            {trash ? text.trash : here?.name}
          </>
        ) : (
          text.drive
        )}
      </h1>
      <div className="drive-tools">
        {count > FEW ? (
          <input
            type="search"
            className="file-search"
            aria-label={text.searchFiles}
            placeholder={text.searchAll(trash ? thrown : count)}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        ) : null}
        {thrown > 0 || trash ? (
          <button type="button" className="plain" aria-pressed={trash} onClick={() => go({ trash: !trash })}>
            {text.trash} {thrown}
          </button>
        ) : null}
      </div>
      {found.length === 0 && (
        <p className="empty">{sought ? text.notFound : trash ? text.trashEmpty : text.noFiles}</p>
      )}
      <table className="file-table">
        <thead>
          <tr>
            <th>{text.fileName}</th>
            <th>{text.fileOwner}</th>
            <th>{text.fileShared}</th>
            <th>{text.fileChanged}</th>
            <th>
              <span className="heard">{text.fileActions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, pages * PAGE).map((file) => (
            <FileRow
              key={file.id}
              file={file}
              bound={file.id === boundId}
              as={as}
              lies={
                sought.trim() === ""
                  ? ""
                  : wayTo(files, file, as)
                      .map(({ name }) => name)
                      .join(" › ")
              }
              within={isFolder(file) ? countIn(files, file.id, as) : null}
              enter={() => go({ folder: file.id })}
            />
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <button type="button" className="plain more" onClick={() => setPages(pages + 1)}>
          {text.moreFiles(Math.min(PAGE, left), left)}
        </button>
      ) : null}
    </main>
  );
}

function NoList({ reason }: { reason: string }) {
  return (
    <Trouble title={text.homeFailed} words={text.homeFailedWhy} reason={reason}>
      <button type="button" className="primary" onClick={() => void follow()}>
        {text.tryAgain}
      </button>
    </Trouble>
  );
}
