import { AttemptBrake } from './attempt-brake.ts';

/** More addresses than guess at a time; the one that guessed longest ago is forgotten first. */
const MOST_ADDRESSES = 1_000;

/** One brake for each address that guessed wrong, so that nobody slows down anybody else. */
export class AttemptBrakes {
  private readonly time: { now: () => number; wait: (ms: number) => Promise<void> };
  private readonly brakes = new Map<string, AttemptBrake>();

  constructor(time: { now: () => number; wait: (ms: number) => Promise<void> }) {
    this.time = time;
  }

  /** The brake of an address, made if need be. */
  of(address: string): AttemptBrake {
    const brake = this.brakes.get(address) ?? new AttemptBrake(this.time);
    this.brakes.delete(address); // to the end of the order
    this.brakes.set(address, brake);
    for (const oldest of this.brakes.keys()) {
      if (this.brakes.size <= MOST_ADDRESSES) break;
      this.brakes.delete(oldest);
    }
    return brake;
  }

  /** Whether an address has guessed wrong so often lately that even a right token has to wait for its turn. */
  isWary(address: string): boolean {
    return this.brakes.get(address)?.isWary() ?? false;
  }
}
