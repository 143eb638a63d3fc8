// What the owner of a file does in the list of files: share it, throw it away, bring it back, delete it.
import { useState } from "react";
import type { HomeFile, Role } from "../../../wire/api";
import { toast } from "../../desk/toasts";
import { refreshHome } from "../../desk/window";
import { call } from "../../net/calls";
import { inWords } from "../../text/google";
import { text } from "../../text/index";
import { Modal } from "../Modal";

interface OwnFile {
  file: HomeFile;
  as: string;
}

/** Buttons for sharing and the trash; what is fixed stays where it is. */
export function OwnerActions({ file, fixed, as }: OwnFile & { fixed: boolean }) {
  const [open, setOpen] = useState<"share" | "delete" | null>(null);
  const close = () => setOpen(null);
  const throwAway = (trashed: boolean) => tell(call("trashFile", { fileId: file.id, as, trashed }));
  if (file.trashed)
    return (
      <>
        <button type="button" className="plain" onClick={() => void throwAway(false)}>
          {text.putBack}
        </button>
        <button type="button" className="plain" onClick={() => setOpen("delete")}>
          {text.remove}
        </button>
        {open === "delete" && <Deletion file={file} as={as} close={close} />}
      </>
    );
  return (
    <>
      <button type="button" className="plain" onClick={() => setOpen("share")}>
        {text.share}
      </button>
      {fixed ? null : (
        <button
          type="button"
          className="plain"
          onClick={() => void throwAway(true).then(() => toast(text.thrownAway(file.name)))}
        >
          {text.throwAway}
        </button>
      )}
      {open === "share" && <Sharing file={file} as={as} close={close} />}
    </>
  );
}

async function tell(action: Promise<unknown>) {
  await action.catch((error: Error) => toast(inWords(error.message), text.sheetError, -1, "problem"));
  await refreshHome();
}

function Sharing({ file, as, close }: OwnFile & { close: () => void }) {
  const [mail, setMail] = useState("");
  const people = [...new Set([...file.editors, ...file.viewers])].filter((each) => each !== file.owner);
  const give = (to: string, role: Role | null) =>
    tell(call("share", { fileId: file.id, as, mail: to, role }));
  return (
    <Modal title={text.shareTitle(file.name)} close={close} width={460}>
      <ul className="cards">
        {people.map((each) => (
          <li key={each} className="shared-person">
            <span>{each}</span>
            <select
              aria-label={each}
              value={file.editors.includes(each) ? "writer" : "reader"}
              onChange={(event) => void give(each, (event.target.value || null) as Role | null)}
            >
              <option value="writer">{text.roleWriter}</option>
              <option value="reader">{text.roleReader}</option>
              <option value="">{text.roleNone}</option>
            </select>
          </li>
        ))}
      </ul>
      <form
        className="add-person"
        onSubmit={(event) => {
          event.preventDefault();
          void give(mail.trim(), "writer").then(() => setMail(""));
        }}
      >
        <input
          type="email"
          required
          placeholder={text.addPerson}
          aria-label={text.addPerson}
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
        <button type="submit" className="primary">
          {text.add}
        </button>
      </form>
    </Modal>
  );
}

function Deletion({ file, as, close }: OwnFile & { close: () => void }) {
  return (
    <Modal title={text.remove} close={close}>
      <p className="modal-text">{text.removeAsk(file.name)}</p>
      <div className="modal-buttons">
        <button type="button" className="plain" onClick={close}>
          {text.cancel}
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => void tell(call("deleteFile", { fileId: file.id, as }))}
        >
          {text.remove}
        </button>
      </div>
    </Modal>
  );
}
