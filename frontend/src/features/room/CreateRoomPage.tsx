import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { showProblem } from '@/lib/form-problem.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { createRoom, join } from './api.ts';
import { keepSeat } from './kept-seat.ts';

const schema = z.object({
  name: z.string().trim().max(80, 'Use at most 80 characters.'),
  seats: z.enum(['2', '3', '4', '5']),
  password: z.string().max(72, 'Use at most 72 characters.'),
  playbackControl: z.enum(['all', 'owner_only']),
  waitFor: z.enum(['everyone', 'quorum', 'owner', 'nobody']),
});

type Values = z.infer<typeof schema>;

const SEATS = (['2', '3', '4', '5'] as const).map((value) => ({ value, label: value }));
const STEERING = [
  { value: 'all', label: 'Everyone' },
  { value: 'owner_only', label: 'Only me' },
] as const;
const WAITING = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'quorum', label: 'Most' },
  { value: 'owner', label: 'Me' },
  { value: 'nobody', label: 'Nobody' },
] as const;

export function CreateRoomPage({ accountId }: { accountId: string | null }) {
  const navigate = useNavigate();
  const { register, handleSubmit, setError, control, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', seats: '5', password: '', playbackControl: 'all', waitFor: 'everyone' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ name, seats, password, playbackControl, waitFor }) => {
    try {
      const code = await createRoom({
        maxParticipants: Number(seats),
        playbackControl,
        waitFor,
        ...(name === '' ? {} : { name }),
        ...(password === '' ? {} : { password }),
      });
      // Whoever sets the password need not type it again to get in.
      const seat = await join(code, password === '' ? {} : { password });
      keepSeat(code, accountId, seat.memberToken);
      await navigate(`/r/${code}`);
    } catch (error) {
      showProblem<Values>(error, ['name', 'password', 'playbackControl'], setError);
    }
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
        <h1 className="text-3xl font-bold">A new room</h1>
        {errors.root?.message !== undefined && <Notice tone="bad">{errors.root.message}</Notice>}
        <Field
          label="Name (optional)"
          autoComplete="off"
          error={errors.name?.message}
          {...register('name')}
        />
        <Controller
          control={control}
          name="seats"
          render={({ field }) => (
            <Choice label="Seats" options={SEATS} value={field.value} onChange={field.onChange} />
          )}
        />
        <Controller
          control={control}
          name="playbackControl"
          render={({ field }) => (
            <Choice
              label="Who may play, pause and seek"
              options={STEERING}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="waitFor"
          render={({ field }) => (
            <Choice
              label="A start waits for"
              options={WAITING}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Field
          label="Password (optional)"
          type="password"
          autoComplete="new-password"
          hint="Guests need it besides the link."
          error={errors.password?.message}
          {...register('password')}
        />
        <Button type="submit" look="primary" busy={isSubmitting} className="w-full">
          Create the room
        </Button>
      </form>
    </main>
  );
}
