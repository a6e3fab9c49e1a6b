import { Search } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { deedTypes } from './api.ts';
import { EVERYTHING, type Filter } from './filter.ts';

/** Narrows down which deeds are shown. */
export function DeedFilter({ onFind }: { onFind: (filter: Filter) => void }) {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [types, setTypes] = useState<readonly string[]>([]);
  // Without the list an admin still sees everything, so its failure needs no words.
  useEffect(() => void deedTypes().then(setTypes, () => undefined), []);

  const change = (part: Partial<Filter>) => setFilter((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind({ ...filter });
  };
  const clear = () => {
    setFilter(EVERYTHING);
    onFind({ ...EVERYTHING });
  };

  return (
    <form onSubmit={submit} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3" aria-label="Filter">
      <Select label="What" value={filter.type} onChange={(type) => change({ type })}>
        <option value="">Everything</option>
        {types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </Select>
      <Field
        label="Who"
        placeholder="Name or id"
        value={filter.actor}
        onChange={(event) => change({ actor: event.target.value })}
      />
      <Field
        label="To what"
        placeholder="Id of a room, account or film"
        value={filter.target}
        onChange={(event) => change({ target: event.target.value })}
      />
      <Field
        label="From"
        type="datetime-local"
        value={filter.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <Field
        label="Until"
        type="datetime-local"
        value={filter.to}
        onChange={(event) => change({ to: event.target.value })}
      />
      <Select
        label="Outcome"
        value={filter.success}
        onChange={(success) => change({ success: success as Filter['success'] })}
      >
        <option value="">Done or refused</option>
        <option value="true">Done</option>
        <option value="false">Refused</option>
      </Select>
      <div className="flex flex-wrap gap-3 sm:col-span-full">
        <Button type="submit" look="primary">
          <Search aria-hidden className="size-4" />
          Find
        </Button>
        <Button onClick={clear}>Show everything</Button>
      </div>
    </form>
  );
}

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-semibold text-soft">
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
