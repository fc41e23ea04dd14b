import { moveDate } from './move-date.mjs';

// Loaded ahead of everything in each process that `run.mjs` starts, and in all that those start.
moveDate(Number(process.env.TEST_CLOCK_AHEAD_MS));
