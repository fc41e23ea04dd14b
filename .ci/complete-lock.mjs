// Adds to package-lock.json the optional binaries of other platforms. npm leaves them out of a lock
// file made on one platform, and `npm ci` then refuses it. Run it after adding a dependency:
//   node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
let n = 0;
for (const [path, entry] of Object.entries({ ...packages })) {
  if (!path) continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    if (!/^\d/.test(version)) {
      console.error('range, skipped:', name, version);
      continue;
    }
    const words = name.split('/').pop().split(/[-.]/);
    const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].find((o) =>
      words.includes(o),
    );
    const cpu = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x'].find((c) =>
      words.includes(c),
    );
    const libc = words.some((w) => w.startsWith('musl'))
      ? 'musl'
      : os === 'linux' && words.some((w) => w.startsWith('gnu'))
        ? 'glibc'
        : undefined;
    if (!os || !cpu) {
      console.error('platform unknown, skipped:', name);
      continue;
    }
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    n++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${n}`);
