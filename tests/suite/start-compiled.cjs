/*
 * Stands beside each program that `programs.ts` has bundled, and starts it. V8 leaves what it has compiled of the
 * program for the next process: to compile it anew is a third of what a start costs.
 */
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { constants, Script } = require('node:vm');
const { threadId } = require('node:worker_threads');

const bundle = __filename.replace(/\.js$/, '.bundle.js');
/** What one process had compiled when it was loaded, and what one had that came to its end, which is more. */
const [loaded, whole] = [`${bundle}.loaded`, `${bundle}.whole`];

const left = read(whole) ?? read(loaded);
const script = new Script(
  `(function (exports, require, module) {${readFileSync(bundle, 'utf8')}\n})`,
  {
    filename: bundle,
    ...(left && { cachedData: left }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  },
);
if (left === undefined || script.cachedDataRejected) setImmediate(() => leave(loaded));
process.on('exit', () => {
  if (read(whole) === undefined) leave(whole);
});
script.runInThisContext()(exports, require, module);

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Several processes and threads may come to this at once, and each may be killed. */
function leave(path) {
  const unfinished = `${path}.${process.pid}.${threadId}`;
  writeFileSync(unfinished, script.createCachedData());
  renameSync(unfinished, path);
}
