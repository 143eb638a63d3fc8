// 材料要求: the photos and articles of the lectures of autumn 2021, what is given of them and what is lacking.
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { figuresOfRows, fitsFor, linksIn } from "../../../src/core/figures";
import { asksPictures, catalogueRows, givenLinks, lackWords, materialGaps } from "../../../src/core/material";
import type { Cells, Entry, Material, Unit } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { buildStatus } from "../../../src/core/summary";
import { tableOf } from "../../../src/core/tables";
import { issuedOf } from "../../../src/core/version";
import { asRows, tabsOf } from "../campaign";
import { campaignOf, seen, send, unitsOf } from "../seeds/sent";

const definition = campaignOf("qinghai-2021-73");
const [river, hill] = unitsOf("市州总工会", "例河州总工会", "例山州总工会") as [never, never];
const PHOTO = "https://photos.example/1";

const lecture = (day: number, links = "", more: Cells = {}): Cells => ({
  date: `2021-11-0${day}`,
  task: "2 开展百场宣讲活动",
  kind: "宣讲（示范式）",
  theme: `第${day}场宣讲`,
  people: 40,
  links,
  ...more,
});
const lecturesWith = (photos: number) =>
  [1, 2, 3, 4, 5].map((day) => lecture(day, day <= photos ? `${PHOTO}${day}` : ""));
const sent = (activity: Cells[], articles: Cells[] = [], over = {}) =>
  send({
    definition,
    unit: river,
    periodId: "r1.once",
    on: "2021-11-19",
    registers: { activity, articles },
    ...over,
  });
const lacking = (taken: ReturnType<typeof send>, today = "2021-11-21") =>
  lackWords(seen(definition, [river], [taken], today).units[0]!.materials, "zh");
const article: Cells = { title: "学习札记", author: "张示例", link: "https://units.example/a" };

it("pictures are taken in the field of which they are asked, and in a register of the return of which nothing is, not for articles", () => {
  const takes = (formId: string, field: string) => asksPictures({ formId, field }, river, definition);
  expect([takes("activity", "links"), takes("materials", "link")]).toEqual([true, true]);
  expect([takes("activity", "theme"), takes("articles", "link"), takes("promotion", "note")]).toEqual([
    false,
    false,
    false,
  ]);
});

describe("what the office is told of materials on 21 November", () => {
  it("five lectures, two of them with photos, and no article: 照片 3 and one article are lacking", () => {
    expect(lacking(sent(lecturesWith(2)))).toBe("照片 3、理论文章 1");
  });

  it("nothing where every lecture has its photo and the article has its link", () => {
    expect(lacking(sent(lecturesWith(5), [article]))).toBe("");
  });

  it("five photos of one lecture make up for no other lecture", () => {
    const many = [1, 2, 3, 4, 5].map((n) => `${PHOTO}/${n}`).join("\n");
    expect(lacking(sent([lecture(1, many), lecture(2)], [article]))).toBe("照片 1");
  });

  it("a reading circle and a lecture that another unit hosted ask for no photo", () => {
    const others = [lecture(1, "", { kind: "阅读分享" }), lecture(2, "", { joint: "协办" })];
    expect(lacking(sent(others, [article]))).toBe("");
  });

  it("a photo that was taken out after the report was collected is lacking again with the next revision", () => {
    const before = sent(lecturesWith(5), [article]);
    const after = sent(lecturesWith(4), [article], { before, on: "2021-11-20" });
    expect(after.report?.revision).toBe(2);
    expect([lacking(before), lacking(after)]).toEqual(["", "照片 1"]);
  });

  it("a unit that has sent nothing lacks the article, and no photo of lectures that nobody knows of", () => {
    const { units } = seen(definition, [river, hill], [sent(lecturesWith(5), [article])], "2021-11-21");
    expect(units.map(({ materials }) => lackWords(materials, "zh"))).toEqual(["", "理论文章 1"]);
  });

  it("stands in the last column of 报送情况, which campaigns without materials do not have", () => {
    const rollup = seen(definition, [river], [sent(lecturesWith(2))], "2021-11-21");
    const { columns } = tableOf("status", definition);
    expect(columns[columns.length - 1]).toMatchObject({ key: "materials", label: { zh: "缺材料" } });
    expect(buildStatus(rollup, definition)[0]?.cells.materials).toBe("照片 3、理论文章 1");
    const others = tableOf("status", campaignOf("qinhuangdao-2020")).columns;
    expect(others.map(({ key }) => key)).not.toContain("materials");
  });
});

