import { until } from '../../until.ts';
import { ANNA, type Desk, GENERAL, KENJI, KURILS, moment } from './a-desk.ts';
import { TEXTS } from './the-press.ts';

/** What is watched by Anna, and in the channel. */
const BY_ANNA = 'Who leads the delegation of Magadan?';
const IN_CHANNEL = 'When does the new contract for gas from Sakhalin end?';

type Event = {
  readonly at: number;
  readonly happens: (desk: Desk) => unknown;
};

const event = (day: number, time: string, happens: Event['happens']): Event => ({
  at: moment(day, time),
  happens,
});

/** What a page says from now on: `words` in place of `before`. */
const rewritten = (story: keyof typeof TEXTS, before: string, words: string): string[] =>
  TEXTS[story].paragraphs.map((text) => text.replace(before, words));

/** When a copy ends in the middle of its work. */
export const DISTURBED = moment(6, '12:00');

/** What happens in the two weeks, from Monday, the first day, to Sunday, the fourteenth. */
export const SCRIPT: readonly Event[] = [
  event(1, '10:00', async (desk) => {
    await desk.start();
    await desk.start();
  }),
  event(1, '11:00', async (desk) => {
    const { post, herald, wire, letter, chronicle, mute, ministry } = desk.press;
    await desk.subscribe(KURILS, {});
    await desk.subscribe(GENERAL, { every: 'week', weekdays: [1], time: '09:00' });
    await desk.follow(post.feed, ANNA);
    await desk.follow(herald.at('/'), ANNA);
    await desk.follow(wire.feed, KENJI);
    await desk.follow(letter.feed, KENJI);
    await desk.follow(chronicle.feed, ANNA);
    await desk.follow(mute.feed, KENJI);
    await desk.follow(ministry.at('/statement'), ANNA, 'page');
    await typed(desk, `/ask watch ${BY_ANNA}`);
    post.publish('quota');
    post.publish('whale');
    ministry.write('statement');
    chronicle.show({ body: '<rss><channel><item>' });
  }),
  // Two tell one event. One of them is cut off in the middle first.
  event(2, '12:00', ({ press: { post, herald } }) => {
    post.publish('flights');
    herald.publish('aurora');
    herald.show({ cutAfter: 200 });
  }),
  event(2, '20:00', ({ press: { herald } }) => herald.show()),
  // A site that wants to be left alone for a day.
  event(3, '13:00', ({ press: { letter } }) =>
    letter.show({ status: 429, headers: { 'retry-after': '86400' } }),
  ),
  event(3, '16:00', async (desk) => {
    desk.press.letter.publish('graves');
    await typed(desk, '@common-ground When does the ferry to Korsakov sail?', KURILS);
  }),
  event(4, '12:00', ({ press: { herald } }) => herald.publish('ferret')),
  event(5, '12:00', ({ press: { wire, ministry } }) => {
    wire.publish('delegation');
    wire.show({ delayMs: 30 });
    ministry.write('statement', rewritten('statement', 'before spring', 'on 2 June'));
  }),
  // One copy ends while both are at work, and is away for a day.
  event(6, '12:00', async (desk) => {
    desk.press.post.publish('guests');
    const [first] = desk.copies();
    if (first === undefined) throw new Error('Nobody is there.');
    const rounds = desk.copies().map((copy) => copy.look());
    await Promise.all([first.following.stop(), ...rounds]);
    await desk.stop(first);
  }),
  event(7, '15:00', (desk) => desk.start()),
  // A week after it was saved.
  event(7, '16:00', ({ press: { post } }) =>
    post.write('quota', rewritten('quota', '2,050', '1,800')),
  ),
  event(8, '12:00', async ({ store }) => {
    await store.watches.make({
      team: 'T01DESK',
      audience: 'channel',
      owner: KURILS,
      setBy: KENJI,
      language: 'en',
      question: IN_CHANNEL,
    });
    const watch = (await store.watches.active()).find(({ owner }) => owner === KURILS);
    await store.watches.change(watch?.id ?? '', { delivery: 'digest' });
  }),
  // A feed that has moved to another house.
  event(9, '12:00', ({ press: { wire, herald } }) => {
    herald.publish('toyama');
    wire.show({ status: 301, headers: { location: herald.at('/wire') } });
    herald.put('/wire', { body: wire.body(), type: 'application/rdf+xml' });
  }),
  // Nobody is there in the morning.
  event(9, '22:00', async (desk) => {
    for (const copy of [...desk.copies()]) await desk.stop(copy);
  }),
  event(10, '11:00', async (desk) => {
    await desk.start();
    await desk.start();
  }),
  event(11, '12:00', ({ press: { letter } }) => letter.publish('gas')),
  event(12, '12:00', ({ press: { chronicle, mute } }) => {
    chronicle.publish('return');
    mute.show();
  }),
  event(13, '12:00', async ({ store, copies }) => {
    const whale = (await store.items.leftOut(20)).find(({ title }) => title.includes('whale'));
    await copies()[0]?.following.takeIn(whale?.feedId ?? '', whale?.id ?? '');
  }),
  event(14, '12:00', (desk) => typed(desk, '/ask changes')),
];

/** What Anna types, once it has been answered. */
async function typed({ slack }: Desk, text: string, channel = GENERAL): Promise<void> {
  const said = async () => (await slack.fromBot(channel)).length;
  const before = await said();
  await slack.say(text, { channel });
  await until(async () => (await said()) > before || undefined);
}
