// Plausible invented activities, the same in every run: a small generator with a fixed seed.

const PLACES = ["职工书屋", "三楼会议室", "职工之家", "线上（腾讯会议）", "车间休息区", "文化广场"];

// What is done for each of the three ledger tasks: kinds and results are words of the campaign's own lists.
const TASKS = [
  {
    themes: [
      "“大学习”课堂第{n}讲：学习工人阶级和工会工作重要论述",
      "劳模讲堂：我身边的奋斗故事（第{n}期）",
      "新中国史专题辅导讲座（{n}）",
    ],
    kinds: ["专家辅导讲座", "集中学习", "宣讲"],
    results: ["演讲", "其他"],
  },
  {
    themes: ["读书小组第{n}次集体学习", "世界读书日共读一本书（第{n}组）", "领学人带读交流（第{n}次）"],
    kinds: ["读书交流", "集中学习", "荐书送书", "领学人培训"],
    results: ["故事分享", "其他"],
  },
  {
    themes: [
      "“中国梦·劳动美”职工诵读展演（第{n}场）",
      "青年职工诵读分享会（{n}）",
      "班前十分钟诵读（第{n}周）",
    ],
    kinds: ["诵读活动", "展演", "诵读大会", "比赛", "主题演讲"],
    results: ["朗诵", "朗诵", "吟诵", "演诵", "唱诵", "背诵"],
  },
];

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows of 活动记录 for one unit and month, cells by field key; `tasks` are the words of the task dropdown. */
export function monthRows({ unit, unitIndex, month, tasks }) {
  const random = randomFrom(unitIndex * 101 + month * 7 + 20200306);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const count = 1 + Math.floor(random() * 3) + (month >= 4 ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const task = Math.floor(random() * TASKS.length);
    const { themes, kinds, results } = TASKS[task];
    const day = month === 3 ? 13 + Math.floor(random() * 11) : 2 + Math.floor(random() * 22);
    return {
      date: `2020-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      task: tasks[task],
      kind: pick(kinds),
      theme: pick(themes).replace("{n}", String(index + 1 + (month - 3) * 4)),
      place: pick(PLACES),
      people: 15 + Math.floor(random() * 120),
      result: pick(results),
      joint: "主办",
      partners: random() < 0.2 ? `${unit}女职工委员会` : "",
    };
  });
}
