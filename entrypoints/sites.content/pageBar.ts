import { makeBar } from '@/components/inpage/bar';
import type { View } from '@/components/inpage/pageDom';
import type { Language } from '@/storage/schema/settings';
import { isFailure, type Send, type Verdict } from './answers';
import { textsIn } from './texts';

const NOTE = 8_000;

type Note = { readonly sentence: string; readonly language: Language };

/** What the bar says now: a short note, else the verdict on this page, else it is not there. */
export class PageBar {
  private readonly bar: ReturnType<typeof makeBar>;
  private readonly dismissed = new Set<string>();
  private verdict: Verdict | null = null;
  private url = '';
  /** The address where the browser would not open our window for a page: there the bar says how to. */
  private unopened: string | null = null;
  private note: Note | null = null;
  private noteTimer: number | null = null;
  private paused: boolean = false;
  private drawn = '';

  constructor(
    private readonly view: View,
    private readonly send: Send,
  ) {
    this.bar = makeBar(view);
  }

  show(verdict: Verdict | null, url: string): void {
    this.verdict = verdict;
    this.url = url;
    this.draw();
  }

  say(note: Note | null): void {
    if (this.noteTimer !== null) this.view.clearTimeout(this.noteTimer);
    this.note = note;
    this.noteTimer = note && this.view.setTimeout(() => this.say(null), NOTE);
    this.draw();
  }

  /** Away while the user is asked to point at something. */
  pause(paused: boolean): void {
    this.paused = paused;
    this.draw();
  }

  stop(): void {
    this.verdict = null;
    this.say(null);
  }

  private draw(): void {
    const { note, verdict, url } = this;
    const says = !this.paused && (note ?? (verdict?.bar && !this.dismissed.has(url) ? verdict : null));
    // Drawn again only when it says something else: whoever stands on its button stays there.
    const next = says ? JSON.stringify([says, this.unopened === url, note ? '' : url]) : '';
    if (next === this.drawn) return;
    this.drawn = next;
    if (!says) this.bar.hide();
    else if (note) this.drawNote(note);
    else if (verdict) this.drawVerdict(verdict, url);
  }

  private drawNote({ sentence, language }: Note): void {
    const t = textsIn(language);
    this.bar.show({
      state: 'ok',
      sentence,
      label: t('bar.label'),
      close: t('bar.close'),
      action: null,
      onClose: () => this.say(null),
    });
  }

  private drawVerdict({ state, bar, action, language }: Verdict, url: string): void {
    const t = textsIn(language);
    const unopened = this.unopened === url;
    this.bar.show({
      state,
      sentence: unopened ? t('bar.toolbar') : (bar ?? ''),
      label: t('bar.label'),
      close: t('bar.close'),
      action: unopened ? null : { label: action, run: () => void this.open(url) },
      onClose: () => {
        this.dismissed.add(url);
        this.draw();
      },
    });
  }

  private async open(url: string): Promise<void> {
    if (!isFailure(await this.send({ type: 'open-popup' }))) return;
    this.unopened = url;
    this.draw();
  }
}
