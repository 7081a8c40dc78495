/** Why a file cannot be taken: a sentence for people that says what to do. */
export interface PersonaProblem {
  readonly ok: false;
  readonly problem: string;
}
