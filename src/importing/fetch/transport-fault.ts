import { FetchError } from './fetch-error.ts';

/** What an answer of HTTP says of itself; `undefined` for one that holds a page. */
export function statusFault(status: number, host: string): FetchError | undefined {
  if (status === 200 || status === 203) return undefined;
  const detail = { host, status };
  if (status === 204 || status === 205) return new FetchError('empty');
  if (status === 407) return new FetchError('proxy');
  if ([401, 402, 403, 451].includes(status)) return new FetchError('sign-in', detail);
  if (status === 404 || status === 410) return new FetchError('not-found', detail);
  return new FetchError(status === 429 || status >= 500 ? 'busy' : 'status', detail);
}

/** Of what a connection can fail with, a fault that a person can be told. Others are thrown on. */
export function faultOf(error: unknown, host: string): unknown {
  if (error instanceof FetchError || !(error instanceof Error)) return error;
  for (const one of causesOf(error)) {
    const fault = FAULTS.find(({ pattern }) => pattern.test(one));
    if (fault !== undefined) return new FetchError(fault.fault, { host });
  }
  return error;
}

/** The codes of an error, of its causes, and of the attempts that it sums up. */
function causesOf(error: Error, depth = 0): string[] {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const inner = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  const deeper = depth > 3 ? [] : inner.filter((one) => one instanceof Error);
  return [`${code} ${error.message}`, ...deeper.flatMap((one) => causesOf(one, depth + 1))];
}

/** Of Node, OpenSSL and undici, by their codes; the first that fits. */
const FAULTS = [
  { fault: 'proxy', pattern: /^\S* ?Proxy (?:response|Authentication)|^UND_ERR_PRX_TLS/ },
  { fault: 'too-slow', pattern: /^(?:UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT|ETIMEDOUT)\b/ },
  {
    fault: 'certificate',
    pattern:
      /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_)/,
  },
  {
    fault: 'cut-off',
    pattern:
      /^(?:UND_ERR_SOCKET|UND_ERR_RES_|UND_ERR_RESPONSE|UND_ERR_HEADERS_OVERFLOW|ECONNRESET|EPIPE|HPE_|HTTPParserError|ERR_HTTP)/,
  },
  {
    fault: 'unreachable',
    pattern:
      /^(?:ECONNREFUSED|ECONNABORTED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EINVAL|EAFNOSUPPORT)/,
  },
] as const;
