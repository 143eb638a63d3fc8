import { w } from "../words";

/** Dialog of a long job: 分发填报表, 收取, 汇总. */
export const jobWords = {
  start: w("开始", "Start"),
  binding: w("新的要求从哪一期开始", "The period from which on it binds"),
  stop: w("停止", "Stop"),
  stopping: w("正在停下：手上这几份做到一步就停…", "Stopping those at hand after the step they are at…"),
  goOn: w("继续", "Continue"),
  goOnPushing: w("继续推送", "Continue pushing"),
  starting: w("正在准备…", "Preparing…"),
  progressOf: w("“{title}”的进度", "Progress of “{title}”"),
  stopped: w(
    "已停在 {done} / {total}。手上这几份做到一步就停；做完的不会重做，可随时继续。",
    "Stopped at {done} / {total}; those at hand end with the step they are at. What is done stays done; continue at any time.",
  ),
  stoppedEarly: w(
    "已让它停下。手上这几份做到一步就停；做完的不会重做，可随时继续。",
    "Told to stop; those at hand end with the step they are at. What is done stays done; continue at any time.",
  ),
  queued: w(
    "已交给时钟：它由建表账号运行，会在下一次检查时完成，您可以关闭此窗口。",
    "Handed to the clock: the owner account runs it at the next tick. You may close this window.",
  ),
  problems: w("{count} 处需要处理", "{count} things to see to"),
  interrupted: w("中断了，已完成的不受影响", "Interrupted; what is done is safe"),
} as const;
