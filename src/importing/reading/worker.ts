import type { ReadDocument } from '../document/document.ts';
import { answerSources } from './answer-sources.ts';
import { readSource } from './read-source.ts';

answerSources<ReadDocument>(({ source }) => readSource(source));
