import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatMessage, ClientMessage } from '../protocol/index.ts';
import { aMessage, BadPath, ChatServer, RULES } from '../testing/bad-chat-path.ts';
import { ADA, aHello } from '../testing/frames.ts';
import { seeded } from '../testing/seeded.ts';
import { VirtualEnvironment } from '../testing/virtual-environment.ts';
import { RoomChat } from './room-chat.ts';

describe('a chat over a path that loses, doubles, swaps and breaks', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'shows each message once and in order (%i)',
    async (seed) => {
      const random = seeded(seed);
      const room = new ChatServer();
      for (let n = 0; n < 20; n++) {
        room.post('bob', `old-${n}`, `old ${n}`);
      }
      const path = new BadPath(room, random);
      path.connect();
      for (let step = 0; step < 120; step++) {
        await disturb(path, room, random, step);
      }
      path.connect();
      for (let beat = 0; beat < 60; beat++) {
        path.beat();
        await path.environment.pass(1000);
        if (path.chat.state().outgoing.length > 0) {
          path.breaks();
          path.connect();
        }
        path.chat.goBack();
      }

      const shown = path.chat.state();
      expect(shown.outgoing).toEqual([]);
      expect(shown.older).toBe(false);
      expect(shown.messages).toEqual([...room.messages.values()].sort((a, b) => a.number - b.number));
    },
  );
});

async function disturb(path: BadPath, room: ChatServer, random: () => number, step: number): Promise<void> {
  const luck = random();
  if (luck < 0.35) {
    const { message } = room.post('bob', `bob-${step}`, `line ${step}`);
    if (message !== null) {
      path.news(message);
    }
  } else if (luck < 0.5) {
    void path.chat.ask({ type: 'chat:post', text: `mine ${step}`, replyTo: null });
  } else if (luck < 0.65) {
    path.news(room.edit(1 + Math.floor(random() * 20), `edited ${step}`));
  } else if (luck < 0.75) {
    path.breaks();
    path.connect();
  } else if (luck < 0.85) {
    path.beat();
  }
  await path.environment.pass(random() * 500);
}

describe('a chat', () => {
  const sent: ClientMessage[] = [];
  let environment: VirtualEnvironment;
  let chat: RoomChat;

  beforeEach(() => {
    sent.length = 0;
    environment = new VirtualEnvironment();
    chat = new RoomChat(environment, {
      newId: () => `id-${sent.length}`,
      send: (message) => sent.push(message),
    });
    greet([aMessage({ number: 3, revision: 3 })], 3);
    sent.length = 0;
  });

  function greet(messages: ChatMessage[], newest: number): void {
    const hello = aHello();
    const page = { newest, upTo: newest, messages, older: true, rules: RULES };
    chat.heard({ ...hello, session: hello.session && { ...hello.session, chat: page } });
  }

  it('waits a moment for what is missing and then asks for it', async () => {
    chat.heard({ type: 'chat:message', message: aMessage({ number: 5, revision: 5 }) });
    expect(chat.state().messages).toHaveLength(1);
    await environment.pass(200);
    expect(sent).toEqual([]);
    await environment.pass(100);
    expect(sent).toEqual([{ type: 'chat:fetch', after: 3, before: null }]);
  });

  it('asks nothing when the missing one comes late', async () => {
    chat.heard({ type: 'chat:message', message: aMessage({ number: 5, revision: 5 }) });
    chat.heard({ type: 'chat:message', message: aMessage({ number: 4, revision: 4 }) });
    await environment.pass(5000);
    expect(chat.state().messages.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(sent).toEqual([]);
  });

  it('leaves a change of a message it has not loaded for later', () => {
    chat.heard({ type: 'chat:message', message: aMessage({ number: 1, revision: 4 }) });
    expect(chat.state().messages.map(({ number }) => number)).toEqual([3]);
    expect(chat.lastNumber()).toBe(4);
  });

  it('keeps a refused message until its writer decides', async () => {
    const result = chat.ask({ type: 'chat:post', text: 'hello', replyTo: null });
    const id = chat.state().outgoing[0]?.clientId ?? '';
    const outcome = { type: 'chat:outcome', clientId: id, number: null } as const;
    chat.heard({ ...outcome, status: 'refused', reason: 'slow_mode', words: 'Wait.', retryAfterMs: 900 });
    expect(await result).toBe('Wait.');
    expect(chat.state().outgoing[0]?.refusal).toBe('Wait.');
    greet([], 3);
    expect(sent.filter(({ type }) => type === 'chat:post')).toHaveLength(1);

    chat.retry(id);
    expect(sent.filter(({ type }) => type === 'chat:post')).toHaveLength(2);
    chat.heard({ ...outcome, status: 'posted', number: 4, reason: null, words: null, retryAfterMs: null });
    expect(chat.state().outgoing).toEqual([]);
  });

  it('says that one is writing every few seconds, and believes the same of others for a while', async () => {
    chat.writes();
    chat.writes();
    expect(sent).toEqual([{ type: 'chat:typing', typing: true }]);
    chat.heard({ type: 'chat:typing', memberId: 'bob', typing: true });
    chat.heard({ type: 'chat:typing', memberId: ADA, typing: true });
    expect(chat.state().typing).toEqual(['bob']);
    await environment.pass(6000);
    expect(chat.state().typing).toEqual([]);
  });

  it('is nothing that an older node would not understand', async () => {
    const quiet = new RoomChat(environment, { newId: () => 'id', send: (message) => sent.push(message) });
    quiet.heard(aHello());
    quiet.writes();
    quiet.goBack();
    await environment.pass(10_000);
    expect(sent).toEqual([]);
  });
});
