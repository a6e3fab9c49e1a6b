import type { Deed } from './api.ts';

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });

/** Deeds in rows; on a narrow screen the table scrolls by itself. */
export function DeedTable({ deeds }: { deeds: readonly Deed[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label="List of what was done" tabIndex={0}>
      <table className="w-full min-w-[52rem] border-collapse text-left text-sm">
        <thead className="text-soft">
          <tr>
            {['When', 'What', 'Who', 'Address', 'To what', 'More'].map((title) => (
              <th key={title} scope="col" className="border-b border-line px-3 py-2 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deeds.map((deed) => (
            <tr key={deed.id} className="border-b border-line align-top">
              <td className="whitespace-nowrap px-3 py-2">
                <time dateTime={deed.at}>{MOMENT.format(new Date(deed.at))}</time>
              </td>
              <td className="px-3 py-2">
                {deed.type}
                {!deed.success && <span className="block font-semibold text-warn">refused</span>}
              </td>
              <td className="px-3 py-2" title={deed.actor ?? undefined}>
                {deed.actorName ?? (deed.actor === null ? 'nobody known' : deed.actor)}
              </td>
              <td className="whitespace-nowrap px-3 py-2">{deed.address ?? '–'}</td>
              <td className="break-all px-3 py-2">
                {deed.targetType} {deed.target}
              </td>
              <td className="break-words px-3 py-2 text-soft">
                {Object.entries(deed.metadata)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
