import { linked } from './links.ts';

/** A message's words; web addresses in it can be followed. */
export function Words({ text }: { text: string }) {
  let at = 0;
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {linked(text).map((part) => {
        const key = at;
        at += part.text.length;
        return part.href === null ? (
          part.text
        ) : (
          <a
            key={key}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-beam underline underline-offset-2"
          >
            {part.text}
          </a>
        );
      })}
    </p>
  );
}
