import { describe, expect, test } from 'vitest';
import { anArticle } from '../../archive-builders.ts';
import { until } from '../../until.ts';
import { anArchiveBot } from '../bots/archive-bot.ts';

const VISITS = [
  'Abe visited Sochi in May 2016 to speak with Putin about the peace treaty.',
  'Abe visited Vladivostok in September 2018 for the economic forum.',
  'Kishida visited Vladivostok in December 2016 to prepare the summit with Lavrov.',
  'The fishing fleets of Hokkaido went out for salmon and crab every summer.',
  'Visas were given without a fee to the former residents of the islands.',
];

const ANNA = { team: 'T01DESK', person: 'U01ANNA' };

/** A channel, a thread in it, and direct messages, in which one thing is asked after another. */
async function aConversation() {
  const articles = VISITS.map((text, at) =>
    anArticle({ id: `visit-${at}`, title: `Note ${at}`, paragraphs: [text] }),
  );
  const { slack, store } = await anArchiveBot({ articles });
  let answered = 0;
  const replied = async (channel: string, before: number): Promise<string> => {
    await slack.nextCall('chat.postMessage');
    answered++;
    // What is asked is kept once the reply is out.
    await until(
      async () => (await store.questions.askedBy(ANNA, 0)).length === answered || undefined,
    );
    const all = await slack.fromBot(channel);
    expect(all.length).toBe(before + 1);
    return all.at(-1)?.text ?? '';
  };
  return {
    async inThread(...questions: readonly string[]) {
      const texts: string[] = [];
      let threadTs: string | undefined;
      for (const [at, question] of questions.entries()) {
        const ts = await slack.say(`@common-ground ${question}`, threadTs ? { threadTs } : {});
        threadTs ??= ts;
        texts.push(await replied(slack.channel, at));
      }
      return texts;
    },
    async directly(...questions: readonly string[]) {
      const texts: string[] = [];
      for (const [at, question] of questions.entries()) {
        await slack.say(question, { channel: slack.directMessages });
        texts.push(await replied(slack.directMessages, at));
      }
      return texts;
    },
  };
}

describe('a short question', () => {
  test('in a thread goes on from the one before it, and the reply says so', async () => {
    const { inThread } = await aConversation();
    const [first, second] = await inThread(
      'When did Abe visit Sochi in 2016?',
      'and Vladivostok in 2018?',
    );
    expect(first).toMatch(/^“Abe visited Sochi/);
    expect(second).toMatch(/^“Abe visited Vladivostok in September 2018/);
    expect(second).toContain('Treated as a follow-up to “When did Abe visit Sochi in 2016?”.');
  });

  test('after a follow-up goes on from both', async () => {
    const { inThread } = await aConversation();
    const [, , third] = await inThread(
      'Who visited Vladivostok in 2018?',
      'and in 2016?',
      'what about Lavrov?',
    );
    expect(third).toMatch(/^“Kishida visited Vladivostok/);
    expect(third).toContain('Treated as a follow-up to “Who visited Vladivostok in 2016?”.');
  });

  test('in direct messages needs no mention', async () => {
    const { directly } = await aConversation();
    const [, second] = await directly('Who visited Vladivostok in 2018?', 'and in 2016?');
    expect(second).toMatch(/^“Kishida visited Vladivostok/);
  });

  test('that the archive knows nothing of gets nothing, not the answer before it', async () => {
    const { directly } = await aConversation();
    const [, second] = await directly('Who visited Vladivostok in 2018?', 'zzxqy');
    expect(second).toMatch(/^No answer was found in the archive\. Try other words/);
    expect(second).not.toContain('going on');
  });

  test('in another thread stands for itself', async () => {
    const { inThread, directly } = await aConversation();
    await inThread('Who visited Vladivostok in 2018?');
    const [alone] = await directly('and in 2016?');
    expect(alone).not.toContain('going on');
  });
});
