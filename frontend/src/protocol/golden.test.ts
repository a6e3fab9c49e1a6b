import { describe, expect, it } from 'vitest';
import { decodeServerMessage } from './decode.ts';
import { decodeAccountMessage } from './decode-account.ts';
import type { AccountMessage, ClientMessage } from './index.ts';

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

const account: Files = import.meta.glob('../../../protocol/src/test/resources/golden/account/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const accountTypes: Record<AccountMessage['type'], true> = {
  'account:hello': true,
  'account:heartbeat': true,
  'friend:request': true,
  'friend:accepted': true,
  'friend:presence': true,
  'friends:changed': true,
  'room:invite': true,
};

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
  'chat:post': true,
  'chat:edit': true,
  'chat:delete': true,
  'chat:react': true,
  'chat:fetch': true,
  'chat:typing': true,
};

describe('golden frames', () => {
  it.each(Object.entries(server))('%s reads as it is written', (_, text) => {
    expect(decodeServerMessage(text)).toEqual(JSON.parse(text));
    expect(decodeServerMessage(new TextEncoder().encode(text).buffer)).toEqual(JSON.parse(text));
  });

  it('hold every type of frame a server may send', () => {
    const seen = new Set(Object.values(server).map((text) => JSON.parse(text).type as string));
    expect([...seen].sort()).toEqual([
      'chat:entries',
      'chat:message',
      'chat:outcome',
      'chat:typing',
      'heartbeat',
      'hello',
      'room:closed',
      'room:error',
      'room:expiring',
      'room:participants',
      'room:removed',
      'room:settings',
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

  it.each(Object.entries(account))('%s reads as it is written', (_, text) => {
    expect(decodeAccountMessage(text)).toEqual(JSON.parse(text));
  });

  it('hold every type of frame of the account socket', () => {
    const seen = new Set(Object.values(account).map((text) => JSON.parse(text).type as string));
    expect(seen).toEqual(new Set(Object.keys(accountTypes)));
  });

  it('leave a frame of an unknown type or form alone', () => {
    expect(decodeServerMessage('{"type":"room:confetti"}')).toBeNull();
    expect(decodeServerMessage('{"type":"heartbeat","sequence":"x"}')).toBeNull();
    expect(decodeServerMessage('not json')).toBeNull();
  });
});
