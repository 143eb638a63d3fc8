// What unfolds under a button of the bar of formats: colours, borders, alignments.
import { useRef } from "react";
import { theGrid } from "../desk/sheet";
import { text } from "../text/index";
import { Sign, type SignName } from "./Signs";

interface FoldProps {
  title: string;
  label: React.ReactNode;
  /** Gets what to call when something was chosen. */
  children: (done: () => void) => React.ReactNode;
}

/** Closes when something is chosen, by Esc, and when the keyboard goes elsewhere. */
function Fold({ title, label, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const shut = () => fold.current?.removeAttribute("open");
  return (
    <details
      ref={fold}
      className="palette"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) shut();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !fold.current?.open) return;
        shut();
        fold.current.querySelector("summary")?.focus();
      }}
    >
      <summary title={title} aria-label={title}>
        {label}
      </summary>
      <div>
        {children(() => {
          shut();
          theGrid()?.focus();
        })}
      </div>
    </details>
  );
}

interface PaletteProps {
  title: string;
  label: string;
  colors: readonly string[];
  pick: (color: string | null) => void;
}

/** Colours, and none. */
export function Palette({ title, label, colors, pick }: PaletteProps) {
  return (
    <Fold title={title} label={label}>
      {(done) =>
        [null, ...colors].map((color) => (
          <button
            key={color}
            type="button"
            className={color ? "swatch" : "swatch none"}
            aria-label={color ?? text.noColor}
            title={color ?? text.noColor}
            style={color ? { background: color } : undefined}
            onClick={() => {
              pick(color);
              done();
            }}
          >
            {color ? null : "×"}
          </button>
        ))
      }
    </Fold>
  );
}

/** One thing to do: its sign, or its words alone, and what it does. */
export type Choice = readonly [words: string, act: () => void, sign?: SignName];

/** Things to choose from, signs side by side. */
export function Choices({ title, sign, items }: { title: string; sign: SignName; items: readonly Choice[] }) {
  return (
    <Fold title={title} label={<Sign of={sign} />}>
      {(done) =>
        items.map(([words, act, of]) => (
          <button
            key={words}
            type="button"
            className="tool"
            aria-label={words}
            title={words}
            onClick={() => {
              act();
              done();
            }}
          >
            {of ? <Sign of={of} /> : words}
          </button>
        ))
      }
    </Fold>
  );
}
