import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';

/** Hands a request on to a workspace, as if its own token had been sent; its answer goes back as it is. */
export function forward(
  to: { readonly address: string; readonly path: string; readonly token: string },
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const handed = send(
    `${to.address}${to.path}`,
    {
      method: request.method,
      headers: {
        ...headers,
        authorization: `Bearer ${to.token}`,
        'content-length': Buffer.byteLength(body),
      },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    },
  );
  // The workspace has kept its answer to itself, as it was told to.
  handed.on('error', () => response.destroy());
  response.on('close', () => handed.destroy());
  handed.end(body);
}
