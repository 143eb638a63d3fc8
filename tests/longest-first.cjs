// The order of test files: those that take long begin first, so that no worker is alone with one at the end. Jest knows what
// took long once it has run; a fresh copy knows the sizes of files, which say nothing of it, and these names.
const { createRequire } = require("node:module");

// The one that jest itself comes with.
const ofJest = createRequire(createRequire(require.resolve("jest")).resolve("@jest/core"));
const Sequencer = ofJest("@jest/test-sequencer").default;

/** Parts of paths, the longest run first. */
const LONG = [
  "/server/record/earlier-head",
  "/server/trials/ended",
  "/server/push/stop",
  "/server/trials/races",
  "/server/reminders/in-english",
  "/server/push/while",
  "/server/clock/clock",
  "/recipes/",
  "/server/pace/",
  "/server/roads/",
  "/server/month/",
  "/server/",
  "/core/notice/fuzz",
];

const rank = ({ path }) => {
  const place = LONG.findIndex((part) => path.replaceAll("\\", "/").includes(part));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const areKnown = sorted.every(({ duration }) => duration != null);
    return areKnown ? sorted : sorted.toSorted((a, b) => rank(a) - rank(b));
  }
};
