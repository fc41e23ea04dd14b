/** Where a bar is drawn: a terminal, or nothing at all. */
export type Terminal = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
};

export type Progress = {
  /** `done` of `total` are done; `name` is the next. */
  readonly show: (done: number, name: string) => void;
  /** Takes the bar away, so that a line can be printed. */
  readonly clear: () => void;
};

const WIDTH = 24;
const CLEAR = '\r\u001b[2K';

/** A bar in one line of a terminal; elsewhere nothing is drawn. */
export function createProgress(total: number, terminal: Terminal): Progress {
  if (terminal.isTTY !== true || total < 2) return { show: () => {}, clear: () => {} };
  return {
    show(done, name) {
      const filled = Math.floor((WIDTH * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      const line = `${bar} ${done}/${total} ${name.replace(/\p{Cc}/gu, ' ')}`;
      terminal.write(`${CLEAR}${[...line].slice(0, (terminal.columns ?? 80) - 1).join('')}`);
    },
    clear: () => void terminal.write(CLEAR),
  };
}
