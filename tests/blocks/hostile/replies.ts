import fc from 'fast-check';
import type { Reply } from '../../../src/answer/reply.ts';
import { aClosest, aNothing, anAnswer } from '../../builders.ts';
import { hostileExcerpt, hostileText } from './excerpts.ts';

export const hostileReply: fc.Arbitrary<Reply> = fc
  .record({
    question: hostileText,
    language: fc.constantFrom('en' as const, 'ru' as const, 'ja' as const),
    corrections: fc.array(fc.record({ from: hostileText, to: hostileText }), { maxLength: 8 }),
    aliases: fc.array(hostileText, { maxLength: 8 }),
    excerpts: fc.array(hostileExcerpt, { minLength: 1, maxLength: 5 }),
    kind: fc.constantFrom('answer', 'closest', 'nothing'),
  })
  .map(({ kind, excerpts, ...asked }) => {
    if (kind === 'nothing') return aNothing(asked);
    return kind === 'answer' ? anAnswer({ ...asked, excerpts }) : aClosest({ ...asked, excerpts });
  });
