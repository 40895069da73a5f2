import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clauses } from '@/policy/clauses';
import { err } from '@/storage/result';
import type { PolicyPreview } from '@/storage/services/services';
import { audit } from './audit';
import { emptyRegister } from './invented';
import { mountPanel } from './mount';

const none = { count: 0, first: [] };
const preview: PolicyPreview = {
  asOf: '2026-11-23',
  documents: 10,
  damaged: 0,
  groups: {
    overdue: {
      count: 1,
      first: [
        {
          key: 'c2/d5',
          name: 'Brief over planning',
          clientName: 'Stichting Het Zonnetje',
          class: 'correspondence',
          before: null,
          after: '2026-09-01',
        },
      ],
    },
    attention: none,
    'due-soon': none,
    released: none,
    moved: none,
  },
  passphrases: none,
};

const go = (place: string) => page.getByRole('navigation').getByRole('button', { name: place }).click();
const open = async () => {
  await go('Instellingen');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Termijnen en soorten/ })
    .click();
};
const edit = async () => {
  await open();
  await page.getByRole('button', { name: 'Nieuwe versie maken' }).click();
};
/** A kind's row in the form. */
const unfold = (kind: string) =>
  page
    .getByText(new RegExp(`^${kind}`))
    .first()
    .click();
const dialog = () => page.getByRole('dialog');

test('a term of the firm’s own: looked at by name and count, accepted, and the list follows', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  await edit();
  await unfold('Briefwisseling');
  await page.getByLabelText('Termijn in maanden voor Briefwisseling').fill('6');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('Briefwisseling: hooguit 6 maanden')).toBeVisible();
  await dialog().getByText('1 document is dan te laat').click();
  await expect.element(dialog().getByText('Brief over planning')).toBeVisible();
  await expect.element(dialog().getByText(/1 sept? 2026/)).toBeVisible();
  await audit();
  expect(engine.sent).toEqual([]);
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  await expect.element(page.getByText(/Nieuwe versie geaccepteerd/)).toBeVisible();
  expect(engine.sent).toMatchObject([
    {
      name: 'addPolicyVersion',
      input: { from: '2026-11-23', pack: null, choices: { terms: { correspondence: 6 } } },
    },
  ]);
  await expect.element(page.getByText('Geldt nu, sinds 23 november 2026')).toBeVisible();
  await go('Vandaag');
  await expect.element(page.getByRole('button', { name: /Brief over planning.*Te laat/ })).toBeVisible();
});

test('going back from the preview changes nothing, and keeps what was filled in', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  await edit();
  await unfold('Briefwisseling');
  await page.getByLabelText('Termijn in maanden voor Briefwisseling').fill('6');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await dialog().getByRole('button', { name: 'Terug' }).click();
  await expect.element(page.getByLabelText('Termijn in maanden voor Briefwisseling')).toHaveValue('6');
  expect(engine.sent).toEqual([]);
});

test('what the law does not allow is said at its field before, and refused there', async () => {
  const { engine } = await mountPanel();
  engine.ask = async () =>
    err({
      type: 'InvalidInput',
      fields: [{ field: 'choices.terms.tax-record', problem: 'below-law' }],
    });
  await edit();
  await unfold('Stuk voor de belasting');
  await expect.element(page.getByText(/De wet vraagt minstens 84 maanden/)).toBeVisible();
  await page.getByLabelText('Termijn in maanden voor Stuk voor de belasting').fill('12');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/Dit mag niet korter van de wet/)).toBeVisible();
  await expect.element(page.getByLabelText('Termijn in maanden voor Stuk voor de belasting')).toHaveFocus();
});

test('a kind of the firm’s own, and one that is not used any more', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  await edit();
  await page.getByRole('button', { name: 'Soort', exact: true }).click();
  await page.getByLabelText('Naam van de soort').fill('Sessieverslag');
  await page.getByLabelText('Termijn in maanden voor Sessieverslag').fill('6');
  await unfold('E-book');
  await page.getByRole('checkbox', { name: 'In gebruik' }).first().click();
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect.element(dialog().getByText('Sessieverslag: komt in gebruik')).toBeVisible();
  await expect.element(dialog().getByText('E-book: niet meer in gebruik')).toBeVisible();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  expect(engine.sent).toMatchObject([
    {
      input: {
        choices: {
          off: ['e-book'],
          own: { 'own-1': { name: { nl: 'Sessieverslag' } } },
          terms: { 'own-1': 6 },
        },
      },
    },
  ]);
  await expect.element(page.getByText('Niet in gebruik: E-book')).toBeVisible();
});

