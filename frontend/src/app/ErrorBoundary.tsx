import { Component, type ReactNode } from 'react';
import { Button } from '@/ui/Button.tsx';

/** The last resort: says that this page broke and offers the one thing that helps. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) {
      return this.props.children;
    }
    return (
      <main
        role="alert"
        className="grid min-h-dvh place-content-center place-items-center gap-5 p-6 text-center"
      >
        <h1 className="text-3xl font-bold">Something broke on this page</h1>
        <p className="text-soft">Your seat in the room is kept. Reload to go on.</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </main>
    );
  }
}
