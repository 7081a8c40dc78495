/** Runs tasks one after another, in the order in which they came; one that fails holds up nobody. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
}
