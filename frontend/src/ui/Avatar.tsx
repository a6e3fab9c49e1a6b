const HUES = ['#ffb570', '#7ee7df', '#f59ac0', '#b9a4ff', '#9fe08a'];

interface AvatarProps {
  name: string;
  /** Name of the picture on the server, or null for initials. */
  avatar: string | null;
  className?: string;
}

/** Somebody's picture, or their initial on a colour that is always theirs. The name stands beside it. */
export function Avatar({ name, avatar, className = 'size-9' }: AvatarProps) {
  if (avatar !== null) {
    return (
      <img
        src={`/avatars/${avatar}/64.jpg`}
        srcSet={`/avatars/${avatar}/64.jpg 1x, /avatars/${avatar}/256.jpg 2x`}
        alt=""
        loading="lazy"
        className={`shrink-0 rounded-full object-cover ${className}`}
      />
    );
  }
  const sum = [...name.toLowerCase()].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-full font-bold text-ink ${className}`}
      style={{ background: HUES[sum % HUES.length] }}
    >
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
