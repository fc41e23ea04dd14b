import { expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';
import { aDatabase, aStore, subscribed } from '../../store/databases.ts';
import { someSettings } from '../builders.ts';
import { aMorning, someDigests } from '../running-digests.ts';
import { aScriptedCourier } from '../scripted-courier.ts';

const HOUR = 60 * 60 * 1000;

test('an edition tells of what was found for a watch of its channel, and the next one does not', async () => {
  const clock = aMorning();
  const store = await aStore({ database: await aDatabase(), now: clock.now });
  const { archive } = anArchive([
    anArticle({ id: 'nauru', paragraphs: ['The delegation of Nauru is led by Baron Waqa.'] }),
  ]);
  const team = 'T1';
  await subscribed(store, { team, channel: 'C1', settings: someSettings(), createdBy: 'U1' });
  const made = await store.watches.make({
    team,
    audience: 'channel',
    owner: 'C1',
    setBy: 'U1',
    language: 'en',
    question: 'Who leads the delegation of Nauru?',
  });
  if (made.kind !== 'made') throw new Error('It was not made.');
  const quote = 'The delegation of Nauru is led by Baron Waqa.';
  const found = { mark: 'm1', passage: 'nauru#1', quote, sure: 90 };
  await store.findings.add(made.watch.id, [found], 'digest');
  const scripted = aScriptedCourier();
  const { digests } = someDigests({ store, clock, scripted, archive: () => archive });
  const editions = () => scripted.history.map(({ post }) => post.text);
  await digests.tick();
  clock.pass(HOUR);
  await digests.tick();
  expect(editions()).toHaveLength(1);
  expect(editions()[0]).toContain(
    `Watched here\n\n“Who leads the delegation of Nauru?”\n“${quote}”`,
  );
  for (let hour = 0; hour < 25; hour++) {
    clock.pass(HOUR);
    await digests.tick();
  }
  expect(editions().filter((text) => text.includes('Watched here'))).toHaveLength(1);
});
