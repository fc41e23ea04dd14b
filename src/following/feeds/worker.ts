import type { ReadDocument } from '../../importing/document/document.ts';
import { answerSources } from '../../importing/reading/answer-sources.ts';
import { readSource } from '../../importing/reading/read-source.ts';
import type { Followable } from './feed.ts';

answerSources<ReadDocument | Followable>(async ({ source, as }) =>
  as === 'feed'
    ? // Where nothing is followed, what reads feeds is not loaded.
      (await import('./read-followable.ts')).readFollowable(source)
    : readSource(source),
);
