import { describe, expect, it } from "@jest/globals";
import type { Version } from "../../../src/core/model";
import { versionsFromRows, versionToCells } from "../../../src/core/rows";
import { issuedOf } from "../../../src/core/version";
import { asRows, readingCampaign } from "../campaign";

const BY = "office@example.cn";
const issued = issuedOf(readingCampaign());
const first: Version = { version: 1, issuedAt: "2020-03-10 09:00:00", bindsFrom: {}, issued };
const [form] = issued.forms;
/** So long that it needs several cells, with characters of two units wherever a cell may end. */
const long: Version = {
  version: 2,
  issuedAt: "2020-04-02 09:00:00",
  bindsFrom: { r1: "2020-05-01" },
  issued: { ...issued, forms: [{ ...form!, name: `诵读${"𠮷".repeat(60_000)}` }] },
};

describe("versions of a definition in their tab", () => {
  it("come back as they were issued, in their order, wherever people have sorted the rows", () => {
    const cells = [first, long].flatMap((version) => versionToCells(version, BY));
    expect(cells.length).toBeGreaterThan(4);
    expect(versionsFromRows(asRows([...cells].reverse()))).toEqual([first, long]);
  });

  it("keep every cell within what Google takes, and no character in halves", () => {
    for (const { content } of versionToCells(long, BY)) {
      expect(String(content).length).toBeLessThanOrEqual(50_000);
      expect(String(content)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });

  it("count only when they are whole: a part that is missing or was typed over leaves the version before in force", () => {
    const [begin, ...rest] = versionToCells(long, BY);
    expect(versionsFromRows(asRows([...versionToCells(first, BY), ...rest]))).toEqual([first]);
    const changed = { ...begin!, content: String(begin!.content).replace("r1", "r2") };
    expect(versionsFromRows(asRows([...versionToCells(first, BY), changed, ...rest]))).toEqual([first]);
  });
});
