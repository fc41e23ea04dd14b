/** What is said of archives where there are several. `where` is the workspace, or the mention of a channel. */
export type ArchivesWords = {
  /** Above the menu of the archives that something can go into. */
  readonly archive: string;
  /** Nothing was saved: the workspace has the archive no more. */
  readonly gone: string;
  readonly heading: string;
  readonly workspace: string;
  /** The names of what a place uses. */
  readonly uses: (where: string, names: readonly string[]) => string;
  readonly usesNone: (where: string) => string;
  readonly otherChannels: string;
  /** Who decides what the workspace has. */
  readonly whoGives: string;
  readonly change: string;
  readonly forChannel: string;
  readonly moreChannels: (count: number) => string;
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    readonly channel: string;
    readonly archives: string;
    readonly workspaceHint: string;
    readonly channelHint: string;
    readonly saved: string;
    readonly notAllowed: string;
    readonly noChannel: string;
  };
};
