// What an office does before a story begins: it asks the program as its pages do, and hands workbooks out.

/** Calls a procedure as a page of this person does; throws with the problems that it says. */
export async function callAs(host, user, name, input) {
  const { ok, value, error } = await host.run("rpc", [JSON.stringify({ name, input })], {
    user,
    cause: "rpc",
  });
  const reply = ok ? JSON.parse(value) : { problems: [{ text: error.message }] };
  if (!reply.ok) throw new Error(`${name}: ${reply.problems.map(({ text }) => text).join("; ")}`);
  return reply.value;
}

/** Runs a job to its end, waiting where Google has no room. */
export async function finish(host, user, job) {
  for (let restart = true; ; restart = false) {
    const progress = await callAs(host, user, "job.step", { ...job, restart });
    if (progress.finished) return;
    if (progress.wait) await host.advance(`${progress.wait.seconds} s`);
  }
}

/** Enters units, a row of cells each below their heads, and makes their workbooks. */
export async function handOut(host, user, units) {
  await callAs(host, user, "units.import", { text: units.map((cells) => cells.join("\t")).join("\n") });
  await finish(host, user, { job: "distribute" });
}

/** Begins the sample's campaign, reported each month by its 25th, in spring 2020. */
export function createSpring(host, user) {
  return callAs(host, user, "campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动（例市）",
    issuer: "例海市总工会",
    documentNumber: "",
    reportMail: "",
    reportPhone: "0335-0000000",
    start: "2020-03-01",
    end: "2020-05-31",
    period: {
      kind: "calendarMonth",
      cutoffDay: null,
      dueDay: 25,
      dueIn: "period",
      dueTime: "",
      shift: "none",
      graceDays: 0,
      lockAfterDays: null,
    },
  });
}
