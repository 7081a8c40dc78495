import { networkInterfaces } from 'node:os';

/** Addresses of this machine that others of its network can reach, by the names of their interfaces. */
export function networkAddresses(interfaces = networkInterfaces()): { name: string; address: string }[] {
  return Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      // A link-local IPv6 address means nothing without the interface of whoever types it.
      .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
      .map(({ address }) => ({ name, address })),
  );
}
