import { answerSources } from '../../importing/reading/answer-sources.ts';
import type { Followable } from './feed.ts';
import { readFollowable } from './read-followable.ts';

answerSources<Followable>(readFollowable);
