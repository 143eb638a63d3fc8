/** One who leads the campaign, as a row of 领导小组 says it; of name and position one may be "". */
export interface GroupMember {
  /** As the notice says: 组长, 副组长, 成员. */
  readonly role: string;
  readonly name: string;
  readonly position: string;
  /** Unit or department. */
  readonly office: string;
  readonly duty: string;
}
