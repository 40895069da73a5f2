import { hold } from './hold';
import { isElement, type View } from './pageDom';
import { makePickerCard, type PickerCard, type Question } from './pickerCard';
import { type TextPlace, textPlace, textPlaces } from './textPlaces';

export type PickResult =
  | { readonly type: 'picked'; readonly place: TextPlace }
  | { readonly type: 'skipped' }
  | { readonly type: 'cancelled' };

/** While we ask, the page gets none of these: a click on a name would open it. */
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

function stepOf(event: KeyboardEvent): number | undefined {
  if (event.key === 'Tab') return event.shiftKey ? -1 : 1;
  return STEPS[event.key];
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

class Picker {
  private readonly over = new AbortController();
  private readonly card: PickerCard;
  private readonly release: () => void;
  private place: TextPlace | null = null;
  private stop = -1;

  constructor(
    private readonly view: View,
    question: Question,
    private readonly onEnd: (result: PickResult) => void,
  ) {
    this.card = makePickerCard(
      view,
      question,
      () => this.end({ type: 'skipped' }),
      () => this.end({ type: 'cancelled' }),
    );
    this.release = hold(view, this.card.host);
    this.listen('pointermove', ({ target }) => this.point(this.placeOf(target)));
    for (const type of SWALLOWED) this.listen(type, (event) => this.pressed(event));
    for (const type of ['scroll', 'resize']) this.listen(type, () => this.point(this.place));
    this.listen('keydown', (event) => {
      if (event instanceof view.KeyboardEvent && !event.isComposing) this.keyed(event);
    });
    this.card.dialog.focus({ preventScroll: true });
  }

  end(result: PickResult): void {
    if (this.over.signal.aborted) return;
    this.over.abort();
    this.release();
    this.onEnd(result);
  }

  /** Before the page's own listeners, and deaf to whatever the page makes up. */
  private listen(type: string, act: (event: Event) => void): void {
    const { signal } = this.over;
    this.view.addEventListener(type, (event) => event.isTrusted && act(event), {
      capture: true,
      passive: false,
      signal,
    });
  }

  private placeOf(target: EventTarget | null): TextPlace | null {
    return isElement(target) && target !== this.card.host ? textPlace(this.view, target) : null;
  }

  private pressed(event: Event): void {
    if (event.target === this.card.host) return;
    swallow(event);
    if (event.type !== 'click') return;
    this.point(this.placeOf(event.target));
    this.choose();
  }

  private keyed(event: KeyboardEvent): void {
    const by = stepOf(event);
    const picks = event.key === 'Enter' && !this.card.buttons.some((button) => button.matches(':focus'));
    if (by === undefined && event.key !== 'Escape' && !picks) return;
    swallow(event);
    if (by !== undefined) this.step(by);
    else if (picks) this.choose();
    else this.end({ type: 'cancelled' });
  }

  private choose(): void {
    if (this.place) this.end({ type: 'picked', place: this.place });
  }

  private point(place: TextPlace | null): void {
    const { frame } = this.card;
    this.place = place;
    frame.hidden = !place;
    if (!place) return;
    const { left, top, width, height } = place.element.getBoundingClientRect();
    const box = { left: left - 3, top: top - 3, width: width + 6, height: height + 6 };
    for (const [side, px] of Object.entries(box)) frame.style.setProperty(side, `${px}px`);
  }

  /** From text to text, then to the two buttons, and round again. */
  private step(by: number): void {
    const places = textPlaces(this.view);
    const { buttons, dialog, announcer } = this.card;
    const stops = places.length + buttons.length;
    const from = this.stop < 0 && by < 0 ? stops : this.stop;
    this.stop = (from + by + stops) % stops;
    const place = places[this.stop] ?? null;
    place?.element.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.point(place);
    announcer.textContent = place?.text ?? '';
    (place ? dialog : buttons[this.stop - places.length])?.focus({ preventScroll: true });
  }
}

/** Asks the user to point at one text of the page, by pointer or by keyboard. */
export const pick = (view: View, question: Question, signal: AbortSignal): Promise<PickResult> =>
  new Promise((resolve) => {
    const picker = new Picker(view, question, resolve);
    const cancel = () => picker.end({ type: 'cancelled' });
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
