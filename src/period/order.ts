import { inAll } from './languages/alternatives.ts';
import { anyOf, pattern } from './pattern.ts';

/** Words that ask for an order, in every language; what each is for stands at `PeriodWords`. */
export const LATEST = pattern(anyOf(inAll(({ latest }) => latest)));
export const LAST = pattern(anyOf(inAll(({ last }) => last)));
export const EARLIEST = pattern(anyOf(inAll(({ earliest }) => earliest)));
