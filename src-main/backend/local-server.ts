import type { LocalServerPatch, LoggedRequest, ServerStatus } from '#shared/contract/server.ts';
import { LocalServerConfig } from '#shared/contract/server.ts';
import { serverReadOnly } from './errors.ts';

/** The HTTP shell as the settings see it. The shells bring it; the backend only passes the calls on. */
export interface LocalServer {
  status(): ServerStatus;
  /** @throws SERVER_READ_ONLY  where the command line and the environment decide. */
  update(patch: LocalServerPatch): Promise<ServerStatus>;
  /** Makes a new token; the earlier one stops working at once. @throws SERVER_READ_ONLY, SECRET_NOT_STORED */
  rotateToken(): Promise<{ token: string; status: ServerStatus }>;
  /** The last requests with an id above `after`, oldest first. */
  requests(after: number): LoggedRequest[];
}

/** Where no shell brings a server: none runs, and none can be started from here. */
export const noLocalServer = (): LocalServer => ({
  status: () => ({
    config: LocalServerConfig.parse({}),
    setBy: 'environment',
    url: null,
    problem: null,
    token: { required: true, keptIn: 'nowhere' },
    interfaces: [],
  }),
  update: () => Promise.reject(serverReadOnly()),
  rotateToken: () => Promise.reject(serverReadOnly()),
  requests: () => [],
});
