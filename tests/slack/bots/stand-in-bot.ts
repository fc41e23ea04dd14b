import { onTestFinished } from 'vitest';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { aLog, anEvent, botOptions, deliver, JSON_ } from './running-bot.ts';
import { type StandInSlack, startStandInSlack } from './stand-in-slack.ts';

/** The real Bolt app over HTTP before a Slack at its worst: one that puts off and falls silent. */
export async function aBotBeforeStandIn() {
  const slack = await startStandInSlack();
  const { log, lines } = aLog();
  const bot = createSlack(await botOptions({ apiUrl: slack.apiUrl, log }));
  const { port } = await bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await slack.close();
  });
  const event = (about: object, eventId = 'Ev1'): Promise<Response> =>
    deliver(`http://127.0.0.1:${port}`, { body: anEvent(about, eventId), type: JSON_ });
  return { bot, slack, lines, event };
}

export const aStandInMention = (about: object = {}) => ({
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1700000000.000100',
  text: '<@U09GROUND> When was the first 2+2 meeting?',
  ...about,
});

/** Where a command of the stand-in is typed, and where its answers may go. */
export const standInPlace = (slack: StandInSlack) => ({
  channel_id: 'C1',
  response_url: slack.responseUrl,
});
