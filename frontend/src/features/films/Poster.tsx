import { Film } from 'lucide-react';
import { useState } from 'react';

/** The film's picture, or a sign for one until there is any. */
export function Poster({ url, className = '' }: { url: string | null; className?: string }) {
  // Each look at the library signs the address anew; the picture stays the same and is not loaded again.
  const [first, setFirst] = useState(url);
  const [broken, setBroken] = useState<string | null>(null);
  const shown = first !== null && first !== broken ? first : url;
  return (
    <div
      className={`grid aspect-video place-items-center overflow-hidden bg-gradient-to-br from-dusk to-night ${className}`}
    >
      {shown === null || shown === broken ? (
        <Film aria-hidden className="size-8 max-h-1/2 text-faint" strokeWidth={1.3} />
      ) : (
        <img
          src={shown}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-contain"
          onLoad={() => setFirst(shown)}
          onError={() => setBroken(shown)}
        />
      )}
    </div>
  );
}
