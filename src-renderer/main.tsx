import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { prepareMarkdown } from './chat/message-text.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Once the first screen stands: a conversation opened later then has what it needs to be laid out.
setTimeout(prepareMarkdown, 500);
