// Drawn signs of the bar of formats.

const PATHS = {
  left: "M2 3h12M2 6.5h7M2 10h12M2 13.5h7",
  center: "M2 3h12M4.5 6.5h7M2 10h12M4.5 13.5h7",
  right: "M2 3h12M7 6.5h7M2 10h12M7 13.5h7",
  top: "M2 2.5h12M8 14V5.5M5 8.5l3-3 3 3",
  middle: "M2 8h12M8 1v4.5M6 4l2 2 2-2M8 15v-4.5M6 12l2-2 2 2",
  bottom: "M2 13.5h12M8 2v8.5M5 7.5l3 3 3-3",
  all: "M2.5 2.5h11v11h-11zM8 2.5v11M2.5 8h11",
  outer: "M2.5 2.5h11v11h-11z",
  none: "M2.5 2.5h0M5.5 2.5h0M8 2.5h0M10.5 2.5h0M13.5 2.5h0M2.5 8h0M13.5 8h0M2.5 13.5h0M5.5 13.5h0M8 13.5h0M10.5 13.5h0M13.5 13.5h0M2.5 5.5h0M2.5 10.5h0M13.5 5.5h0M13.5 10.5h0",
  sort: "M5 2.5v11M2.5 11L5 13.5 7.5 11M9.5 3.5h5M9.5 7.5h4M9.5 11.5h2.5",
  filter: "M2.5 3h11L9.5 8v5l-3-1.5V8z",
  merge: "M2.5 3.5h11v9h-11zM4.5 8h2.5M11.5 8H9M6 6.5L7.5 8 6 9.5M10 6.5L8.5 8 10 9.5",
} as const;

/** Names of the signs. */
export type SignName = keyof typeof PATHS;

/** One sign, in the colour of the words around it. */
export function Sign({ of }: { of: SignName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[of]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
