import { labelOf, languages } from "../../core/text/options";
import { noticeWords } from "../../core/text/pages/notice";
import type { PageProblem } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { Select } from "../parts/select";
import { pageLanguage } from "../parts/start";
import { LongTextControl, TextControl } from "../parts/text-control";
import { anyDay } from "../parts/today";
import type { Answers, Question, Quotes } from "./answers";
import { usualHelp } from "./question-help";
import { periodsTold, RHYTHMS } from "./rhythm";

interface QuestionsProps {
  asked: readonly Question[];
  answers: Answers;
  /** Sentences by which answers were chosen beforehand. */
  quotes: Quotes;
  /** The campaign's first and last day as far as they are known. */
  span: { start: string; end: string };
  problems: readonly PageProblem[];
  onAnswer(change: Partial<Answers>): void;
}

/** What the notice does not state, in one short form. */
export function Questions({ asked, answers, quotes, span, problems, onAnswer }: QuestionsProps) {
  const helpOf = (question: Question): string => {
    const quote = quotes[question];
    if (quote) return say(noticeWords.quoted, { quote });
    return (question === "dueDay" && periodsTold(answers, span)) || usualHelp(question, answers);
  };
  return (
    <section class="group">
      <h2>{say(noticeWords.questions)}</h2>
      <p class="soft small">{say(noticeWords.questionsHelp)}</p>
      {asked.map((question) => (
        <Field
          key={question}
          field={`ask-${question}`}
          label={say(noticeWords.ask[question])}
          help={helpOf(question)}
          problems={problems}
        >
          {(control) => (
            <Answer
              {...{ question, control }}
              value={answers[question]}
              onChange={(value) => onAnswer({ [question]: value })}
            />
          )}
        </Field>
      ))}
    </section>
  );
}

interface AnswerProps {
  question: Question;
  control: ControlProps;
  value: string;
  onChange(value: string): void;
}

function Answer({ question, ...rest }: AnswerProps) {
  if (question === "unitTypes" || question === "kinds") return <LongTextControl {...rest} rows={3} />;
  if (question === "rhythm") return <Select {...rest} options={rhythms()} />;
  if (question === "language") return <Select {...rest} filled options={languageChoices()} />;
  if (question === "dueIn") return <Select {...rest} filled options={dueIns()} />;
  if (question === "dueDay") return <TextControl {...rest} />;
  return <DateField {...rest} label={say(noticeWords.ask[question])} bounds={anyDay()} />;
}

const languageChoices = () =>
  languages.map((value) => ({ value, label: labelOf("language", value, pageLanguage()) }));
const dueIns = () =>
  (["period", "next"] as const).map((value) => ({ value, label: labelOf("dueIn", value, pageLanguage()) }));
const rhythms = () =>
  RHYTHMS.map((value) => ({ value, label: labelOf("periodKind", value, pageLanguage()) }));
