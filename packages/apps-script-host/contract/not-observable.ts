/** What one account cannot find out about the platform by itself, with the reason; it goes into the result of 自检. */
export const notObservable: readonly { fact: string; reason: string }[] = [
  {
    fact: "of two permission changes of one file at the same time only the last holds",
    reason: "needs two more people to share with",
  },
  {
    fact: "sharing has a quota of its own",
    reason: "finding its size would spend the day's quota",
  },
  {
    fact: "staff see what lies in a folder that is shared with them",
    reason: "needs a second account that looks",
  },
  {
    fact: "a protected range stops others from inserting, deleting, sorting and moving across it",
    reason: "needs a second account: the owner may always edit",
  },
  {
    fact: "a protection without editors leaves other writers out",
    reason: "needs a second account that tries; whom Google lists as editors is a case",
  },
  {
    fact: "a REST call is refused while the matching advanced service is off",
    reason: "a script cannot change its own manifest; the checklist names it when it happens",
  },
  {
    fact: "how large a burst of fetchAll may be",
    reason: "finding the size would stop other scripts of the account; fifty and sixty at once are cases",
  },
  {
    fact: "what a person pastes by hand overwrites rules and formats",
    reason: "needs a hand; what a script and the API paste are cases",
  },
];
