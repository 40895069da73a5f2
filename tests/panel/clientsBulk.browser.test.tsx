import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel, type Options } from './mount';

const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const bar = () => page.getByRole('region', { name: 'Met de selectie' });
const action = (name: string) => bar().getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

async function selectBoth(options: Options = {}) {
  const mounted = await mountPanel(options);
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await page.getByLabelText('Alles selecteren').click();
  await expect.element(bar().getByText('2 geselecteerd')).toBeVisible();
  return mounted;
}

/** What the browser was given to save, by name. */
function downloads(): Map<string, Promise<Record<string, string>>> {
  const saved = new Map<string, Promise<Record<string, string>>>();
  let blob: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    if (given instanceof Blob) blob = given;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const given = blob;
    if (!given) return;
    const files = given.arrayBuffer().then((bytes) => unzipSync(new Uint8Array(bytes)));
    saved.set(
      this.download,
      files.then((all) =>
        Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, strFromU8(bytes)])),
      ),
    );
  });
  return saved;
}

test('several are put on hold for one reason: named first, what is missing at its field, undone as one', async () => {
  const { engine } = await selectBoth();
  const before = structuredClone(engine.register.clients);
  await action('Vasthouden').click();
  await expect.element(dialog().getByText('Dit gaat over 2 klanten:')).toBeVisible();
  await expect.element(dialog().getByText(/^Bakkerij De Gouden Aar/)).toBeVisible();
  await expect.element(dialog().getByLabelText('Reden')).toHaveFocus();
  await button('Vasthouden').click();
  await expect.element(dialog().getByText('Vul dit in.').first()).toBeVisible();
  expect(engine.sent).toEqual([]);
  await dialog().getByLabelText('Reden').fill('Geschil over de factuur');
  await dialog().getByLabelText('Besloten door').fill('An');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('2 klanten gedaan.')).toBeVisible();
  const hold = { reason: 'Geschil over de factuur', owner: 'An', from: '2026-11-23', until: null };
  expect(engine.sent).toEqual([
    {
      name: 'batch',
      input: {
        items: ['c1', 'c2'].map((dossier) => ({
          name: 'placeHold',
          input: { dossier, of: { kind: 'client', id: dossier }, ...hold },
        })),
      },
    },
  ]);
  await expect.element(bar()).not.toBeInTheDocument();
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

test('a client that could not be put on hold is said by name, with its reason', async () => {
  const { engine } = await selectBoth();
  engine.refuseIn = { id: 'c2', error: { type: 'UnknownDossier' } };
  await action('Vasthouden').click();
  await dialog().getByLabelText('Reden').fill('Klacht');
  await dialog().getByLabelText('Besloten door').fill('An');
  await button('Vasthouden').click();
  await expect.element(dialog().getByText('1 klant gedaan.')).toBeVisible();
  await expect
    .element(dialog().getByText(/^.+: Deze klant staat niet meer in het register\.$/))
    .toBeVisible();
});

test('what an earlier panel asked is finished, and told of as clients', async () => {
  const of = { kind: 'client', id: 'c1' } as const;
  const hold = { dossier: 'c1', of, reason: 'Klacht', owner: 'An', from: '2026-11-23', until: null } as const;
  const { engine } = await mountPanel({
    pending: [{ command: `aaa${'0'.repeat(29)}`, items: [{ name: 'placeHold', input: hold }] }],
  });
  await expect.element(page.getByText('1 klant gedaan.')).toBeVisible();
  expect(engine.register.clients.c1?.holds).toHaveLength(1);
});

test('their files are saved as one zip of numbered pages, with who is in which', async () => {
  const saved = downloads();
  await selectBoth();
  await action('Opslaan').click();
  await button('Als pagina’s om te lezen').click();
  await expect.element(dialog().getByText('2 klanten opgeslagen bij uw downloads.')).toBeVisible();
  const files = (await saved.get('bewaarwacht-dossiers-2026-11-23.zip')) ?? {};
  expect(Object.keys(files)).toEqual(['dossier-0001.html', 'dossier-0002.html', 'index.html']);
  expect(files['dossier-0001.html']).toContain('Bakkerij De Gouden Aar');
  expect(files['dossier-0001.html']).not.toContain('Het Zonnetje');
  expect(files['index.html']).toMatch(/href="dossier-0001\.html">Bakkerij De Gouden Aar</);
  await expect.element(bar()).not.toBeInTheDocument();
});

test('the lists hold the selected clients alone', async () => {
  const saved = downloads();
  await selectBoth();
  await box(/Bakkerij/).click();
  await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
  await action('Opslaan').click();
  await button('Als lijsten voor Excel').click();
  await expect.element(dialog().getByText('1 klant opgeslagen bij uw downloads.')).toBeVisible();
  const files = (await saved.get('bewaarwacht-lists-2026-11-23.zip')) ?? {};
  expect(Object.keys(files)).toHaveLength(5);
  expect(files['documents.csv']).toContain('Anna');
  expect(Object.values(files).join()).not.toContain('Bakkerij');
});

test('a client that can’t be read is said by name, and the others are saved', async () => {
  const saved = downloads();
  await selectBoth({ reader: (own) => ({ dossier: async (id) => (id === 'c2' ? null : own.dossier(id)) }) });
  await action('Opslaan').click();
  await button('Als JSON').click();
  await expect.element(dialog().getByText('1 klant opgeslagen bij uw downloads.')).toBeVisible();
  await expect.element(dialog().getByText(/: kan niet worden gelezen$/)).toBeVisible();
  const files = (await saved.get('bewaarwacht-dossiers-2026-11-23.zip')) ?? {};
  expect(JSON.parse(String(files['dossier-0001.json']))).toMatchObject({ about: 'client' });
});

test('while they are saved it says how far it is, can’t be left, and stopped nothing is saved', async () => {
  const saved = downloads();
  let goOn = () => {};
  const read = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await selectBoth({
    reader: (own) => ({
      dossier: async (id) => {
        if (id === 'c2') await read;
        return own.dossier(id);
      },
    }),
  });
  await action('Opslaan').click();
  await button('Als JSON').click();
  await expect.element(dialog().getByRole('progressbar', { name: 'Klant 1 van 2 …' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await button('Stoppen').click();
  goOn();
  await expect.element(dialog().getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  expect(saved.size).toBe(0);
});

test('they are erased one by one, each with the confirmations of one; who is skipped stays selected', async () => {
  const { engine } = await selectBoth();
  await action('Wissen').click();
  await expect.element(dialog().getByText('Klant 1 van 2: Bakkerij De Gouden Aar')).toBeVisible();
  const typed = dialog().getByLabelText(/Typ ter bevestiging/);
  await expect.element(typed).toHaveFocus();
  await expect.element(button('Voorgoed wissen')).toBeDisabled();
  await typed.fill('Bakkerij De Gouden Aar');
  await expect.element(button('Voorgoed wissen')).toBeDisabled();
  await dialog().getByLabelText('Ik bewaar deze stukken ergens anders').click();
  await button('Voorgoed wissen').click();
  await expect.element(dialog().getByText(/^Klant 2 van 2/)).toBeVisible();
  await expect.element(typed).toHaveFocus();
  await expect.element(typed).toHaveValue('');
  expect(engine.sent).toEqual([{ name: 'eraseDossier', input: { dossier: 'c1' } }]);
  await button('Deze klant overslaan').click();
  await expect.element(dialog().getByText('1 klant gewist.')).toBeVisible();
  await expect.element(dialog().getByText(/: overgeslagen$/)).toBeVisible();
  await expect.element(button('Ongedaan maken')).not.toBeInTheDocument();
  await button('Sluiten').last().click();
  await expect.element(page.getByText('1 klant', { exact: true })).toBeVisible();
  await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
  expect(engine.sent).toHaveLength(1);
});

test('by keyboard: Ctrl+A takes all, Shift with the arrows what lies between; a search narrows it down', async () => {
  await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  const first = box(/Bakkerij/);
  await expect.element(first).toBeVisible();
  while (document.activeElement !== first.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard(' ');
  await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.element(bar().getByText('2 geselecteerd')).toBeVisible();
  await page.getByLabelText('Selectie wissen').first().click();
  await expect.element(bar()).not.toBeInTheDocument();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(bar().getByText('2 geselecteerd')).toBeVisible();
  await page.getByLabelText('Zoek klant of persoon').fill('bakker');
  await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
});
