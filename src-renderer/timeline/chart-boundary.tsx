import { Component, type ReactNode } from 'react';
import { ErrorNote } from '../ui/error-note.tsx';

interface ChartBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a chart that cannot be loaded or drawn from taking the window down: the table has the same data. */
export class ChartBoundary extends Component<ChartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ErrorNote message="The chart cannot be drawn here. The table below shows the same." />;
  }
}