test('a kind that seems to be of data that may not be kept (R13) is pointed out, and not refused', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  await edit();
  await page.getByRole('button', { name: 'Soort', exact: true }).click();
  const seems = (of: RegExp) => page.getByText(of).last();
  await page.getByLabelText('Naam van de soort').fill('Ziekteverzuim');
  await expect.element(seems(/Dit lijken gegevens over.*gezondheid.*Ziekteverzuim/)).toBeVisible();
  await page.getByLabelText('Waarvoor u het bewaart').fill('Bijhouden van de vakbondsleden');
  await expect.element(seems(/vakbond te zijn.*vakbondsleden/)).toBeVisible();
  await audit();
  await page.getByLabelText('Termijn in maanden voor Ziekteverzuim').fill('6');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  expect(engine.sent).toMatchObject([
    { input: { choices: { own: { 'own-1': { name: { nl: 'Ziekteverzuim' } } } } } },
  ]);
});

test('kept passwords that a version would erase for good are counted, and named', async () => {
  const { engine } = await mountPanel();
  const { first } = preview.groups.overdue;
  engine.preview = { ...preview, passphrases: { count: 1, first } };
  await edit();
  await unfold('Iets anders');
  await page.getByLabelText('Termijn in maanden voor Iets anders').fill('12');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  const says = dialog().getByText('Van 1 document wordt het bewaarde wachtwoord dan voorgoed gewist');
  await says.click();
  await expect.element(dialog().getByText('Brief over planning').last()).toBeVisible();
  await audit();
});

test('a version with a first day to come is listed as such, and can be called off', async () => {
  const { engine } = await mountPanel();
  engine.preview = { ...preview, asOf: '2027-01-01' };
  await edit();
  await unfold('Iets anders');
  await page.getByLabelText('Termijn in maanden voor Iets anders').fill('12');
  await page.getByLabelText('Geldig vanaf').fill('2027-01-01');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect.element(dialog().getByText('Zoals het op 1 januari 2027 zou zijn.')).toBeVisible();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  await expect.element(page.getByText('Gaat in op 1 januari 2027')).toBeVisible();
  await expect.element(page.getByText('De nieuwe versie gaat in op 1 januari 2027.')).toBeVisible();
  await page.getByRole('button', { name: 'Versie 2 intrekken' }).click();
  await expect.element(page.getByText('Gaat in op 1 januari 2027')).not.toBeInTheDocument();
});

test('a starter pack is looked at like any version', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  await open();
  await page.getByRole('button', { name: 'Coach bekijken' }).click();
  await expect.element(dialog().getByText('Sessieverslag: komt in gebruik')).toBeVisible();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  await expect.element(page.getByRole('heading', { name: 'Versie 2 · Coach' })).toBeVisible();
});

test('a pack chosen in the first step of onboarding is looked at, and its tools are pointed out', async () => {
  const { engine } = await mountPanel({ register: emptyRegister() });
  engine.preview = { ...preview, documents: 0, groups: { ...preview.groups, overdue: none } };
  await page.getByLabelText('Naam van uw bureau').fill('Voorbeeld Advies');
  await page.getByRole('radio', { name: /^Coach/ }).click();
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect.element(dialog().getByText('Er staan nog geen documenten in uw register.')).toBeVisible();
  await audit();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  await expect.element(page.getByText('Stap 2 van 4')).toBeVisible();
  await expect.element(page.getByText('Past bij uw pakket').first()).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['setFirm', 'addPolicyVersion']);
});

test('the preview says how far it is, and can be stopped', async () => {
  const { engine } = await mountPanel();
  let signal: AbortSignal | undefined;
  engine.ask = ((
    _name: string,
    _input: unknown,
    watch: { signal: AbortSignal; progress(d: number, o: number): void },
  ) => {
    ({ signal } = watch);
    watch.progress(40, 120);
    return new Promise(() => undefined);
  }) as never;
  await open();
  await page.getByRole('button', { name: 'Trainer bekijken' }).click();
  await expect.element(dialog().getByText('Dossier 40 van 120 …')).toBeVisible();
  await expect.element(dialog().getByRole('button', { name: 'Accepteren' })).toBeDisabled();
  await dialog().getByRole('button', { name: 'Annuleren' }).click();
  expect(signal?.aborted).toBe(true);
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('the regulation is read with every clause, in Dutch whatever the register speaks, and printed', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  onTestFinished(() => print.mockRestore());
  await mountPanel({ language: 'en' });
  await go('Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^The regulation/ })
    .click();
  await expect.element(page.getByText('Privacyreglement van Voorbeeld Advies')).toBeVisible();
  const said = document.querySelector('article')?.textContent ?? '';
  for (const { title } of Object.values(clauses)) expect(said).toContain(title.nl);
  await page.getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  await page.getByLabelText('Language').selectOptions('English');
  await expect.element(page.getByText('Privacy regulation of Voorbeeld Advies')).toBeVisible();
});

test('an error of the whole is said, and nothing is lost', async () => {
  const { engine } = await mountPanel();
  engine.preview = preview;
  engine.refuse = { type: 'StorageFull' };
  await open();
  await page.getByRole('button', { name: 'Adviseur bekijken' }).click();
  await dialog().getByRole('button', { name: 'Accepteren' }).click();
  await expect.element(page.getByText(/De schijf is vol/)).toBeVisible();
  await expect.element(dialog().getByRole('button', { name: 'Accepteren' })).toBeVisible();
});
