import { exportFormats } from "../../core/export/formats";
import { rehearsalWords } from "../../core/text/pages/rehearsal";
import type { RehearsalAnswer } from "../../core/wire/procedures";
import { say } from "../parts/language";

/** Excel takes a file without it for one in the machine's own signs. */
const BYTE_ORDER_MARK = "\ufeff";

/** A row for each mail, as a spreadsheet opens it: no text in it is a formula. */
export function tableOf({ rows, readers }: Pick<RehearsalAnswer, "rows" | "readers">): string {
  const columns = (["day", "time", "reader", "subject", "fate"] as const).map((key) => ({
    name: say(rehearsalWords[key]),
    type: "STRING" as const,
    label: "",
  }));
  const cells = rows.flatMap(({ day, time, subject, to, waiting }) =>
    to.map((place) => {
      const fate = waiting.includes(place) ? rehearsalWords.waits : rehearsalWords.leaves;
      return [day, time, readers[place] ?? "", subject, say(fate)];
    }),
  );
  return BYTE_ORDER_MARK + exportFormats.csv.write(columns, cells);
}

/** What the file is called: signs that file systems refuse become a line. */
export function fileName({ campaign, today }: Pick<RehearsalAnswer, "campaign" | "today">): string {
  return say(rehearsalWords.file, { campaign: campaign.replace(/[\\/:*?"<>|]/g, "_"), today });
}
