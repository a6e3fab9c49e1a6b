import { Film, Link2, Server } from 'lucide-react';
import { Link } from 'react-router';
import { JoinByCode } from './JoinByCode.tsx';
import { TwinScreens } from './TwinScreens.tsx';

const FACTS = [
  {
    icon: Film,
    title: 'The same frame',
    text: 'Play, pause, seek or change the speed: everyone’s picture follows, and small drifts are corrected before you notice.',
  },
  {
    icon: Link2,
    title: 'One link is enough',
    text: 'Share it with up to four people. They join with a name, no account needed.',
  },
  {
    icon: Server,
    title: 'Your own house',
    text: 'Films, rooms and accounts stay on the server you run. Nothing is fetched from anywhere else.',
  },
];

export function LandingPage() {
  return (
    <main className="mx-auto grid w-full max-w-[84rem] grow content-center gap-10 px-4 py-8 sm:px-8">
      <div className="grid items-center gap-12 wide:grid-cols-[1.05fr_1fr] wide:gap-14">
        <div className="appear space-y-7">
          <h1 className="text-[clamp(2.6rem,6vw,5rem)] font-extrabold">
            Far apart,
            <br />
            <span className="bg-gradient-to-r from-ember via-coral to-beam bg-clip-text text-transparent">
              same moment.
            </span>
          </h1>
          <p className="max-w-xl text-lg text-soft sm:text-xl">
            Put on a film, send a link, and watch it together: the same frame on every screen, wherever your
            people are.
          </p>
          <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
            <Link to="/new" className="button button-primary min-h-13 px-7 text-lg" data-testid="create-room">
              Create a room
            </Link>
            <JoinByCode />
          </div>
        </div>
        <TwinScreens />
      </div>
      <ul className="grid gap-4 md:grid-cols-3">
        {FACTS.map(({ icon: Icon, title, text }) => (
          <li key={title} className="glass p-6">
            <Icon aria-hidden className="mb-4 size-7 text-beam" strokeWidth={1.6} />
            <h2 className="mb-1.5 text-lg font-semibold">{title}</h2>
            <p className="text-soft">{text}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
