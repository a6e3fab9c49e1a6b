/** Two rings that meet: two rooms, one moment. */
export function Logo({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={className}>
      <defs>
        <linearGradient id="logo-ember" x1="0" y1="0" x2="1" y2="1">
          <stop stopColor="#ffc98d" />
          <stop offset="1" stopColor="#ff7d6b" />
        </linearGradient>
      </defs>
      <circle cx="24" cy="32" r="17" fill="none" stroke="url(#logo-ember)" strokeWidth="5.5" />
      <circle cx="40" cy="32" r="17" fill="none" stroke="#7ee7df" strokeWidth="5.5" strokeOpacity="0.92" />
      <path d="M28.5 25.5v13l10-6.5z" fill="#fff" />
    </svg>
  );
}
