import { useEffect, useRef } from "preact/hooks";
import { noticeWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import type { NoticeItem } from "./item";
import { type Segment, segmentsOf, sentenceSpan } from "./segments";

interface SourceProps {
  text: string;
  items: readonly NoticeItem[];
  selected: NoticeItem | undefined;
  onSelect(id: string): void;
}

/** The text beside the plan: what was read is underlined, the sentence of the selected item is marked and scrolled to. */
export function SourceText({ text, items, selected, onSelect }: SourceProps) {
  const box = useRef<HTMLElement>(null);
  const sentence = selected ? sentenceSpan(text, selected) : null;
  const segments = segmentsOf(text.length, [...items, ...sentenceOnly(sentence)]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with the selected item
  useEffect(() => {
    box.current?.querySelector(".in-sentence")?.scrollIntoView({ block: "center" });
  }, [selected?.id]);
  useEffect(() => {
    // One listener for the whole text: the list of items is the way for the keyboard.
    const element = box.current;
    const onClick = (event: Event) => {
      const id = (event.target as HTMLElement).dataset.item;
      if (id) onSelect(id);
    };
    element?.addEventListener("click", onClick);
    return () => element?.removeEventListener("click", onClick);
  }, [onSelect]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="source" ref={box} tabIndex={0} aria-label={say(noticeWords.sourceTitle)}>
      {segments.map((segment) => (
        <SegmentText
          key={segment.start}
          {...{ segment, text, selected }}
          inSentence={isWithin(segment, sentence)}
        />
      ))}
    </section>
  );
}

function SegmentText(props: {
  segment: Segment;
  text: string;
  selected: NoticeItem | undefined;
  inSentence: boolean;
}) {
  const { segment, selected } = props;
  const ids = segment.items.filter((id) => id !== SENTENCE);
  const words = props.text.slice(segment.start, segment.end);
  const classes = [
    ids.length > 0 && "read",
    props.inSentence && "in-sentence",
    selected && ids.includes(selected.id) && "is-selected",
  ].filter(Boolean);
  if (classes.length === 0) return <>{words}</>;
  return (
    <mark class={classes.join(" ")} data-item={ids[0]}>
      {words}
    </mark>
  );
}

const SENTENCE = "sentence";

// The sentence cuts the text like an item, so that its marks begin and end where it does.
function sentenceOnly(span: { start: number; end: number } | null): NoticeItem[] {
  if (!span) return [];
  return [{ id: SENTENCE, group: "tasks", cells: {}, source: "", span, confidence: 1, state: "open" }];
}

function isWithin(segment: Segment, span: { start: number; end: number } | null): boolean {
  return span !== null && segment.start >= span.start && segment.end <= span.end;
}
