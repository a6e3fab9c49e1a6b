import { Link } from 'react-router';

/** For guests: the way to an account, and back into this room. */
export function SignInLink({ code }: { code: string }) {
  return (
    <Link
      className="font-semibold text-ember underline underline-offset-4"
      to={`/signin?next=${encodeURIComponent(`/r/${code}`)}`}
    >
      sign in
    </Link>
  );
}
