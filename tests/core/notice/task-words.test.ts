// What a task says below its heading is taken over with it, in all five published notices.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { readNotice } from "../../../src/core/notice";
import { read } from "./read";

const SEEDS = ["000", "001", "002", "003", "004"];
const tasksOf = (seed: string) =>
  read(readFileSync(`tests/fixtures/notices/dev/seed-${seed}.txt`, "utf8")).tasks;
const taskOf = (seed: string, title: string) => tasksOf(seed).find((task) => task.title.includes(title))!;

describe("the words of a task below its heading", () => {
  it.each(SEEDS)("are there for every task of seed %s, and do not repeat the heading", (seed) => {
    for (const { title, detail } of tasksOf(seed)) {
      expect(detail.length).toBeGreaterThan(10);
      expect(detail.startsWith(title)).toBe(false);
      expect(detail).not.toMatch(/^[。，；：]/);
    }
  });

  it("end where the next task begins", () => {
    expect(taskOf("001", "送文化慰问演出").detail).toMatch(/^结合党史学习教育活动.*全力做好组织保障工作。$/);
  });

  it("leave out who and by when, which have columns of their own", () => {
    expect(taskOf("002", "职工志愿服务活动").detail).toMatch(/“五化”建设。$/);
  });
});

describe("a dated step of a task", () => {
  const stepsOf = (notice: string) => readNotice(notice).tasks.flatMap(({ milestones }) => milestones);
  const steps = (words: string) =>
    stepsOf(
      `例海市总工会关于读书活动的通知\n一、主要任务\n（一）办好书屋。${words}（责任部门：宣教部；完成时限：12月）`,
    ).map(({ title, dateText }) => [title, dateText]);

  it("is called by what is done then, also where a comma parts the two", () => {
    const leshan = readFileSync("tests/fixtures/notices/dev/seed-002.txt", "utf8");
    expect(stepsOf(leshan).map(({ title }) => title)).toContain(
      "下半年，举办市职工歌手大赛、市职工诵读比赛、市第三届职工书画摄影作品展",
    );
    expect(steps("6月，召开推进会，9月底前评选十佳书屋。")).toEqual([
      ["6月，召开推进会", "6月"],
      ["9月底前评选十佳书屋", "9月底前"],
    ]);
  });

  it("goes no further than its own words: another date begins another step", () => {
    expect(steps("3月，6月，召开推进会。").map(([title]) => title)).toEqual(["3月", "6月，召开推进会"]);
  });
});

describe("the bodies that a task asks", () => {
  it("are those that it names", () => {
    expect(taskOf("001", "专题理论文章").appliesTo).toEqual(["各地方、产业、直属企业工会"]);
    const [task] = read(
      "例海市总工会关于读书活动的通知\n一、主要任务\n（一）办好书屋。各县区、产业工会要建成职工书屋。6月底前完成。",
    ).tasks;
    expect(task?.appliesTo).toEqual(["各县区、产业工会"]);
  });

  it("are none where it asks everybody", () => {
    expect(taskOf("000", "出成果").appliesTo).toEqual([]);
    expect(taskOf("001", "百场宣讲").appliesTo).toEqual([]);
  });
});
