import { useState } from "preact/hooks";
import { filesWords } from "../../core/text/pages/files";
import type { FilesData, PageProblem } from "../../core/wire/procedures";
import { stored } from "../export/zip";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { saveFile } from "../parts/save-file";
import { useCall } from "../parts/use-call";

/** Units with what they owe; their workbooks are downloaded as files, several of them as one archive. */
export function SendOut({ data: { units, canExport, owner, title } }: { data: FilesData }) {
  const made = units.filter(({ address }) => address !== "");
  const [chosen, setChosen] = useState<string[]>(() => made.map(({ unitId }) => unitId));
  const [saved, setSaved] = useState(0);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const exporting = useCall("file.export");

  // The script makes as many as it has time for; it is asked again for the rest.
  async function download(): Promise<void> {
    const files: [string, Uint8Array][] = [];
    const refused: PageProblem[] = [];
    for (let left = chosen; left.length > 0; ) {
      const answer = await exporting.run({ unitIds: left });
      if (!answer) return;
      for (const { name, base64 } of answer.files) files.push([name, bytesOf(base64)]);
      refused.push(...answer.problems);
      const done = answer.files.map(({ unitId }) => unitId);
      left = answer.problems.length > 0 || done.length === 0 ? [] : left.filter((id) => !done.includes(id));
    }
    setProblems(refused);
    setSaved(files.length);
    const [first] = files;
    if (files.length > 1) saveFile(`${title}.zip`, stored(files), "application/zip");
    else if (first) saveFile(first[0], new Uint8Array(first[1]));
  }

  const toggle = (unitId: string) =>
    setChosen(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId]);
  return (
    <section class="stack">
      <h2>{say(filesWords.out)}</h2>
      {!canExport && <Message tone="plain">{say(filesWords.ownerOnly, { owner })}</Message>}
      <UnitTable units={units} chosen={chosen} canChoose={canExport} onToggle={toggle} />
      <ProblemSummary problems={[...exporting.problems, ...problems]} />
      {canExport && (
        <div class="row">
          <button
            type="button"
            disabled={chosen.length === 0 || exporting.busy}
            onClick={() => void download()}
          >
            {exporting.busy
              ? say(filesWords.making)
              : chosen.length === 1
                ? say(filesWords.downloadOne)
                : say(filesWords.download, { count: chosen.length })}
          </button>
          {saved > 0 && !exporting.busy && (
            <span class="soft" role="status">
              {say(filesWords.saved, { count: saved })}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

function UnitTable(props: {
  units: FilesData["units"];
  chosen: readonly string[];
  canChoose: boolean;
  onToggle(unitId: string): void;
}) {
  return (
    <div class="table-frame">
      <table class="rows">
        <thead>
          <tr>
            <td />
            <th scope="col">{say(filesWords.unit)}</th>
            <th scope="col">{say(filesWords.owes)}</th>
            <th scope="col">{say(filesWords.workbook)}</th>
          </tr>
        </thead>
        <tbody>
          {props.units.map(({ unitId, name, address, owes }) => (
            <tr key={unitId}>
              <td>
                <input
                  type="checkbox"
                  aria-label={say(filesWords.choose, { unit: name })}
                  disabled={!props.canChoose || address === ""}
                  checked={props.chosen.includes(unitId)}
                  onChange={() => props.onToggle(unitId)}
                />
              </td>
              <td>{name}</td>
              <td>{owes}</td>
              <td>
                {address === "" ? (
                  <span class="soft">{say(filesWords.notMade)}</span>
                ) : (
                  <a href={address} target="_blank" rel="noreferrer">
                    {say(filesWords.open)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
