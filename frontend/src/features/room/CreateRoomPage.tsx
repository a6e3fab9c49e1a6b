import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { showProblem } from '@/lib/form-problem.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { createRoom, join } from './api.ts';
import { keepSeat } from './kept-seat.ts';
import { PRESET_WORDS } from './presets.ts';
import { WaitChoice } from './WaitChoice.tsx';

const schema = z.object({
  name: z.string().trim().max(80, 'Use at most 80 characters.'),
  seats: z.enum(['2', '3', '4', '5']),
  password: z.string().max(72, 'Use at most 72 characters.'),
  preset: z.enum(['open', 'moderated', 'theatre']),
  waitFor: z.enum(['everyone', 'quorum', 'owner', 'nobody']),
});

type Values = z.infer<typeof schema>;

const SEATS = (['2', '3', '4', '5'] as const).map((value) => ({ value, label: value }));
const WAYS = [
  { value: 'open', label: 'Open' },
  { value: 'moderated', label: 'Moderated' },
  { value: 'theatre', label: 'Theatre' },
] as const;

interface CreateRoomPageProps {
  accountId: string | null;
  /** The film the room is for, or null. */
  film: string | null;
}

export function CreateRoomPage({ accountId, film }: CreateRoomPageProps) {
  usePageTitle('A new room');
  const navigate = useNavigate();
  const { register, handleSubmit, setError, control, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', seats: '5', password: '', preset: 'open', waitFor: 'everyone' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ name, seats, password, preset, waitFor }) => {
    try {
      const code = await createRoom({
        maxParticipants: Number(seats),
        preset,
        waitFor,
        ...(name === '' ? {} : { name }),
        ...(password === '' ? {} : { password }),
      });
      // Whoever sets the password need not type it again to get in.
      const seat = await join(code, password === '' ? {} : { password });
      keepSeat(code, accountId, seat.memberToken);
      await navigate(`/r/${code}`, { state: { film } });
    } catch (error) {
      showProblem<Values>(error, ['name', 'password', 'preset'], setError);
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
          name="preset"
          render={({ field }) => (
            <div>
              <Choice
                label="How the room works"
                options={WAYS}
                value={field.value}
                onChange={field.onChange}
              />
              <p role="status" className="mt-1.5 text-sm text-soft">
                {PRESET_WORDS[field.value]} You can change that at any time.
              </p>
            </div>
          )}
        />
        <Controller
          control={control}
          name="waitFor"
          render={({ field }) => <WaitChoice value={field.value} onChange={field.onChange} />}
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
