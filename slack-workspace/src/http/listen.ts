import { createServer, type RequestListener, type Server } from 'node:http';
import { WorkspaceError } from '../errors.ts';

/** Opens `host` and `port`. Throws a `WorkspaceError` where that is not possible. */
export async function listen(
  answer: RequestListener,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((error: unknown) => {
    throw fault(error, host, port);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}

function fault(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new WorkspaceError(
      `Port ${port} is taken by another program. Expected a free port: PORT=3300 npm start, or PORT=0 for any that is free.`,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new WorkspaceError(
      `Port ${port} on ${host} cannot be opened (${code}). Expected a free port in PORT.`,
    );
  }
  return error;
}
