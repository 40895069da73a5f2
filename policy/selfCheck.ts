/** What a check of the whole register against itself found; numbers only. */
export type SelfCheck = {
  readonly dossiers: number;
  /** Dossiers whose log their key does not open. */
  readonly damaged: number;
  /** Rows that are not what their dossier says, too many or missing. */
  readonly differing: number;
  readonly countersAgree: boolean;
};

/** Does the register agree with itself? */
export const isSound = ({ damaged, differing, countersAgree }: SelfCheck): boolean =>
  damaged === 0 && differing === 0 && countersAgree;
