import { Component, type ReactNode } from 'react';
import { ErrorNote } from '../ui/error-note.tsx';

/** The last resort: a mistake of ours while drawing must not leave an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="grid h-full place-items-center p-6">
        <ErrorNote
          message="Something went wrong while drawing the window. Your conversations are safe; reload to go on."
          actions={[{ label: 'Reload', onClick: () => location.reload() }]}
        />
      </main>
    );
  }
}
