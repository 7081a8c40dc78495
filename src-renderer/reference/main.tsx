/** The page at /docs: what the API can do, read from its own OpenAPI document, with a way to try it. */
import '../app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../app/error-boundary.tsx';
import { Reference } from './reference.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <Reference />
    </ErrorBoundary>
  </StrictMode>,
);
