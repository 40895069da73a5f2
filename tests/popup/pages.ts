import type { Page } from '@/components/popup/page';
import type { Day } from '@/policy/calendar';
import type { Sighting } from '@/sites/site';
import { type InventedDocument, inventedRegister, type Register } from '../panel/invented';

export const noTool: Page = {
  host: 'www.voorbeeld.example',
  site: null,
  switchedOn: false,
  sighting: null,
  texts: { name: null, person: null },
  title: 'Een pagina',
  address: 'https://www.voorbeeld.example/pagina',
  where: 'https://www.voorbeeld.example/pagina?geheim',
};

export const KEY = 'guid:0b8f2c1e-7d4a-4f7e-9c55-1a2b3c4d5e6f';

const seen = (sighting: Pick<Sighting, 'site' | 'kind'> & Partial<Sighting>): Page => ({
  ...noTool,
  site: sighting.site,
  switchedOn: true,
  sighting: { keys: [], name: null, address: null, ...sighting },
});

/** A file opened in OneDrive. */
export const file = (name: string, keys: readonly string[] = [KEY]): Page =>
  seen({ site: 'onedrive', kind: 'file', keys, name, address: 'https://voorbeeld.example/bestand' });

/** A report on a portal that the user taught; `person` is what stands on the page. */
export const report = (name: string, person: string | null = null): Page => ({
  ...seen({ site: 'disc', kind: 'report', keys: ['path:disc.voorbeeld.example/report/41'] }),
  texts: { name, person },
});

export const toolPage = (site: Sighting['site'], kind: Sighting['kind'] = 'app'): Page =>
  seen({ site, kind });

type Where = readonly [client: string, document: string];

/** The invented register, with the file of `KEY` being this document, and what else is so of it. */
export function registerWith(
  at: readonly Where[],
  fields: Partial<InventedDocument> = {},
  change: (register: Register) => void = () => {},
): Register {
  const register = inventedRegister();
  for (const [client, id] of at) {
    const document = register.clients[client]?.documents[id];
    if (document) Object.assign(document, { keys: [KEY] }, fields);
  }
  change(register);
  return register;
}

/** The overdue report of `KEY`, on hold with everything of its client. */
export const heldWith = (until: Day | null): Register =>
  registerWith([['c1', 'd1']], { place: 'portal' }, ({ clients }) => {
    const hold = { id: 'h1', reason: 'Klacht van 3 november', owner: 'An de Vries' };
    if (clients.c1)
      clients.c1.holds = [
        { ...hold, of: { kind: 'client', id: 'c1' }, from: '2026-11-03', until, reviewOn: null },
      ];
  });
