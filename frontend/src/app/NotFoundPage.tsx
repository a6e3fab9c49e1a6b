import { Link } from 'react-router';
import { usePageTitle } from '@/ui/usePageTitle.ts';

export function NotFoundPage() {
  usePageTitle('There is nothing here');
  return (
    <main className="grid grow place-content-center place-items-center gap-5 p-6 text-center">
      <h1 className="text-3xl font-bold">There is nothing here</h1>
      <p className="text-soft">The address may be mistyped.</p>
      <Link to="/" className="button button-primary">
        To the start page
      </Link>
    </main>
  );
}
