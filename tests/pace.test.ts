import { expect, test } from 'vitest';
import { createPace, runInSlices } from '../src/pace.ts';

function* steps(count: number, done: (step: number) => void): Generator<void, string, void> {
  for (let step = 0; step < count; step++) {
    done(step);
    yield;
  }
  return 'built';
}

/** Notes what happens in the turns of the event loop until `ended`. */
function turns(order: string[]) {
  let running = true;
  const turn = (): void => {
    if (!running) return;
    order.push('other work');
    setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    running = false;
  };
}

test('a builder lets other work go between its slices', async () => {
  const order: string[] = [];
  const stop = turns(order);
  const result = await runInSlices(
    steps(3, (step) => order.push(`step ${step}`)),
    createPace(0),
  );
  stop();
  expect(result).toBe('built');
  expect(order.slice(0, 5)).toEqual(['step 0', 'other work', 'step 1', 'other work', 'step 2']);
});

test('and does all of a slice without a pause', async () => {
  const order: string[] = [];
  const stop = turns(order);
  await runInSlices(
    steps(1000, () => order.push('step')),
    createPace(60_000),
  );
  stop();
  expect(order.slice(0, 1000)).toEqual(Array.from({ length: 1000 }, () => 'step'));
});

test('a fault of the builder is that of who runs it', async () => {
  const failing = steps(2, () => {
    throw new Error('no');
  });
  await expect(runInSlices(failing, createPace(0))).rejects.toThrow('no');
});

test('of several jobs one goes on in a turn, each in its own', async () => {
  const order: string[] = [];
  const stop = turns(order);
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      runInSlices(
        steps(3, () => order.push(name)),
        createPace(0),
      ),
    ),
  );
  stop();
  const jobs = order.filter((one) => one !== 'other work');
  expect(jobs).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c']);
  // The first slices begin at once; after that no two stand side by side.
  const later = order.slice(3).join(' ');
  expect(later).not.toMatch(/[abc] [abc]/);
});
