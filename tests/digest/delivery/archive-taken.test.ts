import { expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aMorning, someDigests, subscribe } from '../running-digests.ts';

const MINUTE = 60_000;

const HARBOUR = anArticle({ id: '/harbour/boats', paragraphs: ['Boats brought home urchins.'] });
const MUSEUM = anArticle({ id: 'lanterns', paragraphs: ['The museum in Otaru shows lanterns.'] });

test.each([
  ['Slack has put off', { kind: 'put-off', afterMs: 30_000 }],
  ['nobody could take', { kind: 'unreached', reason: 'ECONNREFUSED' }],
] as const)(
  'an edition that %s is made anew once an archive was taken from its channel',
  async (_, step) => {
    const clock = aMorning();
    const store = await aStore({ database: await aDatabase(), now: clock.now });
    let has = { ...anArchive([HARBOUR, MUSEUM]).archive, prefixes: ['', '/harbour/'] };
    const { digests, script, history } = someDigests({ store, clock, archive: () => has });
    await store.articles.see([HARBOUR, MUSEUM].map(({ id }) => ({ id, hash: id })));
    await subscribe(store);
    script('C1', step);
    clock.pass(30 * MINUTE);
    await digests.tick();
    has = { ...anArchive([MUSEUM]).archive, prefixes: [''] };
    clock.pass(MINUTE);
    await digests.tick();
    expect(history.map(({ post }) => post.text)).toEqual([expect.stringContaining('lanterns')]);
    expect(JSON.stringify(history)).not.toContain('urchins');
  },
);
