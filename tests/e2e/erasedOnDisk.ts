import { expect } from 'vitest';
import { type Dump, dump, type Evaluates, sealedThings } from './dump';
import type { Extension } from './harness';
import { filesWithKey, grep, keysIn, keysThatOpen, openedBy, type SealedThing } from './metal';
import { inFull } from './readable';

/** Words that stand nowhere else: what is found of them was left by us. */
const marker = (what: string) => `${what}-${crypto.randomUUID().slice(0, 13)}`;

/** Where the master key begins in its file: after the magic and the generation. */
const MASTER_AT = 9;
const masterOf = ({ master }: Dump) => Buffer.from(master.subarray(MASTER_AT, MASTER_AT + 32));

/** The keys that a register has while it is dumped: of every dossier, by its id. */
function ringOf(held: Dump): ReadonlyMap<string, Buffer> {
  const rings = sealedThings(held).filter(({ about }) => about.startsWith('keyring'));
  const [opened] = openedBy([masterOf(held)], rings);
  if (!opened) throw new Error('the keyring does not open');
  return new Map(keysIn(opened).map(({ id, key }) => [id, Buffer.from(key)]));
}

/** Everything sealed of a dossier: its log, rows and headline, and what the journal says of it. */
function sealedOf(held: Dump, dossier: string): SealedThing[] {
  const steps = new Set(
    held.stores.journal
      .filter((entry) => entry.dossier === dossier)
      .map(({ command }) => `journal ${command}`),
  );
  return sealedThings(held).filter(({ about }) => about.includes(dossier) || steps.has(about));
}
const keyringsOf = (held: Dump) => sealedThings(held).filter(({ about }) => about.startsWith('keyring'));

type Commands = Pick<Extension, 'command'>;

/**
 * A client that is erased and a person that is, in a browser whose profile is then read as whoever takes the disk reads
 * it: every file, by no interface of the browser.
 */
export class ErasedOnDisk {
  readonly gone = { client: marker('Zeester'), person: marker('Kwal'), file: `${marker('Oester')}.pdf` };
  readonly stays = {
    client: marker('Mossel'),
    person: marker('Garnaal'),
    evidence: `${marker('garnaal')}@zee.example`,
  };
  readonly redacted = marker('Krab');
  /** An address without a client, whose evidence is erased along with the person it belongs to. */
  private readonly evidence = `${marker('krab')}@zee.example`;
  private readonly secrets = ['NL12BANK0123456789', 'kwal@zee.example', this.evidence] as const;
  private ids = { dossier: '', other: '', person: '', contacts: '' };
  private readonly held: Dump[] = [];

  private readonly profile: string;
  /** Files that no bytes are tried from; the keys that are known are looked for in these too. */
  private readonly except: RegExp | null;
  constructor(profile: string, except: RegExp | null = null) {
    this.profile = profile;
    this.except = except;
  }

  async fill(ext: Commands): Promise<void> {
    const { dossier } = await ext.command('addClient', { name: this.gone.client, iban: this.secrets[0] });
    const { id } = await ext.command('addPerson', {
      dossier,
      name: this.gone.person,
      email: this.secrets[1],
    });
    await ext.command('registerDocument', {
      dossier,
      name: this.gone.file,
      class: 'individual-report',
      place: 'cloud',
      site: 'onedrive',
      personId: id,
      keys: [
        'guid:7d444840-9dc0-41d1-b245-5ffdce74fad2',
        `path:jan_voorbeeld_nl/Documents/${this.gone.file}`,
      ],
    });
    await ext.command('correctClient', { dossier, phone: '020 7654321' });
    const { dossier: other } = await ext.command('addClient', { name: this.stays.client });
    await ext.command('addPerson', { dossier: other, name: this.stays.person });
    const moment = { text: '2026-03-01', day: '2026-03-01', exact: 'day' } as const;
    const said = { source: 'webinar', moment } as const;
    const { dossier: contacts } = await ext.command('recordEvidence', { ...said, address: this.evidence });
    await ext.command('recordEvidence', { ...said, address: this.stays.evidence });
    const { id: person } = await ext.command('addPerson', {
      dossier: other,
      name: this.redacted,
      email: this.evidence,
    });
    this.ids = { dossier, other, person, contacts };
  }

  async look(page: Evaluates): Promise<void> {
    this.held.push(await dump(page));
  }

