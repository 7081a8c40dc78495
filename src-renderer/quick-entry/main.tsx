/** The small window of the desktop app that takes one thought. */
import '../app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../app/error-boundary.tsx';
import { QuickEntry } from './quick-entry.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <QuickEntry />
    </ErrorBoundary>
  </StrictMode>,
);
