import { describe, expect, it } from 'vitest';
import { decodeServerMessage } from './decode.ts';
import type { ClientMessage } from './index.ts';

type Files = Record<string, string>;
const server: Files = import.meta.glob('../../../protocol/src/test/resources/golden/server/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const client: Files = import.meta.glob('../../../protocol/src/test/resources/golden/client/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const clientTypes: Record<ClientMessage['type'], true> = {
  hello: true,
  heartbeat: true,
  'room:resync': true,
  'sync:play': true,
  'sync:pause': true,
  'sync:seek': true,
  'sync:rate': true,
  'sync:source': true,
  'sync:ready': true,
  'sync:stalled': true,
};

describe('golden frames', () => {
  it.each(Object.entries(server))('%s reads as it is written', (_, text) => {
    expect(decodeServerMessage(text)).toEqual(JSON.parse(text));
    expect(decodeServerMessage(new TextEncoder().encode(text).buffer)).toEqual(JSON.parse(text));
  });

  it('hold every type of frame a server may send', () => {
    const seen = new Set(Object.values(server).map((text) => JSON.parse(text).type as string));
    expect([...seen].sort()).toEqual([
      'heartbeat',
      'hello',
      'room:closed',
      'room:error',
      'room:participants',
      'room:state',
      'room:vitals',
      'sync:command',
      'sync:outcome',
      'sync:waiting',
      'video:status',
    ]);
  });

  it('hold every type of frame a client may send', () => {
    const seen = new Set(Object.values(client).map((text) => JSON.parse(text).type as string));
    expect(seen).toEqual(new Set(Object.keys(clientTypes)));
  });

  it('leave a frame of an unknown type or form alone', () => {
    expect(decodeServerMessage('{"type":"chat:message"}')).toBeNull();
    expect(decodeServerMessage('{"type":"heartbeat","sequence":"x"}')).toBeNull();
    expect(decodeServerMessage('not json')).toBeNull();
  });
});
