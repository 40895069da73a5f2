import { makeButton } from './bar';
import { dress, make, makeHost, type View } from './pageDom';
import { pickerStyle } from './pickerStyle';

export type Question = {
  readonly question: string;
  readonly hint: string;
  readonly skip: string;
  readonly cancel: string;
};

/** The question with its two ways out, and the frame around what is pointed at. */
export type PickerCard = {
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly buttons: readonly HTMLElement[];
  readonly frame: HTMLElement;
  /** What a screen reader is told of the text that is pointed at. */
  readonly announcer: HTMLElement;
};

export function makePickerCard(
  view: View,
  { question, hint, skip, cancel }: Question,
  onSkip: () => void,
  onCancel: () => void,
): PickerCard {
  const { host, inside } = makeHost(view);
  dress(view, inside, pickerStyle);
  const dialog = make(view, 'section');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', question);
  dialog.tabIndex = -1;
  const asked = make(view, 'p');
  asked.textContent = question;
  const how = make(view, 'p');
  how.className = 'hint';
  how.textContent = hint;
  const announcer = make(view, 'div');
  announcer.className = 'announced';
  announcer.setAttribute('aria-live', 'polite');
  const frame = make(view, 'div');
  frame.className = 'frame';
  frame.hidden = true;
  const buttons = [makeButton(view, skip, 'plain', onSkip), makeButton(view, cancel, 'plain', onCancel)];
  dialog.append(asked, how, ...buttons, announcer);
  inside.append(frame, dialog);
  return { host, dialog, buttons, frame, announcer };
}
