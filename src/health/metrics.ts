import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../slack/delivery/observer.ts';
import { errorLabel } from './error-label.ts';

/** What of an index is shown. */
export type IndexFigures = {
  /** The name of its archive; empty where there is one alone. */
  readonly archive: string;
  readonly passages: number;
  readonly articles: number;
  /** When it was built, in milliseconds since 1970. */
  readonly builtAt: number;
};

export type Metrics = {
  /** Counts what happens in Slack. */
  readonly observer: Observer;
  readonly contentType: string;
  /** All figures in the text format of Prometheus. */
  readonly text: () => Promise<string>;
};

/** Seconds: a reply is there within hundredths of one, a call to Slack takes tenths, a retry whole ones. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counters of this process, none of which holds a word of a question or an article. */
export function createMetrics(
  indexes: () => readonly IndexFigures[],
  now: () => number = Date.now,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'common_ground_questions_total',
    help: 'Questions answered, by the way they came in and the kind of the reply.',
    labelNames: ['entry', 'kind'],
    registers,
  });
  const durations = new Histogram({
    name: 'common_ground_question_duration_seconds',
    help: 'From the question to the sent reply.',
    labelNames: ['entry'],
    buckets: BUCKETS,
    registers,
  });
  const duplicates = new Counter({
    name: 'common_ground_duplicate_events_total',
    help: 'Events left alone because they were answered before.',
    registers,
  });
  const errors = new Counter({
    name: 'common_ground_slack_errors_total',
    help: "Calls that Slack refused or did not get, by Slack's code or 'other'.",
    labelNames: ['code'],
    registers,
  });
  const gauge = (name: string, help: string, value: (one: IndexFigures) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['archive'],
      registers,
      collect() {
        this.reset();
        const all = indexes();
        // 0 until there is an index. One archive alone has no name, and its figures no label.
        if (all.length === 0) this.set(0);
        for (const one of all) {
          if (one.archive === '') this.set(value(one));
          else this.set({ archive: one.archive }, value(one));
        }
      },
    });
  };
  gauge('common_ground_index_passages', 'Passages that can be found.', ({ passages }) => passages);
  gauge('common_ground_index_articles', 'Articles that can be found.', ({ articles }) => articles);
  gauge('common_ground_index_age_seconds', 'Since the index in use was built.', ({ builtAt }) =>
    builtAt === 0 ? 0 : (now() - builtAt) / 1000,
  );
  return {
    observer: {
      answered({ entry, kind, ms }) {
        questions.inc({ entry, kind });
        durations.observe({ entry }, ms / 1000);
      },
      duplicate: () => duplicates.inc(),
      failed: (code) => errors.inc({ code: errorLabel(code) }),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
