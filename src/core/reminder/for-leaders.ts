/** Rule id that a digest for leaders has in 提醒日志. */
export const DIGEST = "digest";
