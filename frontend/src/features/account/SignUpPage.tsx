import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, Navigate, useSearchParams } from 'react-router';
import { showProblem } from '@/lib/form-problem.ts';
import { newPassword } from '@/lib/new-password.ts';
import { z } from '@/lib/zod.ts';
import { Field } from '@/ui/Field.tsx';
import { AccountForm } from './AccountForm.tsx';
import { nextPath } from './next-path.ts';
import { signUp, useSession } from './session.ts';

const schema = z.object({
  email: z.email('Enter a valid email address.'),
  username: z
    .string()
    .trim()
    .min(3, 'Use at least 3 characters.')
    .max(32, 'Use at most 32 characters.')
    .regex(/^[A-Za-z0-9_.-]+$/, 'Use letters, digits, and . _ - only.'),
  password: newPassword,
});

type Values = z.infer<typeof schema>;

export function SignUpPage() {
  const [search] = useSearchParams();
  const signedIn = useSession((session) => session.status === 'signed-in');
  const { register, handleSubmit, setError, formState } = useForm<Values>({ resolver: zodResolver(schema) });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    try {
      await signUp(values);
    } catch (error) {
      showProblem<Values>(error, ['email', 'username', 'password'], setError, {
        email_taken: 'email',
        username_taken: 'username',
      });
    }
  });

  if (signedIn) {
    return <Navigate to={nextPath(search)} replace />;
  }
  return (
    <AccountForm
      title="Create your account"
      submit="Create account"
      busy={isSubmitting}
      problem={errors.root?.message}
      onSubmit={() => void submit()}
      other={
        <>
          Already have one?{' '}
          <Link className="font-semibold text-ember underline underline-offset-4" to={`/signin?${search}`}>
            Sign in
          </Link>
        </>
      }
    >
      <Field
        label="Email"
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email')}
      />
      <Field
        label="Username"
        autoComplete="username"
        autoCapitalize="none"
        hint="This is the name others see."
        error={errors.username?.message}
        {...register('username')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        error={errors.password?.message}
        {...register('password')}
      />
    </AccountForm>
  );
}
