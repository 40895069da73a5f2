import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Ask, ServiceName } from '@/storage/services/services';
import { exportOf, members } from './fakeMailing';
import { emptyRegister, inventedRegister, TODAY } from './invented';
import { mountPanel, type Options } from './mount';

let mounted: Awaited<ReturnType<typeof mountPanel>> | null = null;
/** The panel, on which a view is then opened. */
export async function mountForViews(options: Options = {}): Promise<void> {
  mounted = await mountPanel(options);
}
export const click = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
export const place = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
const document = async () => {
  await place('Documenten');
  await click(/DISC-rapport Joris/);
};
const setting = async (name: RegExp) => {
  await place('Instellingen');
  await page.getByRole('main').getByRole('button', { name }).click();
};
/** Drops files where they may be dropped, as a mouse does. */
export async function dropped(files: readonly File[]): Promise<void> {
  const zone = page.getByRole('region', { name: 'Vergelijk uw lijst met het bewijs' });
  await expect.element(zone).toBeVisible();
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  zone.element().dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
export const client = async () => {
  await place('Klanten');
  await click(/Bakkerij/);
};

const answer = (answers: Partial<Record<ServiceName, unknown>>): void => {
  if (mounted) mounted.engine.ask = (async (name: ServiceName) => answers[name]) as Ask;
};
const brokenChain = async () => {
  const problems = [{ type: 'altered', chain: 'c', seq: 2 }];
  answer({ verifyChain: { ok: true, value: { chains: 1, entries: 2, problems, uncertified: 1 } } });
  await setting(/^Certificaten/);
  await click('Logboek controleren');
};
const destroyed = async () => {
  await place('Documenten');
  await page.getByRole('combobox', { name: 'Toestand' }).selectOptions('destroyed');
  await click(/Oud rapport/);
};
const letter = async () => {
  await place('Documenten');
  await click(/Brief over planning/);
};
const keptPassword = async () => {
  const passphrase = 'zeester-anker-kompas';
  answer({ readPassphrases: { ok: true, value: [{ on: TODAY, format: 'pdf', passphrase }] } });
  await letter();
  await click('Wachtwoord tonen');
};
const ownPassword = async () => {
  await document();
  await click('Versleutelde kopie maken');
  await page.getByLabelText('Ik kies er zelf een').click();
  await page.getByLabelText('Uw wachtwoord').fill('Welkom2026!');
  await expect.element(page.getByText(/^Te makkelijk|^Nog te kort/)).toBeVisible();
};
const protectedCopy = async () => {
  answer({ passphraseUsed: { ok: true, value: { used: false } } });
  await document();
  await click('Versleutelde kopie maken');
  await userEvent.upload(
    page.getByLabelText('Bestand', { exact: true }),
    new File(['advies'], 'advies.docx'),
  );
  await page.getByRole('button', { name: 'Kopie maken', exact: true }).click();
};

const importing = () => {
  const list =
    'Klant;Deelnemer;E-mail;Traject;Einddatum;Bestand\nZeezicht;Nel Kok;nel@zeezicht.example;Coaching Nel;2026-03-15;DISC Nel.pdf\nZeezicht;Ab Bos;ab@;;;\nZeezicht;Nel Kok;nel@zeezicht.example;Coaching Nel;2026-03-15;DISC Nel.pdf';
  return choosing(new File([list], 'lijst.csv'));
};
const exportFile = () =>
  new File(
    [
      JSON.stringify({
        format: 'bewaarwacht-register',
        version: 1,
        exportedOn: TODAY,
        workspace: { settings: {}, portals: [], ticks: {} },
        dossiers: ['a', 'b'].map((letter) => ({
          id: letter.repeat(32),
          records: [
            { kind: 'client', id: letter.repeat(32), fields: { name: `Zeezicht ${letter}` } },
            { kind: 'person', id: 'c'.repeat(32), fields: { name: 'Nel Kok' } },
          ],
        })),
      }),
    ],
    'register.json',
  );
const choosing = async (file: File) => {
  await setting(/^Importeren/);
  await expect.element(page.getByRole('button', { name: 'Bestand kiezen' })).toBeVisible();
  const input = window.document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(file);
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
};
const selected = async (action: string) => {
  await place('Documenten');
  await page.getByLabelText('Selecteer DISC-rapport Petra Voorbeeld').click();
  await page.getByLabelText('Selecteer Factuur 2025-014').click();
  await page.getByRole('region', { name: 'Met de selectie' }).getByRole('button', { name: action }).click();
};
const selectedClients = async (action?: string) => {
  await place('Klanten');
  await page.getByLabelText('Alles selecteren').click();
  const bar = page.getByRole('region', { name: 'Met de selectie' });
  await expect.element(bar).toBeVisible();
  if (action) await bar.getByRole('button', { name: action }).click();
};
const late = async () => {
  await place('Documenten');
  await click(/DISC-rapport Petra/);
};
const unreachable = () => page.getByLabelText('Hoe is het gegaan?').selectOptions('Ik kan er niet bij');

const nobody = (): Options => ({ register: { ...inventedRegister(), clients: {} } });
const damaged: Options = {
  reader: (own) => ({
    dossier: async (id) => {
      const dossier = await own.dossier(id);
      const row = {
        key: `${id}/u1`,
        dossier: id,
        id: 'u1',
        kind: 'unreadable',
        was: 'document',
        problem: 'x',
      } as const;
      return dossier && { ...dossier, unreadable: [row] };
    },
  }),
};
const broken: Options = { reader: () => ({ today: () => Promise.reject(new Error('x')) }) };
const withoutTerm: Options = {
  register: inventedRegister(),
};
Object.assign(withoutTerm.register?.clients.c1?.documents.d5 ?? {}, { class: 'other' });
const at = Date.UTC(2026, 10, 22, 9);
const unsound: Options = {
  register: {
    ...inventedRegister(),
    lastCheck: { dossiers: 3, damaged: 1, differing: 2, countersAgree: false, at },
  },
};
const troubles = (['show', 'plan', 'backups', 'notify', 'check'] as const).map((errand) => ({ errand, at }));
const extendable = (): Options => {
  const register = inventedRegister();
  Object.assign(register.clients.c2?.documents.d5 ?? {}, { startedOn: '2026-10-01' });
  register.settings = { ...register.settings, terms: { correspondence: 3 } };
  return { register };
};
const wordsToWrite = async () => {
  const words = Array.from({ length: 24 }, (_, n) => `woord${n}`).join(' ');
  answer({ makeWords: { ok: true, value: { words } } });
  await setting(/^Back-up/);
  await click('Wachtwoordzin kiezen');
  await click('Liever 24 woorden op papier');
};
const portalFile = async () => {
  await place('Hulpmiddelen');
  await expect.element(page.getByRole('button', { name: 'Een portaalbestand lezen' })).toBeVisible();
  const input = window.document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file to choose');
  await userEvent.upload(input, new File(['geen json'], 'portaal.json'));
};

const newsletter = () => place('Nieuwsbrief');
const exported = () => newsletter().then(() => dropped(exportOf(members, ['Lex lex@elders.example'])));
const comparedList = async () => {
  await exported();
  await click('Vergelijk');
  await expect.element(page.getByRole('list', { name: 'Uitkomst' })).toBeVisible();
};
const evidenceFile = async () => {
  await newsletter();
  await expect.element(page.getByRole('button', { name: 'Kies een bestand' })).toBeVisible();
  const list = 'E-mail;Datum;Toestemming\nan@zeezicht.example;31-1-2026;1\nbo@;1-2-2026;1';
  await userEvent.upload(page.getByLabelText('Bestand met bewijs'), new File([list], 'formulier.csv'));
  await expect.element(page.getByText('Wat bewijst elke rij?')).toBeVisible();
};

const withAddresses = (): Options => {
  const register = inventedRegister();
  Object.assign(register.clients.c1?.client ?? {}, { email: 'truus@bakkerij.example' });
  Object.assign(register.clients.c1?.people.p1 ?? {}, { email: 'petra@bakkerij.example' });
  return { register };
};
const quote = async () => {
  await client();
  await click('Offerte aanvaard');
};
const quoteRecorded = async () => {
  await quote();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Petra Voorbeeld' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(page.getByRole('list', { name: 'Aanvaarde offertes' })).toBeVisible();
};

/** A screen or dialog of the panel: what it is, how to come there, what it shows then, and of which register. */
export type View = readonly [string, () => Promise<void>, string | RegExp, Options?];

export const views: readonly View[] = [
  ['today', async () => {}, '1 datum regelt 3 rapporten'],
  [
    'today, with a selection',
    () => page.getByLabelText('Alles selecteren: Te laat').click(),
    /geselecteerd$/,
  ],
  ['today, with nothing to do', async () => {}, 'Niets te doen', nobody()],
  ['today, with a kind that has no term', async () => {}, /soort zonder termijn/, withoutTerm],
  ['today, that can’t be shown', async () => {}, /^Dit deel kan niet worden getoond/, broken],
  ['no clients yet', () => place('Klanten'), 'Nog geen klanten', nobody()],
  ['no documents', () => place('Documenten'), 'Niets gevonden', nobody()],
  [
    'a search without a hit',
    () => place('Klanten').then(() => page.getByRole('searchbox').fill('xyzzy')),
    'Niemand gevonden',
  ],
  ['a client with a record that can’t be read', client, /kan niet worden gelezen/, damaged],
  ['access to other pages', () => place('Hulpmiddelen'), 'oud-portaal.example'],
  ['a file that is no portal', portalFile, /het is geen JSON/],
  [
    'restoring, at the first start',
    () => click('Ik heb een back-up'),
    'Een back-up terugzetten',
    { register: emptyRegister() },
  ],
  ['the 24 words', wordsToWrite, /^Schrijf deze 24 woorden op/],
  [
    'an extension that can be had',
    () =>
      place('Documenten')
        .then(() => click(/Brief over planning/))
        .then(() => click('Langer bewaren')),
    'Bewaren tot en met',
    extendable(),
  ],
  [
    'a notice, with the way back',
    async () => {
      await place('Klanten');
      await click('Nieuwe klant');
      await page.getByLabelText('Naam', { exact: true }).fill('Testbureau Nergens');
      await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect.element(page.getByRole('heading', { name: 'Testbureau Nergens' })).toBeVisible();
    },
    'Klant toegevoegd.',
  ],
  ['the newsletter, before any list', newsletter, 'Vergelijk uw lijst met het bewijs'],
  ['an export, before it is compared', exported, 'Wat stuurt u naar deze lijst?'],
  ['a list and who must come off it', comparedList, /Dat is voor het eerste contact/],
  [
    'a row that is put off',
    () => comparedList().then(() => click('Zet cas@duin.example op later')),
    'Waarom later?',
  ],
  [
    'who may be mailed',
    () =>
      newsletter().then(() =>
        page.getByRole('searchbox', { name: /^Wie mag ik mailen/ }).fill('an@zeezicht.example'),
      ),
    /^Ja: nieuwsbrief/,
  ],
  [
    'what was selected on a page',
    () => Promise.resolve(),
    /^Ja: /,
    {
      sentTo: {
        place: 'newsletter',
        check: ['an@zeezicht.example', 'dirk@duin.example', 'niemand@elders.example'],
      },
    },
  ],
  [
    'nothing that is an address was selected',
    () => Promise.resolve(),
    'In die tekst staat geen e-mailadres.',
    { sentTo: { place: 'newsletter', check: [] } },
  ],
  ['evidence, its columns', evidenceFile, 'Wat bewijst elke rij?'],
  [
    'evidence, its trial',
    () => evidenceFile().then(() => click('Controleren')),
    '1 gegeven kan worden vastgelegd',
  ],
  ['clients', () => place('Klanten'), '2 klanten'],
  ['one client', client, 'Trajecten'],
  ['a quote that was accepted', quote, 'Aanvrager', withAddresses()],
  ['one client with an accepted quote', quoteRecorded, /^Bewijs voor de nieuwsbrief/, withAddresses()],
  ['documents', () => place('Documenten'), '10 documenten'],
  ['one document, with its reasons', () => document().then(() => click('Waarom?')), 'Dit weten wij'],
  ['tools', () => place('Hulpmiddelen'), 'DISC-portaal'],
  ['settings', () => place('Instellingen'), /^Bureau en voorkeuren/],
  ['the firm and preferences', () => setting(/^Bureau en voorkeuren/), 'Voorkeuren'],
  ['putting a lock on', () => setting(/^Slot/), 'Een vergeten wachtwoordzin is definitief'],
  ['the policy', () => setting(/^Termijnen en soorten/), 'Beginpakketten'],
  [
    'a new version of the policy, open at its longest',
    () =>
      setting(/^Termijnen en soorten/)
        .then(() => click('Nieuwe versie maken'))
        .then(() => page.getByRole('button', { name: 'Soort', exact: true }).click())
        .then(() =>
          page
            .getByText(/^Stuk voor de belasting/)
            .first()
            .click(),
        ),
    'Waarvoor u het bewaart',
  ],
  ['the regulation', () => setting(/^Het reglement/), 'Privacyreglement van Voorbeeld Advies'],
  [
    'a disclosure, refused without its ground',
    () =>
      client()
        .then(() => click('Verstrekking'))
        .then(() => page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click()),
    /Zonder grond mag het niet, en kan/,
  ],
  [
    'a special category while typing',
    () =>
      client()
        .then(() => click('Petra Voorbeeld wijzigen'))
        .then(() => page.getByRole('textbox', { name: 'Hoe' }).fill('mail, burn-out klachten'))
        .then(() => expect.element(page.getByRole('button', { name: 'Dit is niet zo' })).toBeVisible()),
    /Die mogen er volgens het reglement niet in/,
  ],
  ['the self-check', () => setting(/^Zelfcontrole/), /wordt er weer gekeken/],
  ['today, of a register that is not right', async () => {}, 'Het register klopt niet met zichzelf', unsound],
  [
    'the self-check, with all that can be wrong',
    () => setting(/^Zelfcontrole/),
    /ging het bewaren van een back-up/,
    { ...unsound, host: { troubles: async () => troubles } },
  ],
  [
    'a notice that takes back much',
    async () => {
      await selected('Uit register');
      if (!mounted) return;
      const { engine, send } = mounted;
      engine.holdLonger = async (watch) => {
        watch?.progress?.(1, 2);
        await new Promise((resolve) => setTimeout(resolve, 300));
      };
      await click('Uit het register halen');
      send({ place: 'clients', dossier: null });
      engine.holdLonger = async (watch) => {
        watch?.progress?.(1, 2);
        await new Promise(() => undefined);
      };
      await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    },
    /^Bezig met ongedaan maken … 1 van 2$/,
  ],
  ['clients, with a selection', () => selectedClients(), /geselecteerd$/],
  ['several clients on hold', () => selectedClients('Vasthouden'), 'Dit gaat over 2 klanten:'],
  ['saving several clients', () => selectedClients('Opslaan'), 'Als lijsten voor Excel'],
  ['erasing several clients', () => selectedClients('Wissen'), /^Klant 1 van 2/],
  ['correcting several, refused', () => selected('Soort').then(() => click('Opslaan')), 'Kies een soort.'],
  [
    'linking several, refused',
    async () => {
      await place('Documenten');
      await page.getByLabelText('Selecteer DISC-rapport Petra Voorbeeld').click();
      await page
        .getByRole('region', { name: 'Met de selectie' })
        .getByRole('button', { name: 'Persoon en traject' })
        .click();
      await click('Opslaan');
    },
    'Kies een persoon of een traject.',
  ],
  ['alerts', () => setting(/^Meldingen/), 'Agendabestand opslaan'],
  ['importing: choosing a file', () => setting(/^Importeren/), 'Bestand kiezen'],
  ['importing: the columns', () => importing(), 'Wat staat in welke kolom?'],
  ['importing: the trial', () => importing().then(() => click('Controleren')), 'Dit gaat er gebeuren'],
  [
    'importing: done',
    async () => {
      await importing();
      await click('Controleren');
      await page.getByRole('radio', { name: 'De goede rijen alvast inlezen' }).click();
      await click('Inlezen');
    },
    'Nog een lijst',
  ],
  ['importing: a register that was exported', () => choosing(exportFile()), 'Wat niet meekomt'],
  [
    'importing: a file that is no register',
    () => choosing(new File(['{"name":"x"}'], 'package.json')),
    /JSON van een ander programma/,
  ],
  ['connecting a tool', () => setting(/^Koppelen/), 'API-sleutel van MailChimp'],
  ['exporting', () => setting(/^Exporteren/), 'Alles opslaan als JSON'],
  ['saving a dossier', () => client().then(() => click('Hele dossier opslaan')), 'Als pagina om te lezen'],
  ['backups', () => setting(/^Back-up/), 'Nu een back-up maken'],
  [
    'choosing a passphrase',
    () => setting(/^Back-up/).then(() => click('Wachtwoordzin kiezen')),
    'Liever 24 woorden op papier',
  ],
  ['testing a backup', () => setting(/^Back-up/).then(() => click('Mijn back-up testen')), 'Back-upbestand'],
  [
    'emptying the register',
    () => setting(/^Back-up/).then(() => click('Het register leegmaken')),
    /Typ ter bevestiging/,
  ],
  [
    'moments to go back to',
    () => setting(/^Terug naar een eerder moment/),
    'Voor het inlezen van een bestand',
  ],
  [
    'erasing a document',
    () => document().then(() => click('Voorgoed wissen uit het register')),
    /Typ ter bevestiging/,
  ],
  ['recent changes', () => setting(/^Laatste wijzigingen/), /Klant toegevoegd/],
  ['what is kept where', () => setting(/^Over Bewaarwacht/), 'Wat waar wordt bewaard'],
  ['a new client', () => place('Klanten').then(() => click('Nieuwe klant')), 'Adres van de organisatie'],
  ['a person', () => client().then(() => click('Petra Voorbeeld wijzigen')), 'Gegeven op'],
  [
    'an engagement',
    () => client().then(() => click('Einddatum van Training najaar 2026 invullen')),
    'Naam van het traject',
  ],
  ['registering by hand', () => client().then(() => click('Document')), 'Registreer met de hand'],
  [
    'erasing a client',
    () => client().then(() => click('Deze klant wissen')),
    'Dit kan niet ongedaan worden gemaakt.',
  ],
  ['erasing a person', () => client().then(() => click('Petra Voorbeeld wissen')), /Typ ter bevestiging/],
  ['erasing a field', () => client().then(() => click('Telefoon wissen')), 'Voorgoed wissen'],
  ['destroying several', () => selected('Vernietigd'), 'Wat is weg?'],
  ['correcting several', () => selected('Soort'), 'Soort wijzigen'],
  ['linking several', () => selected('Persoon en traject'), 'Persoon en traject wijzigen'],
  [
    'what became of several',
    () => selected('Uit register').then(() => click('Uit het register halen')),
    /documenten gedaan/,
  ],
  ['disposing', () => document().then(() => click(/Vernietigd\?/)), 'Wat is weg?'],
  ['putting on hold', () => document().then(() => click('Vasthouden')), 'Wat houdt u vast?'],
  ['putting off', () => document().then(() => click('Later')), 'Volgende week'],
  [
    'putting off what is overdue',
    () => late().then(() => click('Later')),
    'Dit is te laat. Daarom hoort er een reden bij.',
  ],
  [
    'no longer than its term',
    () => late().then(() => click('Langer bewaren')),
    'Langer bewaren kan hier niet.',
  ],
  [
    'what can’t be reached',
    () =>
      late()
        .then(() => click(/Vernietigd\?/))
        .then(unreachable),
    /Over 30 dagen/,
  ],
  ['correcting', () => document().then(() => click('Gegevens wijzigen')), 'Waar het staat'],
  ['moving', () => document().then(() => click('Naar een andere klant')), 'Kies een klant'],
  ['what was proven', () => setting(/^Certificaten/), 'B'.repeat(4).concat('-BBBB-BBBB')],
  ['a chain that is not right', brokenChain, 'Regel 2 is veranderd.'],
  ['a document with its certificate', destroyed, /^Certificaat BBBB/],
  [
    'making an encrypted copy',
    () => document().then(() => click('Versleutelde kopie maken')),
    'Maak er een voor mij',
  ],
  ['a password of one’s own', ownPassword, 'Uw wachtwoord'],
  ['an encrypted copy that was made', protectedCopy, 'Wat u nu nog doet'],
  ['a password that is kept', keptPassword, 'zeester-anker-kompas'],
  [
    'erasing a kept password',
    () => keptPassword().then(() => click('Niet langer bewaren')),
    'Wachtwoord wissen',
  ],
  ['forgetting', () => document().then(() => click('Per ongeluk geregistreerd')), 'Uit het register halen'],
];
