import type { DoerRules } from './doer.ts';

export const russianDoer: DoerRules = () => undefined;
