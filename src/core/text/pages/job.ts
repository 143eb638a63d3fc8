import { w } from "../words";

/** Dialog of a long job: 分发填报表, 收取, 汇总. */
export const jobWords = {
  start: w("开始", "Start"),
  binding: w("新的要求从哪一期开始", "The period from which on it binds"),
  tell: w(
    "推送后给 {count} 个单位各发一封邮件，说明改了什么（不勾也会写在各单位的首页上）",
    "Mail what has changed to {count} units after the push (their Front pages say it in any case)",
  ),
  more: w("另有 {count} 条", "{count} more"),
  same: w("同样的还有 {count} 条", "{count} more of the same"),
  stop: w("停止", "Stop"),
  stopping: w("正在停下：已经在做的这几份做完就停…", "Stopping once those at hand are done…"),
  goOn: w("继续", "Continue"),
  goOnPushing: w("继续推送", "Continue pushing"),
  starting: {
    distribute: w("正在核对单位名录和已有的填报表…", "Looking at the directory and the workbooks there are…"),
    push: w("正在比对定义和各单位的填报表…", "Comparing the definition with the units' workbooks…"),
    collect: w("正在看哪些填报表有改动…", "Looking which workbooks have changed…"),
    seal: w("正在汇总、封存…", "Summing up and sealing…"),
    unseal: w("正在启封…", "Taking the seal off…"),
    rollup: w("正在读取记录、生成汇总…", "Reading the record and building Summary…"),
  },
  progressOf: w("“{title}”的进度", "Progress of “{title}”"),
  madeOf: w("已做好 {done} 份，还有 {left} 份", "{done} done, {left} to go"),
  stopped: w(
    "已停在 {done} / {total}。做完的不会重做，可随时继续；按“继续”之前，其余的不动。",
    "Stopped at {done} / {total}. What is done stays done; the others are left alone until you press Continue.",
  ),
  stoppedCollection: w(
    "已停在 {done} / {total}。收过的不会重收，可随时继续；时钟如果开着，会照常自己收取。",
    "Stopped at {done} / {total}. What is collected stays so; continue at any time. A clock that runs goes on collecting by itself.",
  ),
  stoppedEarly: w(
    "已停下，还没有做任何一份。按“继续”之前，什么都不动。",
    "Stopped before anything was done. Nothing happens until you press Continue.",
  ),
  refused: w("没有开始，什么都没有改动", "Not begun; nothing was changed"),
  failedEarly: w("可随时继续。", "Continue at any time."),
  problems: w("{count} 处需要处理", "{count} things to see to"),
  unshared: w(
    "{count} 个单位的地址 Google 不能共享：{names}。可以让它们走另一条路，同时给它们发邮件说明：",
    "{count} units have addresses that Google cannot share with: {names}. They can report another way; a mail tells them:",
  ),
  unsharedMany: w("{names} 等", "{names} and others"),
  toLink: w("改用填报链接", "Report on a link"),
  toFile: w("改为收发文件", "Report by file"),
  noPage: w(
    "要用填报链接，先在“活动设置”填“填报网址”。",
    "For links, Settings needs the address of the link page.",
  ),
  moving: w("正在改…", "Changing…"),
  movedRoad: w(
    "已改 {moved} 个单位的填报方式，发出 {sent} 封邮件；没发完的由时钟接着发。",
    "{moved} units report another way now; {sent} mails sent, the clock sends the rest.",
  ),
  interrupted: w("中断了，已完成的不受影响", "Interrupted; what is done is safe"),
} as const;
