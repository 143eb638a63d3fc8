// The switch "I am".
import { useState } from "react";
import { goTo } from "../desk/route";
import { useDesk } from "../desk/state";
import { text } from "../text/index";
import { Modal } from "./Modal";

const OTHER = "?";

/** Chooses as whom one looks and acts. */
export function People() {
  const { home, as, fileId } = useDesk((state) => state);
  const [asking, setAsking] = useState(false);
  const people = [...new Set([...(home?.people ?? []), as])].filter((mail) => mail !== "");
  const choose = (mail: string) => (mail === OTHER ? setAsking(true) : goTo(fileId, mail));
  return (
    <label className="local-person">
      {text.iAm}
      <select value={as} onChange={(event) => choose(event.target.value)}>
        {people.map((mail) => (
          <option key={mail} value={mail}>
            {mail === home?.owner ? text.ownerOf(mail) : mail}
          </option>
        ))}
        <option value={OTHER}>{text.otherPerson}</option>
      </select>
      {asking && <OtherPerson close={() => setAsking(false)} choose={choose} />}
    </label>
  );
}

function OtherPerson({ close, choose }: { close: () => void; choose: (mail: string) => void }) {
  const [mail, setMail] = useState("");
  return (
    <Modal title={text.otherPerson} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          choose(mail.trim());
        }}
      >
        <label className="field">
          {text.otherPersonAsk}
          <input type="email" required value={mail} onChange={(event) => setMail(event.target.value)} />
        </label>
        <div className="modal-buttons">
          <button type="button" className="plain" onClick={close}>
            {text.cancel}
          </button>
          <button type="submit" className="primary">
            {text.ok}
          </button>
        </div>
      </form>
    </Modal>
  );
}
