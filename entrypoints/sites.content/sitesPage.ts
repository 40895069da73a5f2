import { clearOurs, titleOf, type View } from '@/components/inpage/pageDom';
import { RowMarks } from '@/components/inpage/rowMarks';
import { teach } from '@/components/inpage/teach';
import { recognise } from '@/sites';
import { readRows } from '@/sites/onedriveList';
import type { Language } from '@/storage/schema/settings';
import type { PageMessage, SelectedRow } from '../wiring/messages';
import { asRowVerdicts, asVerdict, type Send, type Verdict } from './answers';
import { paced } from './pace';
import { PageBar } from './pageBar';
import { PortalTexts } from './portalTexts';
import { textsIn } from './texts';
import { watchPage } from './watchPage';

/** No tool makes an address as long as this; such a page is nobody's. */
const LONGEST_URL = 8_000;

/** More than the popup takes is looked over in the register; one more, so that it can say that there are more. */
const MOST_SELECTED = 201;

const nothing = { nameAt: null, personAt: null, titlePattern: null, path: '' } as const;

/** One part of ours that fails on a strange page leaves the others at work. */
function apart(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error('bewaarwacht:', error instanceof Error ? error.name : 'failed');
  }
}

const isHidden = (view: View): boolean =>
  'prerendering' in view.document && view.document.prerendering === true;

/** One page: tells the worker what it is, and draws what the worker says of it. */
export class SitesPage {
  private readonly over = new AbortController();
  private readonly bar: PageBar;
  private readonly marks: RowMarks;
  private readonly texts: PortalTexts;
  private readonly soon: () => void;
  private teaching: AbortController | null = null;
  private verdict: Verdict | null = null;
  private again: boolean = false;
  private said = '';
  private freshUrl = '';
  private round = 0;

  constructor(
    private readonly view: View,
    private readonly send: Send,
  ) {
    clearOurs(view);
    this.soon = paced(view, () => this.look(), this.over.signal);
    this.bar = new PageBar(view, send);
    this.marks = new RowMarks(view, async (rows) =>
      asRowVerdicts(await send({ type: 'rows-seen', url: view.location.href, rows })),
    );
    this.texts = new PortalTexts(view, this.soon);
    watchPage(view, this.soon, () => this.lookAgain(), this.over.signal);
    this.soon();
  }

  /** The register or the settings changed: the same page may have another answer. */
  lookAgain(): void {
    this.again = true;
    this.soon();
  }

  async teach(language: Language): Promise<void> {
    this.teaching?.abort();
    const teaching = new AbortController();
    this.teaching = teaching;
    this.bar.pause(true);
    const t = textsIn(language);
    const taught = await teach(this.view, t, AbortSignal.any([teaching.signal, this.over.signal]));
    if (this.teaching !== teaching || this.over.signal.aborted) return;
    this.teaching = null;
    this.bar.pause(false);
    const answer = await this.send({
      type: 'taught',
      step: taught ? 'done' : 'cancelled',
      ...(taught ?? nothing),
    });
    if (!taught) return;
    const says =
      answer === 'kept' ? 'teach.thanks' : answer === 'too-wide' ? 'teach.tooWide' : 'teach.failed';
    this.bar.say({ sentence: t(says), language });
    this.lookAgain();
  }

  /** What is selected in OneDrive's own list, as far as it stands in the page: the list is virtualised. */
  selectedRows(): readonly SelectedRow[] {
    try {
      const seen = recognise({ url: new URL(this.view.location.href), title: titleOf(this.view) });
      if (seen?.site !== 'onedrive' || (seen.kind !== 'folder' && seen.kind !== 'list')) return [];
      const rows = readRows(this.view.document, seen).filter(({ selected }) => selected);
      return rows.slice(0, MOST_SELECTED).map(({ keys, name, folder }) => ({ keys, name, folder }));
    } catch {
      // A page that doesn't let itself be read has nothing selected.
      return [];
    }
  }

  stop(): void {
    this.over.abort();
    for (const part of [this.bar, this.marks, this.texts]) apart(() => part.stop());
  }

  /** True: something was sent. */
  private look(): boolean {
    const url = this.view.location.href;
    if (isHidden(this.view)) return false;
    if (url.length > LONGEST_URL) {
      this.said = '';
      this.draw(null, '');
      return false;
    }
    const seen = { url, title: titleOf(this.view), texts: this.texts.read() };
    const says = JSON.stringify(seen);
    if (says === this.said && !this.again) return false;
    if (this.again) this.marks.forget();
    this.again = false;
    this.said = says;
    const fresh = url !== this.freshUrl;
    this.freshUrl = url;
    if (fresh) {
      // Nothing that was said of another address stays while the worker thinks.
      apart(() => this.bar.show(null, url));
      apart(() => this.markRows(url));
    }
    void this.ask({ type: 'page-seen', fresh, ...seen });
    return true;
  }

  private async ask(message: Extract<PageMessage, { type: 'page-seen' }>): Promise<void> {
    const round = ++this.round;
    const verdict = asVerdict(await this.send(message));
    if (round === this.round && !this.over.signal.aborted) this.draw(verdict, message.url);
  }

  private draw(verdict: Verdict | null, url: string): void {
    this.verdict = verdict;
    apart(() => this.bar.show(verdict, url));
    apart(() => this.markRows(url));
    apart(() => {
      this.texts.watch(verdict?.portal ?? null);
      this.soon();
    });
  }

  private markRows(url: string): void {
    const seen = this.verdict?.rowMarks ? recognise({ url: new URL(url), title: titleOf(this.view) }) : null;
    if (seen?.site !== 'onedrive') this.marks.stop();
    // A file is shown over its list: the rows beneath are still those of the folder it was opened from.
    else if (seen.kind === 'folder' || seen.kind === 'list') this.marks.start(seen);
  }
}
