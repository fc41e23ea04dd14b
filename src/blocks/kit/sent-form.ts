/** What Slack sends of a window that was filled in. Nothing in it is trusted: not every form is Slack's. */
export type SentForm = {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, SentValue>>>>;
  };
};

type SentOption = { readonly value?: unknown };

type SentValue = {
  readonly value?: unknown;
  readonly selected_time?: unknown;
  readonly selected_conversation?: unknown;
  readonly selected_option?: SentOption | null;
  readonly selected_options?: readonly SentOption[] | null;
};

/** What a field holds; most have one name for the block and what is in it. */
export const sentIn = (
  { state }: Pick<SentForm, 'state'>,
  block: string,
  action = block,
): SentValue => state.values[block]?.[action] ?? {};

/** As text; `''` for what is none. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
