// Copies of files.

/** What a copy does not take from its original. */
export const freshCopy = (now: number) =>
  ({
    editors: [],
    commenters: [],
    viewers: [],
    linkRole: null,
    discoverable: false,
    trashed: false,
    starredBy: [],
    createdTime: now,
    modifiedTime: now,
    shownModifiedTime: now,
    refreshAt: null,
    writersCanShare: true,
    pendingOwner: null,
    index: undefined,
  }) as const;
