import { z } from 'zod';
import type { TypedWish } from '../../../digest/settings/wish.ts';
import { LANGUAGES } from '../../../text/language.ts';
import { type FormAbout, fieldBlock } from './form.ts';

const About = z.object({
  team: z.string(),
  channel: z.string().optional(),
  isFixed: z.boolean(),
  language: z.enum(LANGUAGES),
  turn: z.number(),
  seen: z.string().optional(),
});

/** Throws where the view is not one that `digestForm` has made. */
export function readDigestForm({ private_metadata, state }: SentForm): {
  readonly about: FormAbout;
  /** As it was typed and chosen. */
  readonly wish: TypedWish;
  readonly channel?: string;
} {
  const { channel, seen, ...rest } = About.parse(JSON.parse(private_metadata));
  const about = {
    ...rest,
    ...(channel === undefined ? {} : { channel }),
    ...(seen === undefined ? {} : { seen }),
  };
  const of = (id: string): SentValue => state.values[fieldBlock(about, id)]?.[id] ?? {};
  const many = (id: string): string[] =>
    (of(id).selected_options ?? []).flatMap(({ value }) => value ?? []);
  const chosen = of('channel').selected_conversation ?? (rest.isFixed ? channel : undefined);
  return {
    about,
    ...(chosen === undefined ? {} : { channel: chosen }),
    wish: {
      time: of('time').selected_time ?? '',
      zone: of('zone').value ?? '',
      weekdays: many('weekdays'),
      topics: of('topics').value ?? '',
      language: of('language').selected_option?.value ?? '',
      sections: many('sections'),
      onEmpty: of('empty').selected_option?.value ?? '',
    },
  };
}

type SentOption = { readonly value?: string };

type SentValue = {
  readonly value?: string | null;
  readonly selected_time?: string | null;
  readonly selected_conversation?: string | null;
  readonly selected_option?: SentOption | null;
  readonly selected_options?: readonly SentOption[] | null;
};

type SentForm = {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, SentValue>>>>;
  };
};
