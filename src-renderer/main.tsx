import './no-eval.ts'; // first: before any schema is made
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app/app.tsx';
import { prepareMarkdown } from './chat/message-text.tsx';
import { createConversation } from './chat/use-turn.ts';

const queries = createQueryClient();
const conversation = createConversation(queries);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App queries={queries} conversation={conversation} />
  </StrictMode>,
);

// Once the first screen stands: a conversation opened later then has what it needs to be laid out.
setTimeout(prepareMarkdown, 500);
