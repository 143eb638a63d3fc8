import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { robotsWords } from "../../core/text/pages/robots";
import type { PageProblem, RobotState } from "../../core/wire/procedures";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import type { Answer } from "./page";

/** Does what a button says and tells the page what came of it. */
export type Act = (work: () => Promise<Answer>, words: string) => Promise<boolean>;

interface RobotProps {
  robot: RobotState;
  act: Act;
  /** Whether its address is being typed: of one robot at a time. */
  isTyping: boolean;
  onType(isBegun: boolean): void;
}

/** One robot: what it says of whom, whether it has an address, and what can be done. */
export function Robot({ robot, act, isTyping, onType }: RobotProps) {
  const { isKept, last, name, platform, robotId, says, units } = robot;
  return (
    <section class="robot" aria-labelledby={`name-${robotId}`}>
      <h2 id={`name-${robotId}`}>{name}</h2>
      <dl class="facts">
        <dt>{say(robotsWords.platform)}</dt>
        <dd>{platform}</dd>
        <dt>{say(robotsWords.units)}</dt>
        <dd>{units || say(robotsWords.all)}</dd>
        <dt>{say(robotsWords.says)}</dt>
        <dd>{says || say(robotsWords.nothing)}</dd>
      </dl>
      <p class={isKept ? "soft" : "wanting"}>
        {say(isKept ? robotsWords.kept : robotsWords.missing)}
        {last !== "" && ` · ${say(robotsWords.last, { last })}`}
      </p>
      {isTyping && <Key robot={robot} act={act} onDone={() => onType(false)} />}
      {!isTyping && isKept && <Pressed robot={robot} act={act} onChange={() => onType(true)} />}
      {!isTyping && !isKept && (
        <button type="button" class="primary" onClick={() => onType(true)}>
          {say(robotsWords.enter)}
        </button>
      )}
    </section>
  );
}

function Pressed({ robot, act, onChange }: { robot: RobotState; act: Act; onChange(): void }) {
  const { name, now, robotId } = robot;
  const testing = useCall("robots.test");
  const chasing = useCall("robots.chase");
  const dropping = useCall("robots.drop");
  const calls = [testing, chasing, dropping];
  const busy = calls.some((call) => call.busy);
  const press = (call: { run(input: { robotId: string }): Promise<Answer> }, words: string) => {
    for (const each of calls) each.setProblems([]);
    void act(() => call.run({ robotId }), words);
  };
  return (
    <>
      <ProblemSummary problems={calls.flatMap((call): readonly PageProblem[] => call.problems)} />
      {now === "" ? (
        <p class="soft">{say(robotsWords.nobody)}</p>
      ) : (
        <>
          <p>{say(robotsWords.wouldSay)}</p>
          <p class="said">{now}</p>
        </>
      )}
      <div class="presses">
        <button type="button" disabled={busy} onClick={() => press(testing, say(robotsWords.tested))}>
          {say(robotsWords.test)}
        </button>
        <button
          type="button"
          class="primary"
          disabled={busy || now === ""}
          onClick={() => press(chasing, say(robotsWords.chased))}
        >
          {say(robotsWords.chase)}
        </button>
        <button type="button" disabled={busy} onClick={onChange}>
          {say(robotsWords.change)}
        </button>
        <button
          type="button"
          aria-label={`${say(robotsWords.drop)} ${name}`}
          disabled={busy}
          onClick={() => press(dropping, say(robotsWords.dropped))}
        >
          {say(robotsWords.drop)}
        </button>
      </div>
    </>
  );
}

interface KeyProps {
  robot: RobotState;
  act: Act;
  onDone(): void;
}

interface SecretProps {
  control: ControlProps;
  value: string;
  onInput(value: string): void;
}

/** Shows nobody what is typed, and no browser offers it again. */
function SecretControl({ control, value, onInput }: SecretProps) {
  return (
    <input
      {...control}
      type="password"
      autocomplete="off"
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}

// What is typed is gone from the page once it is kept.
function Key({ robot: { example, robotId, signing }, act, onDone }: KeyProps) {
  const [address, setAddress] = useState("");
  const [secret, setSecret] = useState("");
  const saving = useCall("robots.save");
  async function save(): Promise<void> {
    const isKept = await act(() => saving.run({ robotId, address, secret }), say(robotsWords.saved));
    if (!isKept) return;
    setAddress("");
    setSecret("");
    onDone();
  }
  return (
    <>
      <ProblemSummary problems={saving.problems.filter(({ field }) => !field)} />
      <Field
        field="address"
        label={say(robotsWords.address)}
        help={say(robotsWords.addressHelp, { example })}
        problems={saving.problems}
        required
      >
        {(control) => <SecretControl control={control} value={address} onInput={setAddress} />}
      </Field>
      {signing !== "" && (
        <Field
          field="secret"
          label={say(robotsWords.secret)}
          help={say(robotsWords.secretHelp, { setting: signing })}
          problems={saving.problems}
          required
        >
          {(control) => <SecretControl control={control} value={secret} onInput={setSecret} />}
        </Field>
      )}
      <p class="soft">{say(robotsWords.keptHelp)}</p>
      <div class="presses">
        <button
          type="button"
          class="primary"
          disabled={saving.busy || address.trim() === ""}
          onClick={() => void save()}
        >
          {say(saving.busy ? partWords.saving : partWords.save)}
        </button>
        <button type="button" disabled={saving.busy} onClick={onDone}>
          {say(partWords.cancel)}
        </button>
      </div>
    </>
  );
}
