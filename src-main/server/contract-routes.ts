import {
  type AnyContractProcedure,
  type AnyContractRouter,
  getEventIteratorSchemaDetails,
  isContractProcedure,
} from '@orpc/contract';

export interface ContractRoute {
  /** Where the contract has it, such as `['sessions', 'create']`. */
  readonly path: readonly string[];
  readonly procedure: AnyContractProcedure;
}

/** Every procedure of a contract. */
export function routesOf(router: AnyContractRouter, path: readonly string[] = []): ContractRoute[] {
  if (isContractProcedure(router)) return [{ path, procedure: router }];
  return Object.entries(router).flatMap(([name, part]) => routesOf(part, [...path, name]));
}

/** Whether a procedure answers with a stream. */
export const isStream = (procedure: AnyContractProcedure): boolean =>
  getEventIteratorSchemaDetails(procedure['~orpc'].outputSchema) !== undefined;
