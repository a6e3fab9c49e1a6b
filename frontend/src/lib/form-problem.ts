import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { explain, Problem } from './problem.ts';

/** Puts a refused form's errors beside their fields, and what belongs to no field above the form. */
export function showProblem<T extends FieldValues>(
  error: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
  fieldOfCode: Readonly<Record<string, Path<T>>> = {},
): void {
  const known =
    error instanceof Problem ? error.fields.filter(({ field }) => fields.some((f) => f === field)) : [];
  for (const { field, message } of known) {
    setError(field as Path<T>, { message });
  }
  const field = error instanceof Problem ? fieldOfCode[error.code] : undefined;
  if (field !== undefined) {
    setError(field, { message: explain(error) });
  } else if (known.length === 0) {
    setError('root', { message: explain(error) });
  }
}
