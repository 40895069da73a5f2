import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Translate } from '@/locales/translate';
import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import type { Dossier, Reader } from '@/storage/reader';
import type { Language } from '@/storage/schema/settings';
import { html, page } from '../html';
import { listAsCsv, listNames } from './lists';
import { listsOf } from './readLists';
import { addressesOf, subjectFile } from './subjectFile';
import { subjectPage } from './subjectPage';

/** As what: a page to read of each, the same as JSON, or the lists for a spreadsheet, of these clients alone. */
export type ClientsForm = 'page' | 'json' | 'lists';

type Given = {
  readonly reader: Pick<Reader, 'dossier' | 'firmName' | 'evidenceOf'>;
  /** In the order in which they are to stand. */
  readonly dossiers: readonly string[];
  readonly form: ClientsForm;
  readonly policy: Policy;
  readonly language: Language;
  readonly today: Day;
  readonly t: Translate<string>;
  readonly formatDay: (day: Day) => string;
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

export type ClientsZip = {
  /** The zip, in parts. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Which were not there or could not be read, counted from 0: they are not in it. */
  readonly missing: readonly number[];
  /** Single records of the others that could not. */
  readonly unreadable: number;
};

/**
 * The files of several clients as one zip, not encrypted. Files in it are numbered: a name of a file says nothing of
 * whom it is about, and two clients may be called the same. Null: stopped.
 */
export async function clientsZip(given: Given): Promise<ClientsZip | null> {
  const { reader, dossiers, form, language, today, t, formatDay, progress, signal } = given;
  const zip = new Zipped();
  const firm = (await reader.firmName()) ?? '';
  const missing: number[] = [];
  const read: Dossier[] = [];
  const listed: { readonly name: string; readonly file: string }[] = [];
  let unreadable = 0;
  for (const [at, id] of dossiers.entries()) {
    progress(at, dossiers.length);
    // So that whoever wants to stop it is heard.
    await new Promise((resolve) => setTimeout(resolve));
    const dossier = await reader.dossier(id);
    if (signal.aborted) return null;
    if (!dossier) {
      missing.push(at);
      continue;
    }
    unreadable += dossier.unreadable.length;
    if (form === 'lists') {
      read.push(dossier);
      continue;
    }
    const evidence = await reader.evidenceOf(addressesOf(dossier, null));
    const file = subjectFile({ ...given, dossier, personId: null, firm, evidence });
    const name = `dossier-${String(listed.length + 1).padStart(4, '0')}.${form === 'json' ? 'json' : 'html'}`;
    listed.push({ name: dossier.client.name, file: name });
    zip.add(
      name,
      form === 'json' ? `${JSON.stringify(file, null, 2)}\n` : subjectPage(file, { t, language, formatDay }),
    );
  }
  if (form === 'lists') {
    const lists = listsOf(read);
    for (const name of listNames) zip.add(`${name}.csv`, listAsCsv(name, lists, t, language));
  }
  if (form === 'page') zip.add('index.html', contents(listed, given, formatDay(today)));
  progress(dossiers.length, dossiers.length);
  return { parts: zip.end(), missing, unreadable };
}

/** Which file is whose. */
function contents(
  listed: readonly { readonly name: string; readonly file: string }[],
  { t, language }: Pick<Given, 't' | 'language'>,
  day: string,
): string {
  const title = t('clients.zip.title', { day });
  const lines = listed.map(({ name, file }) => html`<li><a href="${file}">${name}</a></li>`);
  return page(language, title, html`<h1>${title}</h1><ul>${lines}</ul>`);
}

class Zipped {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip = new Zip((error, part) => {
    if (error) throw error;
    this.parts.push(part);
  });

  add(name: string, text: string): void {
    const file = new ZipDeflate(name);
    this.zip.add(file);
    file.push(strToU8(text), true);
  }

  end(): readonly Uint8Array<ArrayBuffer>[] {
    this.zip.end();
    return this.parts;
  }
}
