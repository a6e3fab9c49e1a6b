// The load of `run.sh load` for k6 (https://k6.io), against any SyncWatch that runs: rooms of members who steer in turn.
//
//   ./run                                             # or any other installation
//   k6 run system-tests/bench/load.k6.js              # 20 rooms of 5, 1 command a second in each, for 30 s
//   k6 run -e BASE_URL=https://watch.example.org -e ROOMS=200 -e MEMBERS=5 -e RATE=10 -e SECONDS=60 system-tests/bench/load.k6.js
//
// Each virtual user is one member: a ticket over REST, a socket, the hello, a heartbeat a second. `sync_delivery_ms` is the time
// from a command's sending to its receipt by each member: the command's id carries when it was sent, so all users must run on
// one machine. `run.sh load` measures more sharply: to the last member, open loop, and what it costs the server.
// A member may give 5 commands a second (syncwatch.socket.commands-per-second): RATE / MEMBERS must stay below.
import http from 'k6/http';
import ws from 'k6/ws';
import { check, fail } from 'k6';
import { Counter, Rate, Trend } from 'k6/metrics';

const BASE_URL = __ENV.BASE_URL || 'http://localhost:8080';
const ROOMS = Number(__ENV.ROOMS || 20);
const MEMBERS = Number(__ENV.MEMBERS || 5);
const RATE = Number(__ENV.RATE || 1);
const SECONDS = Number(__ENV.SECONDS || 30);
const JOIN_SECONDS = 10;
const FILM = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const JSON_BODY = { 'Content-Type': 'application/json' };

const delivery = new Trend('sync_delivery_ms', true);
const applied = new Rate('sync_commands_applied');
const older = new Counter('sync_older_frames');

export const options = {
  scenarios: {
    members: {
      executor: 'per-vu-iterations',
      vus: ROOMS * MEMBERS,
      iterations: 1,
      maxDuration: `${SECONDS + 60}s`,
    },
  },
  setupTimeout: '120s',
  thresholds: {
    sync_delivery_ms: ['p(95)<100'],
    sync_commands_applied: ['rate>0.999'],
    checks: ['rate==1'],
  },
};

function post(path, body, token) {
  const headers = token ? { ...JSON_BODY, Authorization: `Bearer ${token}` } : JSON_BODY;
  const answer = http.post(`${BASE_URL}${path}`, JSON.stringify(body), { headers });
  if (answer.status >= 300) {
    fail(`${path}: ${answer.status} ${answer.body}`);
  }
  return answer.json();
}

/** One account owns all rooms; its film is known by its address alone. */
export function setup() {
  const name = `load-${Date.now().toString(36)}`;
  const account = { email: `${name}@example.org`, username: name, password: 'correct horse battery' };
  const token = post('/api/auth/register', account).accessToken;
  const room = { playbackControl: 'all', waitFor: 'nobody', maxParticipants: MEMBERS };
  const codes = Array.from({ length: ROOMS }, () => post('/api/rooms', room, token).code);
  return { token, codes, film: post('/api/links', { url: FILM }, token).id, begin: Date.now() + JOIN_SECONDS * 1000 };
}

/** A random UUID whose last twelve digits tell when it was made. */
function timedId() {
  const random = (digits) =>
    Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const now = Date.now().toString(16).padStart(12, '0');
  return `${random(8)}-${random(4)}-4${random(3)}-8${random(3)}-${now}`;
}

function wish(turn) {
  const kinds = ['sync:play', 'sync:seek', 'sync:pause', 'sync:seek'];
  const type = kinds[turn % kinds.length];
  const target = type === 'sync:seek' ? { targetMediaTimeMs: Math.floor(Math.random() * 3600000) } : {};
  return { type, commandId: timedId(), ...target };
}

export default function member({ token, codes, film, begin }) {
  const place = (__VU - 1) % MEMBERS;
  const code = codes[Math.floor((__VU - 1) / MEMBERS)];
  const owner = place === 0;
  const seat = post(`/api/rooms/${code}/join`, { guestName: `Guest ${place}` }, owner ? token : null);
  const say = (socket, frame) => socket.send(JSON.stringify(frame));
  let sequence = -1;
  let turn = place;

  const answer = ws.connect(`${BASE_URL.replace(/^http/, 'ws')}/socket/room`, { headers: { Origin: BASE_URL } }, (socket) => {
    socket.on('open', () =>
      say(socket, {
        type: 'hello',
        protocolVersion: '1.1',
        ticket: seat.ticket,
        lastSeenSequence: null,
        capabilities: ['seek', 'rate_change'],
      }),
    );
    socket.on('message', (text) => {
      const frame = JSON.parse(text);
      if (frame.type === 'hello') {
        sequence = frame.session.playback.sequence;
        if (owner) {
          say(socket, { type: 'sync:source', commandId: timedId(), sourceId: film });
        }
      } else if (frame.type === 'sync:command') {
        if (frame.state.sequence <= sequence) {
          older.add(1);
        }
        sequence = Math.max(sequence, frame.state.sequence);
        if (Date.now() >= begin) {
          delivery.add(Date.now() - Number.parseInt(frame.commandId.slice(-12), 16));
        }
      } else if (frame.type === 'sync:outcome') {
        applied.add(frame.status === 'applied');
      }
    });
    socket.setInterval(() => say(socket, { type: 'heartbeat', clientTimeMs: Date.now() }), 1000);
    // The members of a room take turns, so each waits for its own part of the room's second.
    const everyMs = (1000 * MEMBERS) / RATE;
    socket.setTimeout(
      () => {
        socket.setInterval(() => {
          say(socket, wish(turn));
          turn += 1;
        }, everyMs);
      },
      Math.max(1, begin - Date.now() + (place * everyMs) / MEMBERS),
    );
    socket.setTimeout(() => socket.close(1000), Math.max(1, begin - Date.now()) + SECONDS * 1000);
  });
  check(answer, { 'the socket was opened': (opened) => opened && opened.status === 101 });
  check(sequence, { 'the member heard of the room': (last) => last >= 0 });
}
