import type { ReactNode } from 'react';
import { Avatar } from '@/ui/Avatar.tsx';
import type { Person } from './api.ts';

interface PersonRowProps {
  person: Person;
  detail?: ReactNode;
  /** What can be done about them. */
  children: ReactNode;
}

export function PersonRow({ person, detail, children }: PersonRowProps) {
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 py-1.5" data-testid="person">
      <Avatar name={person.username} avatar={person.avatar} />
      <span className="min-w-0 grow basis-28 leading-tight">
        <span className="block font-medium wrap-anywhere">{person.username}</span>
        {detail !== undefined && <span className="block truncate text-sm text-soft">{detail}</span>}
      </span>
      <span className="ml-auto flex flex-wrap items-center justify-end gap-1.5">{children}</span>
    </li>
  );
}
