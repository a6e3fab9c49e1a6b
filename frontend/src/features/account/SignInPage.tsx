import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Link, Navigate, useSearchParams } from 'react-router';
import { showProblem } from '@/lib/form-problem.ts';
import { z } from '@/lib/zod.ts';
import { Field } from '@/ui/Field.tsx';
import { AccountForm } from './AccountForm.tsx';
import { nextPath } from './next-path.ts';
import { signIn, useSession } from './session.ts';

const schema = z.object({
  login: z.string().trim().min(1, 'Enter your email address or username.'),
  password: z.string().min(1, 'Enter your password.'),
});

type Values = z.infer<typeof schema>;

export function SignInPage() {
  const [search] = useSearchParams();
  const signedIn = useSession((session) => session.status === 'signed-in');
  const { register, handleSubmit, setError, formState } = useForm<Values>({ resolver: zodResolver(schema) });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    try {
      await signIn(values);
    } catch (error) {
      showProblem<Values>(error, ['login', 'password'], setError);
    }
  });

  if (signedIn) {
    return <Navigate to={nextPath(search)} replace />;
  }
  return (
    <AccountForm
      title="Welcome back"
      submit="Sign in"
      busy={isSubmitting}
      problem={errors.root?.message}
      onSubmit={() => void submit()}
      other={
        <>
          New here?{' '}
          <Link className="font-semibold text-ember underline underline-offset-4" to={`/signup?${search}`}>
            Create an account
          </Link>
        </>
      }
    >
      <Field
        label="Email or username"
        autoComplete="username"
        autoCapitalize="none"
        error={errors.login?.message}
        {...register('login')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
    </AccountForm>
  );
}
