import { make, makeHost, makeSvg, type View } from './pageDom';

/** What a page may be told of a file: a state, never a name. */
export type PageState = 'unknown' | 'ok' | 'due' | 'overdue' | 'attention' | 'gone' | 'waiting' | 'no-term';

type Shape = readonly ['path' | 'circle', Readonly<Record<string, string>>];

const line = (d: string, colour: string): Shape => [
  'path',
  {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': '1.6',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  },
];
const disc = (colour: string): Shape => ['circle', { cx: '8', cy: '8', r: '7', fill: colour }];
const ring = (colour: string): Shape => [
  'circle',
  { cx: '8', cy: '8', r: '6.2', fill: 'none', stroke: colour, 'stroke-width': '1.4' },
];
const noDay: readonly Shape[] = [ring('#5d7290'), line('M5 8h6', '#5d7290')];
const EXCLAMATION = 'M8 4.5v4M8 11.2v.2';

/** Told apart by shape as well as by colour; each is legible on a light and on a dark list. Red is for overdue only. */
const shapes: Readonly<Record<PageState, readonly Shape[]>> = {
  unknown: [
    ring('#74837f'),
    line('M6.3 6.4a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.9.7-.9 1.3M8 11.3v.1', '#74837f'),
  ],
  ok: [disc('#2a7f55'), line('M4.9 8.2l2.2 2.2 4.1-4.6', '#fff')],
  due: [disc('#a86a00'), line('M8 4.3V8l2.5 1.6', '#fff')],
  overdue: [disc('#c42b26'), line(EXCLAMATION, '#fff')],
  attention: [
    ['path', { d: 'M8 1.2 15.3 14.4H.7z', fill: '#a86a00', stroke: '#a86a00', 'stroke-linejoin': 'round' }],
    line('M8 6v3.4M8 11.9v.1', '#fff'),
  ],
  gone: [ring('#74837f'), line('M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4', '#74837f')],
  waiting: noDay,
  'no-term': noDay,
};

export function makeIcon(view: View, state: PageState): Element {
  const svg = makeSvg(view, 'svg', {
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  svg.append(...shapes[state].map(([tag, attributes]) => makeSvg(view, tag, attributes)));
  return svg;
}

/** The same box whether it says something or not, so that an answer moves nothing. */
const BOX =
  'display:inline-block!important;flex:none!important;position:static!important;float:none!important;' +
  'box-sizing:border-box!important;width:16px!important;height:16px!important;margin:0 6px!important;' +
  'padding:0!important;border:0!important;line-height:0!important;vertical-align:middle!important;' +
  'align-self:center!important;visibility:inherit!important;opacity:1!important';

export type Mark = {
  readonly host: HTMLElement;
  readonly show: (verdict: { readonly state: PageState; readonly label: string } | null) => void;
};

/** One file's mark. What it says stands behind a closed root: the page sees that it is there, not what it says. */
export function makeMark(view: View): Mark {
  const { host, inside } = makeHost(view);
  host.style.cssText = BOX;
  let said = '';
  return {
    host,
    show(verdict) {
      const says = verdict ? `${verdict.state} ${verdict.label}` : '';
      if (says === said) return;
      said = says;
      if (!verdict) {
        inside.replaceChildren();
        return;
      }
      const image = make(view, 'span');
      image.setAttribute('role', 'img');
      image.setAttribute('aria-label', verdict.label);
      image.title = verdict.label;
      image.append(makeIcon(view, verdict.state));
      inside.replaceChildren(image);
    },
  };
}
