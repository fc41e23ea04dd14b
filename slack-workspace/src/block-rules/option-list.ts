import { z } from 'zod';
import { optionGroup, plainOption } from './texts.ts';

const Options = z.strictObject({ options: z.array(plainOption).max(100) });
const Groups = z.strictObject({ option_groups: z.array(optionGroup).max(100) });

/** What the app offers in a menu of its own; nothing where Slack would not take it. */
export function optionList(answer: unknown) {
  const options = Options.safeParse(answer);
  if (options.success) return { options: options.data.options };
  const groups = Groups.safeParse(answer);
  return groups.success ? { optionGroups: groups.data.option_groups } : undefined;
}
