import { barStyle } from './barStyle';
import { hold } from './hold';
import { makeIcon, type PageState } from './mark';
import { dress, make, makeHost, type View } from './pageDom';

export type BarContent = {
  readonly state: PageState;
  readonly sentence: string;
  /** The name of the region, and of the button that closes it. */
  readonly label: string;
  readonly close: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly onClose: () => void;
};

/** Only a hand of flesh presses our buttons: the page may click, and it does nothing. */
export function makeButton(view: View, label: string, kind: string, run: () => void): HTMLElement {
  const button = make(view, 'button');
  button.setAttribute('type', 'button');
  button.className = kind;
  button.textContent = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return button;
}

function draw(view: View, { state, sentence, label, close, action, onClose }: BarContent): HTMLElement {
  const section = make(view, 'section');
  section.dataset.state = state;
  section.setAttribute('role', 'region');
  section.setAttribute('aria-label', label);
  const text = make(view, 'p');
  text.textContent = sentence;
  const closing = makeButton(view, '✕', 'quiet', onClose);
  closing.setAttribute('aria-label', close);
  closing.title = close;
  section.append(makeIcon(view, state), text);
  if (action) section.append(makeButton(view, action.label, '', action.run));
  section.append(closing);
  section.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') onClose();
  });
  return section;
}

export type Bar = { readonly show: (content: BarContent) => void; readonly hide: () => void };

/** The one quiet bar, at the bottom right, behind a closed root. */
export function makeBar(view: View): Bar {
  const { host, inside } = makeHost(view);
  dress(view, inside, barStyle);
  let release: (() => void) | null = null;
  let section: HTMLElement | null = null;
  return {
    show(content) {
      const next = draw(view, content);
      if (section) section.replaceWith(next);
      else inside.append(next);
      section = next;
      release ??= hold(view, host);
    },
    hide() {
      release?.();
      release = null;
      section?.remove();
      section = null;
    },
  };
}