describe("a row of 材料要求", () => {
  const asked = (row: Cells) => {
    const tabs = tabsOf("qinghai-2021-73");
    return {
      ...tabs,
      materials: asRows([{ name: "照片", kind: "图片", per: "每条登记", number: 1, ...row }]),
    };
  };
  const said = (row: Cells) => checkDefinition(asked(row)).map((found) => describeProblem(found, "zh"));

  it("means the first register and its first link field where it names none", () => {
    expect(said({}).filter((words) => words.includes("材料要求"))).toEqual([]);
  });

  it("that names a register without links is told to name another, in its cell", () => {
    const tabs = asked({ form: "活动" });
    const fields = tabs.fields!.filter(({ cells }) => cells.kind !== "链接");
    const found = checkDefinition({ ...tabs, fields }).find(({ code }) => code === "material.noLinkField");
    expect(describeProblem(found!, "zh")).toContain("登记表“活动”没有类型为“链接”的字段");
    expect(found?.place).toMatchObject({ tab: "材料要求", row: 3 });
  });

  it("that names a table, a field that holds no links, a kind or a type that there is none of, is named", () => {
    expect(said({ form: "台账" }).join()).toContain("台账");
    expect(said({ field: "主题" }).join()).toContain("成果链接");
    expect(said({ kinds: "合唱" }).join()).toContain("合唱");
    expect(said({ unitTypes: "街道工会" }).join()).toContain("街道工会");
  });

  it("that counts the links of another row is pointed out and stops nothing", () => {
    const tabs = asked({});
    const twice = [...tabs.materials, { row: 4, cells: { ...tabs.materials[0]!.cells, name: "视频" } }];
    const found = checkDefinition({ ...tabs, materials: twice }).find(
      ({ code }) => code === "material.twice",
    );
    expect(found).toMatchObject({ grade: "D", place: { row: 4 } });
  });
});

it("what was issued and kept before there were materials stays the same to the letter", () => {
  const { materials, ...without } = definition;
  expect(Object.keys(issuedOf(without))).not.toContain("materials");
  expect(issuedOf(definition).materials).toEqual(materials);
});

it("figures that were made before photos were asked for are made anew from the rows", () => {
  const rows = { activities: sent(lecturesWith(2)).activities, ledger: [] };
  const { materials: _none, ...without } = definition;
  const [before] = figuresOfRows(rows, without);
  expect([fitsFor(without)(before!), fitsFor(definition)(before!)]).toEqual([true, false]);
});

