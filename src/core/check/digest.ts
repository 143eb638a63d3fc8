import { textOf } from "../cells/text";
import { digestMoments, digestReaders } from "../digest";
import { type Problem, problem } from "../problem";
import { settingsFromRows } from "../rows";
import { settingPlace } from "../rows/setting-reader";
import type { CheckContext } from "./context";

/** To whom and when the digest for leaders leaves: what cannot be read, and one without the other. */
export function checkDigest({ raw, language }: CheckContext): Problem[] {
  const rows = raw.settings ?? [];
  const settings = settingsFromRows(rows);
  const { readers, wrong } = digestReaders(textOf(settings.digestTo));
  const { moments, wrong: unread } = digestMoments(textOf(settings.digestWhen));
  const to = settingPlace(rows, "digestTo", language);
  const when = settingPlace(rows, "digestWhen", language);
  return [
    ...wrong.map((value) => problem("digest.readerWrong", { value }, to, "C")),
    ...unread.map((value) => problem("digest.whenWrong", { value }, when, "C")),
    ...(readers.length > 0 && moments.length + unread.length === 0
      ? [problem("digest.never", {}, when, "C")]
      : []),
  ];
}
