import { isSave } from './isSave';

/** Enter, pressed before there was a form: whoever works fast means what will be guessed. */
export type EarlyEnter = {
  /** True once: it was pressed, and it was the last thing that the user did. */
  readonly take: () => boolean;
  /** What is shown is no form to save. */
  readonly forget: () => void;
};

/** Listens from the moment that the popup is there; anything else the user does takes it back. */
export function catchEnter(page: Document): EarlyEnter {
  let pressed = false;
  const heard = (event: KeyboardEvent) => {
    pressed = isSave(event);
  };
  const calledOff = () => {
    pressed = false;
  };
  const stop = () => {
    page.removeEventListener('keydown', heard, true);
    page.removeEventListener('click', calledOff, true);
  };
  page.addEventListener('keydown', heard, true);
  page.addEventListener('click', calledOff, true);
  return {
    take: () => {
      stop();
      const taken = pressed;
      pressed = false;
      return taken;
    },
    forget: () => {
      stop();
      pressed = false;
    },
  };
}