  private get first(): Dump {
    const [first] = this.held;
    if (!first) throw new Error('not looked at yet');
    return first;
  }

  /** The control: before the erasure the same search does find the key, and it opens everything. */
  canBeReadBefore(): void {
    expect(filesWithKey(this.profile, [masterOf(this.first)])).toHaveLength(1);
    const found = keysThatOpen(this.profile, keyringsOf(this.first), this.except);
    expect(found.map(({ key }) => key.equals(masterOf(this.first)))).toContain(true);
    const keys = found.flatMap(({ opened }) => keysIn(opened).map(({ key }) => key));
    const text = this.textOf(keys, sealedThings(this.first));
    for (const name of [...Object.values(this.gone), this.redacted, ...this.secrets])
      expect(text).toContain(name);
  }

  async erasePerson(ext: Commands, page: Evaluates): Promise<void> {
    await ext.command('erasePerson', { dossier: this.ids.other, id: this.ids.person });
    await this.look(page);
  }

  /** After the person: what is looked at is the register before both, between them, and after both. */
  async eraseClient(ext: Commands, page: Evaluates): Promise<void> {
    await ext.command('eraseDossier', { dossier: this.ids.dossier });
    await this.look(page);
  }

  /** No name stands in any file in plain text, erased or not. */
  namesNobody(): void {
    const names = [...Object.values(this.gone), ...Object.values(this.stays), this.redacted, ...this.secrets];
    expect(grep(this.profile, names)).toEqual([]);
  }

  /** Neither a master key of before nor a key of what was erased stands in any file, in any form. */
  keepsNoKey(): void {
    const [first, second, last] = this.held;
    if (!first || !second || !last) throw new Error('not erased yet');
    const { dossier, other, contacts } = this.ids;
    const rings = [first, second].map(ringOf);
    const redacted = [rings[0]?.get(other), rings[0]?.get(contacts)];
    const was = [...rings.flatMap((ring) => ring.get(dossier) ?? []), ...redacted].filter(
      (key) => key !== undefined,
    );
    expect(was).toHaveLength(4);
    expect(ringOf(last).has(dossier)).toBe(false);
    for (const one of [other, contacts]) expect(ringOf(last).get(one)).not.toEqual(rings[0]?.get(one));
    expect(filesWithKey(this.profile, [masterOf(first), masterOf(second), ...was])).toEqual([]);
    // What is still in use stands sealed; but for the master key, which has its file.
    expect(filesWithKey(this.profile, Array.from(ringOf(last).values()))).toEqual([]);
    expect(filesWithKey(this.profile, [masterOf(last)])).toHaveLength(1);
  }

  /** No 32 bytes that stand anywhere open anything that was sealed of them; nor do the keys that those bytes lead to. */
  opensNothing(): void {
    const [first, second, last] = this.held;
    if (!first || !second || !last) throw new Error('not erased yet');
    const { dossier, other, contacts } = this.ids;
    const lost = [
      ...[first, second].flatMap((held) => [...sealedOf(held, dossier), ...keyringsOf(held)]),
      ...sealedOf(first, other),
      ...sealedOf(first, contacts),
    ];
    for (const what of ['log', 'row', 'headline', 'mailing', 'journal', 'keyring'])
      expect(lost.filter(({ about }) => about.startsWith(what)).length, what).toBeGreaterThan(1);
    const found = keysThatOpen(this.profile, [...lost, ...keyringsOf(last)], this.except);
    expect(found.map(({ key }) => key.equals(masterOf(last)))).toEqual([true]);

    const keys = [
      ...found.map(({ key }) => key),
      ...found.flatMap(({ opened }) => keysIn(opened)).map(({ key }) => key),
    ];
    expect(openedBy(keys, lost)).toEqual([]);
    const text = this.textOf(keys, this.held.flatMap(sealedThings));
    expect(text).toContain(this.stays.client);
    expect(text).toContain(this.stays.person);
    expect(text).toContain(this.stays.evidence);
    for (const name of [...Object.values(this.gone), this.redacted, ...this.secrets])
      expect(text).not.toContain(name);
  }

  private textOf(keys: readonly Buffer[], things: readonly SealedThing[]): string {
    return openedBy(keys, things)
      .map((bytes) => inFull(bytes).toString('latin1'))
      .join('\n');
  }
}
