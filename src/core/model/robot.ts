/** Whose robot it is: 企业微信, 钉钉 or 飞书. */
export type RobotKind = "wecom" | "dingtalk" | "feishu";

/** A robot of a chat group, as a row of 群机器人 says it. Its address and secret stand in no cell: the script keeps them. */
export interface Robot {
  readonly robotId: string;
  /** What the office calls the group. */
  readonly name: string;
  readonly kind: RobotKind;
  /** Of which units it speaks: of all types, all levels and the whole directory where these are empty. */
  readonly unitTypes: readonly string[];
  readonly level: string;
  /** Id of a unit: it and those below it. */
  readonly underId: string;
  /** Whether it names those that have not reported, when the ladder says so. */
  readonly chases: boolean;
  /** Whether it tells how reporting stands, when the digest for leaders leaves. */
  readonly digests: boolean;
  /** Words of a chase with placeholders; "" = the usual ones. */
  readonly words: string;
}
