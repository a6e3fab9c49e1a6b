import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountMessage } from '../protocol/index.ts';
import { VirtualEnvironment } from '../testing/virtual-environment.ts';
import { AccountConnection } from './account-connection.ts';

let environment: VirtualEnvironment;
let connection: AccountConnection;
let heard: AccountMessage[];
let missed: number;
let tickets: (string | null)[];

beforeEach(async () => {
  environment = new VirtualEnvironment();
  heard = [];
  missed = 0;
  tickets = ['one', 'two', 'three'];
  connection = new AccountConnection(environment, 'ws://films.example/socket/account', {
    ticket: async () => tickets.shift() ?? null,
    heard: (message) => heard.push(message),
    missed: () => {
      missed += 1;
    },
  });
  connection.open();
  await environment.pass(0);
  await settled();
});

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    await Promise.resolve();
  }
};

const says = (message: AccountMessage) => environment.socket().onmessage?.({ data: JSON.stringify(message) });

const greet = () => {
  environment.socket().opens();
  says({ type: 'account:hello', protocolVersion: '1.1', compatible: true, upgradeRequired: false });
};

describe('the account connection', () => {
  it('says hello with its ticket and hears notices', () => {
    greet();
    expect(environment.socket().sentOf('hello')[0]?.ticket).toBe('one');
    says({ type: 'friend:request', accountId: 'a', username: 'grace' });
    expect(heard).toEqual([{ type: 'friend:request', accountId: 'a', username: 'grace' }]);
    expect(missed).toBe(1);
  });

  it('leaves alone what it does not know', () => {
    greet();
    environment.socket().onmessage?.({ data: '{"type":"account:surprise"}' });
    environment.socket().onmessage?.({ data: 'no json' });
    expect(heard).toEqual([]);
  });

  it('comes back with a new ticket and says that something may have been missed', async () => {
    greet();
    environment.socket().closes(1006);
    await environment.pass(400);
    await settled();
    expect(environment.sockets).toHaveLength(2);
    greet();
    expect(environment.socket().sentOf('hello')[0]?.ticket).toBe('two');
    expect(missed).toBe(2);
  });

  it('takes a socket without answers for lost, and one with answers for alive', async () => {
    greet();
    environment.socket().heard = (message) => {
      if (message.type === 'heartbeat') {
        says({ type: 'account:heartbeat', clientTimeMs: message.clientTimeMs });
      }
    };
    await environment.pass(60_000);
    expect(environment.sockets).toHaveLength(1);
    environment.socket().heard = () => {};
    await environment.pass(40_000);
    await settled();
    expect(environment.sockets.length).toBeGreaterThan(1);
  });

  it('does not knock at once where there are too many', async () => {
    greet();
    environment.socket().closes(4429);
    await environment.pass(15_000);
    await settled();
    expect(environment.sockets).toHaveLength(1);
    await environment.pass(6000);
    await settled();
    expect(environment.sockets).toHaveLength(2);
  });

  it('ends when versions do not fit, and when it is closed', async () => {
    greet();
    environment.socket().closes(4400);
    await environment.pass(60_000);
    expect(environment.sockets).toHaveLength(1);
    connection.close();
    connection.hurry();
    await settled();
    expect(environment.sockets).toHaveLength(1);
  });

  it('asks again later when there is no ticket', async () => {
    tickets = [null, 'four'];
    greet();
    environment.socket().closes(1006);
    await environment.pass(400);
    await settled();
    expect(environment.sockets).toHaveLength(1);
    await environment.pass(1000);
    await settled();
    expect(environment.sockets).toHaveLength(2);
  });
});
