// The LIMIT of live updates in a process of its own: plain `ws`, one text made before and sent to every socket.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerParent } from '../child.ts';
import { heapNow } from '../heap.ts';

const http = createServer();
const sockets = new WebSocketServer({
  server: http,
  perMessageDeflate: false,
  handleProtocols: () => 'graphql-transport-ws',
});
sockets.on('connection', (socket: WebSocket) => {
  socket.on('message', (data) => {
    if (String(data).includes('connection_init')) socket.send('{"type":"connection_ack"}');
  });
});
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

answerParent(
  {
    heap: heapNow,
    url: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    send: (text: string) => {
      for (const socket of sockets.clients) socket.send(text);
    },
  },
  async () => {
    for (const socket of sockets.clients) socket.terminate();
    http.close();
  },
);
