import type { ConnectionStatus, Rejoin } from '../connection/connection-options.ts';
import type { PlayerVitals } from '../connection/reports.ts';
import { RoomConnection } from '../connection/room-connection.ts';
import type { RoomSnapshot } from '../connection/snapshot.ts';
import type { ClientMessage, MemberVitals, PlaybackState, ServerMessage } from '../protocol/index.ts';
import { aHello, aPlayback, aRoster, ROOM } from './frames.ts';
import { type FakeSocket, VirtualEnvironment } from './virtual-environment.ts';

export const SERVER_START = 1_795_260_000_000;

/** A connection in virtual time and what it told its listener. */
export class Connected {
  readonly environment = new VirtualEnvironment();
  readonly statuses: ConnectionStatus[] = [];
  readonly vitals: MemberVitals[] = [];
  readonly connection: RoomConnection;
  room: RoomSnapshot | null = null;
  tickets = 0;
  player: PlayerVitals | null = null;
  rejoin: () => Rejoin | Promise<Rejoin> = () => ({ kind: 'ticket', ticket: 'ticket-2' });

  constructor() {
    let ids = 0;
    this.connection = new RoomConnection(
      {
        url: 'ws://films.example/socket/room',
        ticket: 'ticket-1',
        rejoin: async () => {
          this.tickets += 1;
          return this.rejoin();
        },
        newId: () => `command-${++ids}`,
        player: () => this.player,
        listener: {
          status: (status) => this.statuses.push(status),
          room: (snapshot) => {
            this.room = snapshot;
          },
          vitals: (members) => this.vitals.push(...members),
          expiring: () => {},
          error: () => {},
        },
      },
      this.environment,
    );
    this.connection.open();
    this.socket().opens();
  }

  /** The newest socket. */
  socket(): FakeSocket {
    return this.environment.socket();
  }

  says(...messages: ServerMessage[]): this {
    for (const message of messages) {
      this.socket().says(message);
    }
    return this;
  }

  greeted(): this {
    return this.says(aHello());
  }

  /** An answer to a heartbeat, from a server whose clock began at SERVER_START and took 10 ms both ways. */
  beat(sequence: number): ServerMessage {
    const serverNow = SERVER_START + this.environment.now() - 5;
    return {
      type: 'heartbeat',
      clientTimeMs: this.environment.now() - 10,
      receivedServerTimeMs: serverNow,
      sentServerTimeMs: serverNow,
      sequence,
      rosterRevision: 1,
      chatNumber: 0,
    };
  }

  /** From now on the newest socket answers heartbeats and questions for the state, after a round trip. */
  serve(roundTripMs: number, playback = aPlayback(), jumped = 0): this {
    const { environment } = this;
    const socket = this.socket();
    const half = roundTripMs / 2;
    socket.heard = (message) => {
      environment.after(half, () => {
        const serverNow = SERVER_START + jumped + environment.now();
        const answer = answerTo(message, playback, serverNow);
        if (answer !== null) {
          environment.after(half, () => socket.says(answer));
        }
      });
    };
    return this;
  }
}

function answerTo(message: ClientMessage, playback: PlaybackState, serverNow: number): ServerMessage | null {
  if (message.type === 'room:resync') {
    return { type: 'room:state', room: ROOM, playback, roster: aRoster(), video: null };
  }
  return message.type === 'heartbeat'
    ? {
        type: 'heartbeat',
        clientTimeMs: message.clientTimeMs,
        receivedServerTimeMs: serverNow,
        sentServerTimeMs: serverNow,
        sequence: playback.sequence,
        rosterRevision: 1,
        chatNumber: 0,
      }
    : null;
}
