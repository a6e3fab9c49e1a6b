import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';

interface PasswordChoiceProps {
  has: boolean;
  /** Null keeps what there is, empty means none. */
  password: string | null;
  onChange: (password: string | null) => void;
}

/** Keeps, sets or takes away the room's password. */
export function PasswordChoice({ has, password, onChange }: PasswordChoiceProps) {
  if (has && password === '') {
    return (
      <p className="flex flex-wrap items-center justify-between gap-3 text-soft">
        The password goes away when you save.
        <Button onClick={() => onChange(null)}>Keep it</Button>
      </p>
    );
  }
  return (
    <div className="space-y-2">
      <Field
        label={has ? 'New password' : 'Password'}
        type="password"
        autoComplete="new-password"
        maxLength={72}
        hint={has ? 'Leave it empty to keep the one there is.' : 'Leave it empty for a room without one.'}
        value={password ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
      {has && (
        <Button look="quiet" onClick={() => onChange('')}>
          Take the password away
        </Button>
      )}
    </div>
  );
}
