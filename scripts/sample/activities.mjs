// Plausible invented activities, the same in every run: a small generator with a fixed seed.

const PLACES = ["职工书屋", "三楼会议室", "职工之家", "线上（腾讯会议）", "车间休息区", "文化广场"];
const THEMES = [
  ["“大学习”课堂第{n}讲：学习工人阶级和工会工作重要论述", "劳模讲堂：我身边的奋斗故事（第{n}期）", "新中国史专题辅导讲座（{n}）"],
  ["读书小组第{n}次集体学习", "世界读书日共读一本书（{n}组）", "领学人带读交流（第{n}次）"],
  ["“中国梦·劳动美”职工诵读展演（第{n}场）", "青年职工诵读分享会（{n}）", "班前十分钟诵读（第{n}周）"],
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

/**
 * Rows of 活动记录 for one unit and month, cells by field key.
 * `form` tells the fields of the campaign: their keys and options; `tasks` are the words of the task dropdown.
 */
export function monthRows({ unit, unitIndex, month, tasks, options }) {
  const random = randomFrom(unitIndex * 101 + month * 7 + 20200306);
  const count = 1 + Math.floor(random() * 3) + (month >= 4 ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const task = Math.floor(random() * tasks.length);
    const day = month === 3 ? 13 + Math.floor(random() * 11) : 2 + Math.floor(random() * 22);
    const pick = (list) => list[Math.floor(random() * list.length)];
    return {
      date: `2020-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      task: tasks[task],
      kind: pick(options.kind ?? [""]),
      theme: pick(THEMES[task % THEMES.length]).replace("{n}", String(index + 1 + (month - 3) * 4)),
      place: pick(PLACES),
      people: 15 + Math.floor(random() * 120),
      result: pick(options.result ?? [""]),
      host: unit,
    };
  });
}
