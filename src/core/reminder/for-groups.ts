/** Rule id that a message to a group has in 提醒日志. */
export const GROUP = "group";
