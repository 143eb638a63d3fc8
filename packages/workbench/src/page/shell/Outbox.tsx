// The mails that scripts sent; nothing leaves this machine.
import { useEffect, useState } from "react";
import type { SentMail } from "../../wire/api";
import { useDesk } from "../desk/state";
import { wallTime } from "../desk/wall-time";
import { call } from "../net/calls";
import { text } from "../text/index";
import { Pane } from "./Pane";

/** List of mails, newest first, and the chosen one. */
export function Outbox() {
  const news = useDesk((state) => state.news);
  const [mails, setMails] = useState<SentMail[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a mail was sent
  useEffect(() => {
    void call("mails", {}).then((all) => setMails([...all].reverse()));
  }, [news]);
  const mail = mails?.find((each) => each.id === chosen) ?? mails?.[0];
  return (
    <Pane title={text.outbox} wide>
      {mails?.length === 0 && <p className="empty">{text.noMails}</p>}
      <div className="outbox">
        <ul className="cards mails">
          {mails?.map((each) => (
            <li key={each.id}>
              <button type="button" aria-current={each === mail} onClick={() => setChosen(each.id)}>
                <strong>{each.subject}</strong>
                <span className="small">
                  {each.to.join(", ")} · {wallTime(new Date(each.at))}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {mail ? <Letter mail={mail} /> : null}
      </div>
    </Pane>
  );
}

/** Long addresses break, as they do in people's mail. */
const WRAPPED = "<style>body{overflow-wrap:anywhere}</style>";

function Letter({ mail }: { mail: SentMail }) {
  return (
    <article className="letter">
      <h3>{mail.subject}</h3>
      <dl>
        <Line name={text.from} value={mail.from} />
        <Line name={text.to} value={mail.to.join(", ")} />
        <Line name={text.cc} value={mail.cc.join(", ")} />
        <Line name={text.attachments} value={mail.attachments.join(", ")} />
      </dl>
      {mail.htmlBody === null ? (
        <pre>{mail.body}</pre>
      ) : (
        <iframe title={mail.subject} sandbox="" srcDoc={WRAPPED + mail.htmlBody} />
      )}
    </article>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}
