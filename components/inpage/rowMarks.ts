import { type ListRow, readRow } from '@/sites/onedriveList';
import type { Sighting } from '@/sites/site';
import { type Mark, makeMark } from './mark';
import { bodyOf, headOf, rootOf, type View } from './pageDom';
import { type AskRows, RowVerdicts, rowKey } from './rowVerdicts';
import { elementsIn, inSlices } from './slices';

type Placed = { readonly row: Element; readonly mark: Mark; key: string; times: number; scan: number };

/** No list keeps more rows in the page than this; of a page that does, the rest stays unmarked. */
const MOST_ROWS = 2_000;
/** A page that takes our mark away this often does not want it there. */
const MOST_TIMES = 5;
/** A list that scrolls changes at every frame. */
const PAUSE = 100;
const LONGEST_FOLLOW = 4;

/** A mark in the name cell of each file's row. A row that isn't there means nothing: the list is virtualised. */
export class RowMarks {
  private folder: Sighting | null = null;
  private readonly placed = new Map<Element, Placed>();
  private readonly hosts = new WeakSet<Node>();
  private readonly verdicts: RowVerdicts;
  private readonly observer: MutationObserver;
  private timer: number | null = null;
  private scanning: Promise<void> | null = null;
  private scan = 0;

  constructor(
    private readonly view: View,
    ask: AskRows,
  ) {
    this.verdicts = new RowVerdicts(ask, () => this.sayAll());
    this.observer = new view.MutationObserver((records) => this.changed(records));
  }

  /** Marks the rows of this folder, and keeps doing so. */
  start(folder: Sighting): void {
    const root = rootOf(this.view);
    if (!root) return;
    this.folder = folder;
    this.observer.disconnect();
    this.observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      // A recycled row may keep its elements and change what they say.
      attributes: true,
      attributeFilter: ['title', 'data-automationid', 'data-actions'],
    });
    this.follow();
    this.soon(0);
  }

  forget(): void {
    this.verdicts.forget();
  }

  stop(): void {
    this.folder = null;
    this.observer.disconnect();
    if (this.timer !== null) this.view.clearTimeout(this.timer);
    this.timer = null;
    this.verdicts.forget();
    for (const { mark } of this.placed.values()) mark.host.remove();
    this.placed.clear();
  }

  private changed(records: readonly MutationRecord[]): void {
    const head = headOf(this.view);
    const theirs = ({ target, addedNodes, removedNodes, type }: MutationRecord): boolean => {
      if (head?.contains(target)) return false;
      const ours = Array.from(addedNodes).every((node) => this.hosts.has(node));
      return type !== 'childList' || removedNodes.length > 0 || !ours;
    };
    if (!records.some(theirs)) return;
    this.follow();
    this.soon(PAUSE);
  }

  /** Before the page is painted again: a mark never stands beside a file that it isn't about. */
  private follow(): void {
    const until = this.view.performance.now() + LONGEST_FOLLOW;
    for (const [cell, placed] of this.placed) {
      if (this.view.performance.now() > until) return;
      this.sayIn(cell, placed);
    }
  }

  private sayAll(): Promise<void> {
    return inSlices(this.view, this.placed, ([cell, placed]) => {
      this.sayIn(cell, placed);
      return this.folder !== null;
    });
  }

  private sayIn(cell: Element, placed: Placed): void {
    if (!this.folder || !cell.isConnected) return;
    const row = readRow(placed.row, this.folder);
    if (row?.cell === cell) this.say(placed, row);
    else placed.mark.show(null);
  }

  private soon(pause: number): void {
    if (this.timer !== null) return;
    this.timer = this.view.setTimeout(() => {
      this.timer = null;
      if (this.scanning !== null) this.soon(PAUSE);
      else this.scanning = this.scanOnce().finally(() => this.scanned());
    }, pause);
  }

  private scanned(): void {
    this.scanning = null;
    if (this.folder) void this.verdicts.askAll();
  }

  private async scanOnce(): Promise<void> {
    const body = bodyOf(this.view);
    if (!body) return;
    this.scan++;
    let rows = 0;
    await inSlices(this.view, elementsIn(this.view, body), (element) => {
      const row = this.folder && readRow(element, this.folder);
      if (row) {
        rows++;
        this.tryPlace(row);
      }
      return this.folder !== null && rows < MOST_ROWS;
    });
    if (this.folder && rows < MOST_ROWS) this.tidy();
  }

  private tryPlace(row: ListRow): void {
    try {
      this.place(row);
    } catch {
      // An element that doesn't let itself be marked: the others still are.
    }
  }

  private place(row: ListRow): void {
    const key = row.folder ? null : rowKey(row.keys);
    if (key === null) return;
    const placed = this.placed.get(row.cell) ?? this.newMark(row);
    placed.scan = this.scan;
    if (placed.key !== key) placed.times = 0;
    placed.key = key;
    if (!row.cell.contains(placed.mark.host) && placed.times < MOST_TIMES) {
      placed.times++;
      const hero = row.cell.querySelector(':scope > [data-id="heroField"]');
      if (hero) hero.after(placed.mark.host);
      else row.cell.append(placed.mark.host);
    }
    this.say(placed, row);
  }

  private newMark({ row, cell }: ListRow): Placed {
    const placed = { row, mark: makeMark(this.view), key: '', times: 0, scan: 0 };
    this.hosts.add(placed.mark.host);
    this.placed.set(cell, placed);
    return placed;
  }

  private say(placed: Placed, { keys, folder }: ListRow): void {
    const key = folder ? null : rowKey(keys);
    if (key === null) {
      placed.mark.show(null);
      return;
    }
    placed.mark.show(this.verdicts.get(key));
    this.verdicts.want(key, keys);
  }

  /** Cells that are gone, or that hold no file any more. */
  private tidy(): void {
    for (const [cell, { scan, mark }] of this.placed) {
      if (scan === this.scan) continue;
      mark.host.remove();
      this.placed.delete(cell);
    }
  }
}
