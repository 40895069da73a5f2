import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { recogniser } from '@/entrypoints/sidepanel/recogniser';
import { makeDesk } from '@/exchange/import/makeDesk';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { mountPanel } from './mount';

const list = (...lines: string[]) => new File([lines.join('\n')], 'lijst.csv', { type: 'text/csv' });
const openImport = async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: /^Importeren/ }).click();
};
/** The browser's own dialog can't be driven from inside a page: the file is put where the dialog puts it. */
const choose = async (file: File, at = 0) => {
  const input = document.querySelectorAll<HTMLInputElement>('input[type=file]')[at];
  if (!input) throw new Error('there is no field for a file');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
const check = () => page.getByRole('button', { name: 'Controleren' }).click();

const good = list(
  'Klant;Deelnemer;Toestemming op;Traject;Einddatum;Bestand',
  'Zeezicht;Nel Kok;2026-01-05;Coaching Nel;15-03-2026;DISC Nel Kok.pdf',
  'Zeezicht;Ab Bos;2026-01-05;Coaching Ab;;DISC Ab Bos.pdf',
  'Bakkerij De Gouden Aar;Petra Voorbeeld;;;;Werkenergieanalyse Petra Voorbeeld',
);

test('from a list to the register: columns guessed, a trial first, in as one step, undone as one step', async () => {
  const { engine } = await mountPanel();
  const before = structuredClone(engine.register);
  await openImport();
  await choose(good);
  await expect.element(page.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toHaveFocus();
  await expect
    .element(page.getByLabelText('Einddatum', { exact: true }))
    .toHaveValue('engagement.completedOn');
  await expect.element(page.getByText('15-03-2026')).toBeVisible();
  await check();

  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toHaveFocus();
  await expect.element(page.getByText('1 klant · 2 deelnemers · 2 trajecten · 2 documenten')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Te laat (1)' })).toBeVisible();
  await expect
    .element(page.getByText('DISC Nel Kok.pdf · Zeezicht · weg uiterlijk 15 sep 2026'))
    .toBeVisible();
  await expect.element(page.getByText('Rij 4, Bestand · Overgeslagen')).toBeVisible();
  expect(engine.register.clients).toEqual(before.clients);

  await page.getByRole('button', { name: 'Inlezen' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ingelezen' })).toHaveFocus();
  expect(Object.values(engine.register.clients).map(({ client }) => client.name)).toContain('Zeezicht');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.register.clients).toEqual(before.clients);
});

test('with mistakes the file is to be mended first, unless the user says otherwise', async () => {
  const { engine } = await mountPanel();
  await openImport();
  await choose(
    list('Klant;Deelnemer;E-mail', 'Zeezicht;Nel Kok;nel@', 'Zeezicht;Ab Bos;ab@zeezicht.example'),
  );
  await check();
  await expect.element(page.getByText('Rij 2, E-mail')).toBeVisible();
  await expect.element(page.getByText('‘nel@’ is geen e-mailadres.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Inlezen' })).toBeDisabled();
  await page.getByRole('radio', { name: 'De goede rijen alvast inlezen' }).click();
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ingelezen' })).toBeVisible();
  const zeezicht = Object.values(engine.register.clients).find(({ client }) => client.name === 'Zeezicht');
  expect(Object.values(zeezicht?.people ?? {}).map(({ name }) => name)).toEqual(['Ab Bos']);
});

test('a mended file takes the place of the one with mistakes, and its columns are read as before', async () => {
  await mountPanel();
  await openImport();
  const head = 'Klant;Wie;E-mail';
  await choose(list(head, 'Zeezicht;Nel Kok;nel@'));
  await page.getByLabelText('Wie').selectOptions('person.name');
  await page.getByLabelText('E-mail', { exact: true }).selectOptions('person.email');
  await check();
  await expect.element(page.getByText('Te herstellen', { exact: true })).toBeVisible();
  await choose(list(head, 'Zeezicht;Nel Kok;nel@zeezicht.example'));
  await expect.element(page.getByText(/Ingevuld zoals de vorige keer/)).toBeVisible();
  await expect.element(page.getByLabelText('Wie')).toHaveValue('person.name');
  await check();
  await expect.element(page.getByText('1 klant · 1 deelnemer')).toBeVisible();
  await expect.element(page.getByText('Te herstellen', { exact: true })).not.toBeInTheDocument();
});

test('another file is chosen where one is looked at: at its columns, at its trial, at that of a register', async () => {
  await mountPanel();
  await openImport();
  const other = page.getByRole('button', { name: 'Ander bestand', exact: true });
  await choose(list('Klant', 'Eerste'));
  await expect.element(other).toBeVisible();
  await choose(list('Klant', 'Tweede', 'Derde'));
  await check();
  await expect.element(page.getByText('2 klanten', { exact: true })).toBeVisible();
  await expect.element(other).toBeVisible();
  await choose(exported());
  await expect.element(page.getByText('1 klant · 1 deelnemer')).toBeVisible();
  await expect.element(other).toBeVisible();
  await choose(list('Klant', 'Vierde'));
  await check();
  await expect.element(page.getByText('1 klant', { exact: true })).toBeVisible();
});

test('a field is one column: chosen for another it leaves the first; what is missing is said', async () => {
  await mountPanel();
  await openImport();
  await choose(list('Klant;Relatie;E-mail deelnemer', 'Zeezicht;Z-1;nel@zeezicht.example'));
  const button = page.getByRole('button', { name: 'Controleren' });
  await expect.element(page.getByText('Kies ook de kolom met de naam van de deelnemer.')).toBeVisible();
  await expect.element(button).toBeDisabled();
  await page.getByLabelText('E-mail deelnemer').selectOptions('');
  await expect.element(button).toBeEnabled();
  await page.getByLabelText('Relatie').selectOptions('client.name');
  await expect.element(page.getByLabelText('Klant', { exact: true })).toHaveValue('');
  await page.getByLabelText('Relatie').selectOptions('person.name');
  await expect.element(page.getByText(/Kies de kolom met de klant/)).toBeVisible();
  await page.getByLabelText('Klant voor alle rijen').selectOptions('Stichting Het Zonnetje');
  await check();
  await expect.element(page.getByText('1 deelnemer', { exact: true })).toBeVisible();
});

test('a list without a header, and a kind of document for all', async () => {
  await mountPanel();
  await openImport();
  await choose(list('Zeezicht;Notities Nel', 'Zeezicht;Notities Ab'));
  await page.getByLabelText(/De lijst heeft geen kop/).click();
  await page.getByLabelText('A', { exact: true }).selectOptions('client.name');
  await page.getByLabelText('B', { exact: true }).selectOptions('document.name');
  await page.getByLabelText(/Soort document/).selectOptions('correspondence');
  await check();
  await expect.element(page.getByText('1 klant · 2 documenten')).toBeVisible();
});

test.each([
  [
    'a PDF',
    new File(['%PDF-1.7'], 'brief.pdf'),
    'Dit is geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand.',
  ],
  ['an empty file', new File([''], 'leeg.csv'), 'In dit bestand staat niets.'],
  [
    'too long a list',
    new File(['a;b\n'.repeat(100_001)], 'lang.csv'),
    'Deze lijst heeft meer dan 100.000 rijen. Maak er kleinere lijsten van.',
  ],
  [
    'an open quote',
    new File(['Klant\n"Zeezicht\n'], 'open.csv'),
    'In rij 2 begint een aanhalingsteken dat nergens eindigt. Herstel dat in het bestand.',
  ],
])('%s is refused with the reason, and another file can be chosen', async (_, file, says) => {
  await mountPanel();
  await openImport();
  await choose(file);
  await expect.element(page.getByText(says)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Bestand kiezen' })).toBeVisible();
});

test('a file can be dropped', async () => {
  await mountPanel();
  await openImport();
  const files = new DataTransfer();
  files.items.add(good);
  const place = page.getByRole('region', { name: 'Kies een lijst' }).element();
  place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
  await expect.element(page.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toBeVisible();
});

test('while it is written it can be stopped: nothing has changed, and the trial is still there', async () => {
  const { engine } = await mountPanel();
  const before = structuredClone(engine.register.clients);
  engine.holdImport = async (watch) => {
    watch?.progress?.(3, 10);
    await new Promise<void>((resolve) => watch?.signal?.addEventListener('abort', () => resolve()));
  };
  await openImport();
  await choose(good);
  await check();
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await expect.element(page.getByText('44%')).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

/** An import that waits until it is let go on. */
async function heldImport() {
  const { engine } = await mountPanel();
  let goOn = () => {};
  engine.holdImport = async (watch) => {
    watch?.progress?.(3, 10);
    await new Promise<void>((resolve) => {
      goOn = resolve;
      watch?.signal?.addEventListener('abort', () => resolve());
    });
  };
  await openImport();
  await choose(good);
  await check();
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await expect.element(page.getByText('44%')).toBeVisible();
  return { engine, goOn: () => goOn() };
}
const toToday = () => page.getByRole('navigation').getByRole('button', { name: 'Vandaag' }).click();
const line = (text: string) =>
  page.getByRole('region', { name: 'Importeren' }).getByRole('button', { name: text });

test('it goes on while the user looks elsewhere: a line says how far it is, and leads to the result and its undo', async () => {
  const { engine, goOn } = await heldImport();
  const before = structuredClone(engine.register.clients);
  await toToday();
  await expect.element(line('Importeren … 44%')).toBeVisible();
  goOn();
  await line('De lijst is ingelezen').click();
  await expect.element(page.getByRole('heading', { name: 'Ingelezen' })).toBeVisible();
  expect(Object.values(engine.register.clients).map(({ client }) => client.name)).toContain('Zeezicht');
  await toToday();
  await expect.element(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Importeren' })).not.toBeInTheDocument();
  await openImport();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

test('it can be stopped by whoever comes back to it', async () => {
  const { engine } = await heldImport();
  const before = structuredClone(engine.register.clients);
  await toToday();
  await line('Importeren … 44%').click();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

test('the columns and the trial are still there for whoever looked something up meanwhile', async () => {
  await mountPanel();
  await openImport();
  await choose(good);
  await page.getByLabelText('Bestand', { exact: true }).selectOptions('');
  await toToday();
  await openImport();
  await expect.element(page.getByLabelText('Bestand', { exact: true })).toHaveValue('');
  await check();
  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeVisible();
  await toToday();
  await openImport();
  await expect.element(page.getByRole('button', { name: 'Inlezen' })).toBeEnabled();
});

test('a trial run says how far it is and can be stopped; another choice takes its place', async () => {
  const plans: (() => void)[] = [];
  const openDesk = () => {
    const desk = makeDesk(recogniser, exportedRegisterSchema);
    return {
      ...desk,
      plan: async (...[choice, against, progress]: Parameters<typeof desk.plan>) => {
        progress?.(1, 4);
        await new Promise<void>((resolve) => plans.push(resolve));
        return desk.plan(choice, against);
      },
    };
  };
  await mountPanel({ host: { openDesk } });
  await openImport();
  await choose(good);
  await check();
  const bar = page.getByRole('progressbar', { name: 'De lijst wordt gecontroleerd …' });
  // One of the clients is in the register: to read it was half of the way.
  await expect.element(bar).toHaveAttribute('value', '0.625');
  await expect.element(page.getByRole('button', { name: 'Controleren' })).toHaveAttribute('aria-disabled');
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(bar).not.toBeInTheDocument();
  plans.shift()?.();
  await check();
  await expect.element(bar).toBeVisible();
  await page.getByLabelText('Bestand', { exact: true }).selectOptions('');
  await expect.element(bar).not.toBeInTheDocument();
  plans.shift()?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect.element(page.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toBeVisible();
  await check();
  await expect.poll(() => plans.length).toBe(1);
  plans.shift()?.();
  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeVisible();
});

test('5,000 rows: the trial takes no more than a moment, and shows as many mistakes as can be read', async () => {
  await mountPanel();
  await openImport();
  const rows = Array.from(
    { length: 5_000 },
    (_, n) => `Klant ${n % 100};Persoon ${n};${n % 10 === 0 ? 'fout' : `p${n}@x.example`};DISC ${n}.pdf`,
  );
  await choose(list('Klant;Deelnemer;E-mail;Bestand', ...rows));
  await check();
  await expect
    .element(page.getByText('500 rijen kunnen zo niet worden ingelezen.'), { timeout: 10_000 })
    .toBeVisible();
  expect(document.querySelectorAll('li').length).toBeLessThan(150);
  await page.getByRole('button', { name: 'Meer tonen' }).first().click();
  await expect.poll(() => page.getByText(/is geen e-mailadres/).elements().length).toBe(100);
});

test('by keyboard alone', async () => {
  await mountPanel();
  await openImport();
  const button = page.getByRole('button', { name: 'Bestand kiezen' });
  while (document.activeElement !== button.element()) await userEvent.keyboard('{Tab}');
  await choose(good);
  const next = page.getByRole('button', { name: 'Controleren' });
  await expect.element(next).toBeVisible();
  while (document.activeElement !== next.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  const start = page.getByRole('button', { name: 'Inlezen' });
  await expect.element(start).toBeVisible();
  while (document.activeElement !== start.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Ingelezen' })).toHaveFocus();
});

const id = (letter: string) => letter.repeat(32);
const exported = (more: object = {}) =>
  new File(
    [
      JSON.stringify({
        format: 'bewaarwacht-register',
        version: 1,
        exportedOn: '2026-11-22',
        workspace: { settings: {}, portals: [], ticks: {} },
        dossiers: [
          {
            id: id('a'),
            records: [
              { kind: 'client', id: id('a'), fields: { name: 'Zeezicht', phone: '' } },
              { kind: 'person', id: id('c'), fields: { name: 'Nel Kok' } },
            ],
          },
        ],
        ...more,
      }),
    ],
    'register.json',
  );

test('a register that was exported: what it brings and what stays out, in with one button, undone as one', async () => {
  const { engine } = await mountPanel();
  const before = structuredClone(engine.register.clients);
  await openImport();
  await choose(exported());
  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toHaveFocus();
  await expect.element(page.getByText('1 klant · 1 deelnemer')).toBeVisible();
  await expect.element(page.getByText('Zeezicht')).toBeVisible();
  await expect.element(page.getByText(/^1 verstrekking · 2 keer vasthouden/)).toBeVisible();
  await expect.element(page.getByText(/^12 keer ‘niet voor het register’/)).toBeVisible();
  await expect.element(page.getByText(/^De termijnen en soorten: hier zijn andere gekozen/)).toBeVisible();
  expect(engine.register.clients).toEqual(before);
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ingelezen' })).toHaveFocus();
  expect(engine.register.clients[id('a')]).toMatchObject({ client: { name: 'Zeezicht' } });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.register.clients).toEqual(before);

  await choose(exported());
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await page.getByRole('button', { name: 'Nog een lijst' }).click();
  await choose(exported());
  await expect.element(page.getByText(/overgeslagen, met alles wat erbij hoort/)).toBeVisible();
});

test('while a register is written it can be stopped, and the trial is still there', async () => {
  const { engine } = await mountPanel();
  engine.holdImport = async (watch) => {
    watch?.progress?.(3, 10);
    await new Promise<void>((resolve) => watch?.signal?.addEventListener('abort', () => resolve()));
  };
  await openImport();
  await choose(exported());
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeVisible();
});

test.each([
  ['JSON of something else', new File(['{"a":1}'], 'x.json'), /JSON van een ander programma/],
  ['half a file', new File(['{"format":'], 'x.json'), /het is geen heel JSON-bestand/],
  ['a newer version', exported({ version: 2 }), /nieuwere versie van Bewaarwacht/],
  [
    'a record that is wrong',
    exported({ dossiers: [{ id: id('a'), records: [{ kind: 'client', id: id('a'), fields: {} }] }] }),
    'In dit bestand klopt niet wat bij dossiers[0].records[0].fields.name staat. Er is niets veranderd.',
  ],
])('%s is refused, with the reason and the place', async (_, file, says) => {
  await mountPanel();
  await openImport();
  await choose(file);
  await expect.element(page.getByText(says)).toBeVisible();
});