it("of any lectures with any links, each lacks what it has less than the number, counted one by one", () => {
  const held = fc.array(fc.record({ links: fc.nat(6), kind: fc.constantFrom("宣讲", "演出") }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(held, fc.integer({ min: 1, max: 5 }), fc.boolean(), (entries, number, isEach) => {
      const material: Material = {
        ...definition.materials![0]!,
        taskId: "",
        kinds: ["宣讲"],
        per: isEach ? "entry" : "unit",
        number,
      };
      const source = { ...definition, materials: [material] };
      const template = sent(lecturesWith(1)).activities[0]!;
      const activities = entries.map(({ links, kind }, index) => ({
        ...template,
        activityId: `a${index}`,
        values: { ...template.values, kind, links: Array(links).fill(PHOTO).join(" ") },
      }));
      const figures = figuresOfRows({ activities, ledger: [] }, source);
      const [gap] = materialGaps(source, [river], figures, "2021-11-21").get("U1")!;
      const meant = entries.filter(({ kind }) => kind === "宣讲").map(({ links }) => links);
      const each = meant.reduce((sum, links) => sum + Math.max(0, number - links), 0);
      const all = Math.max(0, number - meant.reduce((sum, links) => sum + links, 0));
      expect(gap?.gap).toBe(isEach ? each : all);
    }),
  );
});

it("a cell of links is cut at blanks and line breaks, whatever stands between", () => {
  expect(linksIn(" https://a.example/1\n\nhttps://a.example/2　 ")).toHaveLength(2);
  expect([linksIn(null), linksIn("  ")]).toEqual([[], []]);
});

describe("材料目录", () => {
  const given = () => {
    const ours = sent([lecture(3, `${PHOTO}3`), lecture(1, `${PHOTO}1a ${PHOTO}1b`), lecture(2)], [article]);
    const theirs = send({
      definition,
      unit: hill,
      periodId: "r1.once",
      on: "2021-11-19",
      registers: {
        activity: [
          lecture(4, `${PHOTO}3`),
          lecture(5, PHOTO, { kind: "赠书仪式" }),
          lecture(6, PHOTO, { joint: "协办" }),
        ],
      },
    });
    return givenLinks(definition, [river, hill], [...ours.activities, ...theirs.activities]);
  };

  it("lists a link a row by kind, unit and day, of what is asked for alone", () => {
    const rows = catalogueRows(given(), definition).map(({ kind, unit, date, link }) => [
      kind,
      unit,
      date,
      link,
    ]);
    expect(rows).toEqual([
      ["图片", "例河州总工会", "2021-11-01", `${PHOTO}1a`],
      ["图片", "例河州总工会", "2021-11-01", `${PHOTO}1b`],
      ["图片", "例河州总工会", "2021-11-03", `${PHOTO}3`],
      ["图片", "例山州总工会", "2021-11-04", `${PHOTO}3`],
      ["文字", "例河州总工会", "", "https://units.example/a"],
    ]);
  });

  it("stands by kind, then by task in the order of the tasks, what belongs to none behind", () => {
    const [first, second] = [definition.tasks[0]!, definition.tasks[1]!];
    const materials = [{ ...definition.materials![0]!, taskId: "" }];
    const [one] = sent([lecture(1, PHOTO)]).activities as [Entry];
    const under = (unit: Unit, taskId: string, day: number): Entry => ({
      ...one,
      unitId: unit.unitId,
      taskId,
      activityId: `${unit.unitId}${taskId}${day}`,
      date: `2021-11-0${day}`,
    });
    const all = [
      under(river, "", 1),
      under(hill, first.taskId, 4),
      under(river, second.taskId, 2),
      under(river, first.taskId, 3),
      under(river, first.taskId, 2),
    ];
    const rows = givenLinks({ ...definition, materials }, [river, hill], all);
    expect(rows.map(({ entry: { taskId, date }, unit }) => [taskId, unit.name, date.slice(-1)])).toEqual([
      [first.taskId, "例河州总工会", "2"],
      [first.taskId, "例河州总工会", "3"],
      [first.taskId, "例山州总工会", "4"],
      [second.taskId, "例河州总工会", "2"],
      ["", "例河州总工会", "1"],
    ]);
  });

  it("says of a link that two units gave whose it is besides, and names lecture and task", () => {
    const [, , third, fourth] = catalogueRows(given(), definition);
    expect([third?.note, fourth?.note]).toEqual([
      "例山州总工会 也用了这个网址",
      "例河州总工会 也用了这个网址",
    ]);
    expect(third).toMatchObject({ entry: "第3场宣讲", task: "2 开展百场宣讲活动", material: "照片" });
  });
});

it("材料目录 calls an entry without a theme by what was typed first, not by its day", () => {
  const reading = campaignOf("qinhuangdao-2020");
  const works = reading.forms.find(({ name }) => name === "成果")!;
  const [photo] = definition.materials as [Material];
  const asked = { ...photo, formId: works.formId, field: "link", taskId: "", kinds: [] };
  const values = { date: "2020-03-18", title: "港务读书会", link: PHOTO };
  const [one] = sent([lecture(1, PHOTO)]).activities as [Entry];
  const entry = { ...one, formId: works.formId, values, date: "2020-03-18" };
  const [row] = catalogueRows([{ material: asked, unit: river, entry, link: PHOTO }], reading);
  expect([row?.entry, row?.date]).toEqual(["港务读书会", "2020-03-18"]);
});

describe("a link of another unit's file", () => {
  const shared = (one: string, other: string) => {
    const ours = sent([lecture(1, one)]);
    const theirs = send({
      definition,
      unit: hill,
      periodId: "r1.once",
      on: "2021-11-19",
      registers: { activity: [lecture(2, other)] },
    });
    const all = givenLinks(definition, [river, hill], [...ours.activities, ...theirs.activities]);
    return catalogueRows(all, definition).map(({ note }) => note);
  };
  const both = ["例山州总工会 也用了这个网址", "例河州总工会 也用了这个网址"];
  const FILE = "1AbCdEfGhIjKlMnOpQrStUvWxYz012345";

  it("is known whatever way the file was opened, and however the address was copied", () => {
    for (const [one, other] of [
      [
        `https://drive.google.com/file/d/${FILE}/view?usp=sharing`,
        `https://drive.google.com/open?id=${FILE}`,
      ],
      [
        `https://docs.google.com/document/d/${FILE}/edit#heading=h.1`,
        `https://docs.google.com/document/d/${FILE}`,
      ],
      ["https://Photos.Example/1/", "https://photos.example/1"],
      ["http://photos.example/1#top", "https://photos.example/1"],
    ] as const)
      expect(shared(one, other)).toEqual(both);
  });

  it("is not seen where addresses differ in what sites tell pictures apart by", () => {
    expect(shared("https://photos.example/?id=1", "https://photos.example/?id=2")).toEqual(["", ""]);
    expect(shared("https://photos.example/A", "https://photos.example/a")).toEqual(["", ""]);
  });
});

it("a link that leads nowhere is refused in its cell and told what a web address looks like", () => {
  for (const link of [
    "照片在群里",
    "C:\\照片\\1.jpg",
    "file:///D:/1.jpg",
    "https://",
    "https://photos",
    "http://127.0.0.1/1.jpg",
  ]) {
    const refused = sent([lecture(1, link)], [article]);
    expect([link, refused.outcome]).not.toEqual([link, "recorded"]);
    const found = refused.problems.find(({ place }) => place?.field === "links");
    expect(describeProblem(found!, "zh")).toContain("网址");
  }
});

it("fifty thousand signs in a field of links are refused, and the words about it stay short", () => {
  const refused = sent([lecture(1, `${PHOTO}${"长".repeat(49_976)}`)], [article]);
  expect(refused.outcome).not.toBe("recorded");
  const found = refused.problems.find(({ code }) => code === "cell.tooLong");
  expect(describeProblem(found!, "zh").length).toBeLessThan(200);
});
