import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import type { Problem } from '@/lib/problem.ts';
import { tabStorage } from '@/lib/storage.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import type { JoinRequest, RoomCard } from './api.ts';

interface JoinFormProps {
  room: RoomCard;
  guest: boolean;
  problem: Problem | null;
  onJoin: (asked: JoinRequest) => Promise<void>;
}

interface Values {
  guestName: string;
  password: string;
}

const NAME_KEY = 'syncwatch.guest-name';

function schemaFor(guest: boolean, hasPassword: boolean) {
  const name = z.string().trim();
  return z.object({
    guestName: guest ? name.min(1, 'Tell the others your name.').max(32, 'Use at most 32 characters.') : name,
    password: hasPassword ? z.string().min(1, 'This room asks for a password.') : z.string(),
  });
}

/** Words for a refusal and the field it belongs to. */
function errorFor(problem: Problem | null, field: string): string | undefined {
  if (problem?.code === 'wrong_password') {
    return field === 'password' ? 'That is not the password. Try again.' : undefined;
  }
  if (problem?.code === 'guest_name_required') {
    return field === 'guestName' ? 'Tell the others your name.' : undefined;
  }
  return problem?.fields.find((error) => error.field === field)?.message;
}

export function JoinForm({ room, guest, problem, onJoin }: JoinFormProps) {
  usePageTitle(room.name);
  const { pathname } = useLocation();
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(schemaFor(guest, room.hasPassword)),
    defaultValues: { guestName: tabStorage.read(NAME_KEY) ?? '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const placed = errorFor(problem, 'password') ?? errorFor(problem, 'guestName');

  const submit = handleSubmit(async ({ guestName, password }) => {
    if (guest) {
      tabStorage.write(NAME_KEY, guestName);
    }
    await onJoin({
      ...(guest ? { guestName } : {}),
      ...(room.hasPassword ? { password } : {}),
    });
  });

  return (
    <main className="mx-auto grid w-full max-w-md grow content-center px-4 py-10">
      <form
        noValidate
        className="glass appear space-y-5 p-6 sm:p-8"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <p className="text-soft">
            {room.ownerName ? `${room.ownerName} invites you to` : 'You are invited to'}
          </p>
          <h1 className="text-3xl font-bold break-words" data-testid="room-name">
            {room.name}
          </h1>
          <p className="mt-1 text-soft">
            {room.participants} of {room.maxParticipants} seats taken
          </p>
        </header>
        {problem !== null && placed === undefined && <Notice tone="bad">{problem.message}</Notice>}
        {guest && (
          <Field
            label="Your name"
            autoComplete="nickname"
            maxLength={32}
            error={errors.guestName?.message ?? errorFor(problem, 'guestName')}
            {...register('guestName')}
          />
        )}
        {room.hasPassword && (
          <Field
            label="Room password"
            type="password"
            autoComplete="off"
            error={errors.password?.message ?? errorFor(problem, 'password')}
            {...register('password')}
          />
        )}
        <Button type="submit" look="primary" busy={isSubmitting} className="w-full">
          Join the room
        </Button>
        {guest && (
          <p className="text-center text-soft">
            Have an account?{' '}
            <Link
              className="font-semibold text-ember underline underline-offset-4"
              to={`/signin?next=${encodeURIComponent(pathname)}`}
            >
              Sign in
            </Link>
          </p>
        )}
      </form>
    </main>
  );
}
