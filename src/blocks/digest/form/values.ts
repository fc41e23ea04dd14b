import { z } from 'zod';
import type { TypedWish } from '../../../digest/settings/wish.ts';
import { LANGUAGES } from '../../../text/language.ts';
import { type SentForm, sentIn, textIn } from '../../kit/sent-form.ts';
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
export function readDigestForm(form: SentForm): {
  readonly about: FormAbout;
  /** As it was typed and chosen. */
  readonly wish: TypedWish;
  readonly channel?: string;
} {
  const { channel, seen, ...rest } = About.parse(JSON.parse(form.private_metadata));
  const about = {
    ...rest,
    ...(channel === undefined ? {} : { channel }),
    ...(seen === undefined ? {} : { seen }),
  };
  const of = (id: string) => sentIn(form, fieldBlock(about, id), id);
  const many = (id: string): string[] =>
    (of(id).selected_options ?? []).map(({ value }) => textIn(value)).filter(Boolean);
  const chosen =
    textIn(of('channel').selected_conversation) || (rest.isFixed ? channel : undefined);
  return {
    about,
    ...(chosen === undefined ? {} : { channel: chosen }),
    wish: {
      time: textIn(of('time').selected_time),
      zone: textIn(of('zone').value),
      every: textIn(of('every').selected_option?.value),
      weekdays: many('weekdays'),
      topics: textIn(of('topics').value),
      language: textIn(of('language').selected_option?.value),
      sections: many('sections'),
      onEmpty: textIn(of('empty').selected_option?.value),
    },
  };
}
