import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { roomCodeIn } from './room-code.ts';

export function JoinByCode() {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const navigate = useNavigate();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = roomCodeIn(text);
    setWrong(code === null);
    if (code !== null) {
      void navigate(`/r/${code}`);
    }
  };

  return (
    <form onSubmit={submit} className="w-full max-w-sm">
      <div className="relative">
        <input
          className="field min-h-13 rounded-full pr-14 pl-6"
          aria-label="Invite link or room code"
          placeholder="Invite link or code"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'code-error' : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="submit"
          aria-label="Join the room"
          className="button button-glass button-icon absolute top-1/2 right-1.5 min-h-10 w-10 -translate-y-1/2 before:absolute before:-inset-1"
        >
          <ArrowRight aria-hidden className="size-5" />
        </button>
      </div>
      {wrong && (
        <p id="code-error" role="alert" className="mt-2 pl-6 text-sm font-medium text-bad">
          Paste the invite link, or the 8 letters and digits of the room.
        </p>
      )}
    </form>
  );
}
