import type { DoerRules } from './doer.ts';

export const japaneseDoer: DoerRules = () => undefined;
