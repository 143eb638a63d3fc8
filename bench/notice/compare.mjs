// Compares plans with hand-checked expectations, field by field.

/** Whitespace, width, dash and quote styles do not count. */
export function normal(value) {
  if (typeof value !== "string") return value;
  return value
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[—–―─~～〜-]+/g, "-")
    .replace(/[“”„"「」『』]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[〔〕[\]【】]/g, "|")
    .replace(/[<>〈〉《》]/g, "");
}

/** A tally of right, wrong (said but not so) and missed values for each field. */
export class Tally {
  fields = new Map();
  misses = [];

  add(field, right, wrong, missed, note) {
    const entry = this.fields.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    entry.right += right;
    entry.wrong += wrong;
    entry.missed += missed;
    this.fields.set(field, entry);
    if ((wrong || missed) && note) this.misses.push(`${field}: ${note}`);
  }

  value(field, expected, actual, same = (a, b) => normal(a) === normal(b), where = "") {
    if (expected == null && actual == null) return;
    if (expected != null && actual != null && same(expected, actual)) return this.add(field, 1, 0, 0);
    this.add(
      field,
      0,
      actual == null ? 0 : 1,
      expected == null ? 0 : 1,
      `${where} expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
    );
  }

  /** Lists compared as bags of values. */
  bag(field, expected, actual, where = "") {
    const left = [...actual];
    let right = 0;
    const missing = [];
    for (const each of expected) {
      const at = left.findIndex((other) => normal(other) === normal(each));
      if (at >= 0) {
        left.splice(at, 1);
        right++;
      } else missing.push(each);
    }
    this.add(
      field,
      right,
      left.length,
      missing.length,
      `${where} missed ${JSON.stringify(missing)}, extra ${JSON.stringify(left)}`,
    );
  }
}

function bigrams(text) {
  const set = new Set();
  for (let i = 1; i < text.length; i++) set.add(text.slice(i - 1, i + 1));
  return set;
}

/** One contains the other, or they share most of their pairs of characters. */
export function overlap(a, b) {
  const [x, y] = [normal(a ?? ""), normal(b ?? "")];
  if (!x || !y) return 0;
  if (x.includes(y) || y.includes(x)) return 1;
  const [p, q] = [bigrams(x), bigrams(y)];
  let shared = 0;
  for (const each of p) if (q.has(each)) shared++;
  return (2 * shared) / (p.size + q.size || 1);
}

/** Pairs each expected item with the most alike actual one that is still free. */
function pair(expected, actual, likeness, least) {
  const free = new Set(actual);
  const pairs = expected.map((each) => {
    let best = null;
    let score = least;
    for (const other of free) {
      const now = likeness(each, other);
      if (now > score || (best === null && now >= score)) [best, score] = [other, now];
    }
    if (best) free.delete(best);
    return [each, best];
  });
  return { pairs, extra: [...free] };
}

const targetKey = ({ number, max, comparator, unitWord }) =>
  `${number}${max ? `-${max}` : ""} ${comparator} ${unitWord}`;

function compareTargets(tally, expected, actual, where) {
  const same = (a, b) =>
    targetKey(a) === targetKey(b)
      ? 1 + 0.5 * overlap(a.text, b.text) + (normal(a.appliesTo) === normal(b.appliesTo) ? 0.25 : 0)
      : 0;
  const { pairs, extra } = pair(expected, actual, same, 0.5);
  for (const [each, other] of pairs) {
    tally.add(
      "targets",
      other ? 1 : 0,
      0,
      other ? 0 : 1,
      `${where} missed ${targetKey(each)} 「${each.text}」`,
    );
    if (!other) continue;
    tally.add(
      "targets.text",
      overlap(each.text, other.text) >= 0.6 ? 1 : 0,
      overlap(each.text, other.text) >= 0.6 ? 0 : 1,
      0,
      `${where} 「${each.text}」 got 「${other.text}」`,
    );
    tally.value("targets.appliesTo", each.appliesTo, other.appliesTo, undefined, `${where} 「${each.text}」`);
  }
  for (const other of extra)
    tally.add("targets", 0, 1, 0, `${where} extra ${targetKey(other)} 「${other.text}」`);
}

function compareTasks(tally, expected, actual) {
  const likeness = (a, b) => (normal(a.number) === normal(b.number) ? 0.5 : 0) + overlap(a.title, b.title);
  const { pairs, extra } = pair(expected, actual, likeness, 0.7);
  for (const [task, found] of pairs) {
    const where = `${task.number ?? "-"} ${task.title.slice(0, 12)}`;
    tally.add("tasks", found ? 1 : 0, 0, found ? 0 : 1, `missed ${where}`);
    if (!found) {
      compareTargets(tally, task.targets, [], where);
      continue;
    }
    tally.value("tasks.number", task.number, found.number, undefined, where);
    tally.value("tasks.title", task.title, found.title, undefined, where);
    tally.bag("tasks.leaders", task.leaders, found.leaders, where);
    tally.value("tasks.leadDepartment", task.leadDepartment, found.leadDepartment, undefined, where);
    tally.bag("tasks.coDepartments", task.coDepartments, found.coDepartments, where);
    tally.value("tasks.deadlineText", task.deadlineText, found.deadlineText, undefined, where);
    tally.value("tasks.deadline", task.deadline, found.deadline, undefined, where);
    compareTargets(tally, task.targets, found.targets, where);
  }
  for (const found of extra) {
    tally.add("tasks", 0, 1, 0, `extra ${found.number} ${found.title}`);
    compareTargets(tally, [], found.targets, `extra ${found.number}`);
  }
}

function compareItems(tally, name, expected, actual, fields, likeness, least) {
  const { pairs, extra } = pair(expected, actual, likeness, least);
  for (const [each, other] of pairs) {
    const where = (each.text ?? each.name).slice(0, 24);
    tally.add(name, other ? 1 : 0, 0, other ? 0 : 1, `missed ${JSON.stringify(each)}`);
    for (const field of other ? fields : []) {
      if (Array.isArray(each[field])) tally.bag(`${name}.${field}`, each[field], other[field], where);
      else tally.value(`${name}.${field}`, each[field], other[field], undefined, where);
    }
  }
  for (const other of extra) tally.add(name, 0, 1, 0, `extra ${JSON.stringify(other)}`);
}

/** Adds one notice's comparison to the tally. */
export function compareNotice(tally, expected, actual) {
  for (const field of ["title", "issuer", "documentNumber", "issuedOn", "year"])
    tally.value(field, expected[field], actual[field]);
  compareItems(
    tally,
    "phases",
    expected.phases,
    actual.phases,
    ["name", "dateText", "start", "end"],
    (a, b) => overlap(a.name, b.name),
    0.5,
  );
  compareTasks(tally, expected.tasks, actual.tasks);
  compareTargets(tally, expected.targets, actual.targets, "(no task)");
  compareItems(
    tally,
    "recurringReports",
    expected.recurringReports,
    actual.recurringReports,
    ["frequency", "day", "weekday", "time", "monthOf", "content", "from", "to"],
    (a, b) => overlap(a.text, b.text),
    0.4,
  );
  compareItems(
    tally,
    "submissions",
    expected.submissions,
    actual.submissions,
    ["dueText", "due", "materials", "to", "appliesTo"],
    (a, b) => overlap(a.text, b.text) + (a.due === b.due ? 0.2 : 0),
    0.5,
  );
  for (const field of ["department", "email", "phone"])
    tally.value(`reportTo.${field}`, expected.reportTo[field], actual.reportTo[field]);
  tally.bag("tableColumns", expected.tableColumns, actual.tableColumns);
}
