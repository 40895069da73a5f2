import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const openDocuments = () => page.getByRole('navigation').getByRole('button', { name: 'Documenten' }).click();
const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const action = (name: string) =>
  page.getByRole('region', { name: 'Met de selectie' }).getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const register = () => {
  const invented = inventedRegister();
  const [c1, c2] = [invented.clients.c1, invented.clients.c2];
  if (!c1 || !c2) throw new Error('the invented register has changed');
  return { invented, c1, c2 };
};

test('several are destroyed at once: named by client first, those it would be wrong for left out, undone as one', async () => {
  const { engine } = await mountPanel();
  const before = structuredClone(engine.register.clients);
  await openDocuments();
  await box('Selecteer DISC-rapport Petra Voorbeeld').click();
  await box('Selecteer DISC-rapport Anna Verzonnen').click();
  await box('Selecteer Oud rapport Anna Verzonnen').click();
  await box('Selecteer Factuur 2025-014').click();
  await expect.element(page.getByText('4 geselecteerd')).toBeVisible();
  await action('Vernietigd').click();

  await expect.element(dialog().getByText('Dit gaat over 2 documenten:')).toBeVisible();
  await expect.element(dialog().getByText('Bakkerij De Gouden Aar')).toBeVisible();
  await expect.element(dialog().getByText('1 is al vernietigd en blijft zoals het is.')).toBeVisible();
  await expect
    .element(dialog().getByText('1 moet volgens de wet nog blijven en wordt overgeslagen.'))
    .toBeVisible();
  const save = dialog().getByRole('button', { name: 'Vastleggen' });
  await save.click();
  await expect.element(dialog().getByText(/^Vink aan wat weg is/)).toBeVisible();
  await expect.element(dialog().getByLabelText('Het bestand zelf')).toHaveFocus();
  await dialog().getByLabelText('Het bestand zelf').click();
  await save.click();
  await expect.element(dialog().getByText('2 documenten gedaan.')).toBeVisible();
  expect(engine.sent.at(-1)).toEqual({
    name: 'batch',
    input: {
      items: [
        { name: 'disposeDocument', input: { dossier: 'c1', id: 'd1', on: '2026-11-23', copies: ['file'] } },
        { name: 'disposeDocument', input: { dossier: 'c2', id: 'd1', on: '2026-11-23', copies: ['file'] } },
      ],
    },
  });
  await dialog().getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

test('what was not done is said by name, with its reason', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await page.getByLabelText('Alles selecteren').click();
  await expect.element(page.getByText('10 geselecteerd')).toBeVisible();
  await action('Uit register').click();
  await expect.element(dialog().getByText('Dit gaat over 10 documenten:')).toBeVisible();
  engine.refuseIn = { id: 'd2', error: { type: 'ChangedSince' } };
  await dialog().getByRole('button', { name: 'Uit het register halen' }).click();
  await expect.element(dialog().getByText('8 documenten gedaan.')).toBeVisible();
  await expect
    .element(
      dialog().getByText('Teamadvies Het Zonnetje: Dit is intussen veranderd. Kijk eerst wat er nu staat.'),
    )
    .toBeVisible();
  await dialog().getByRole('button', { name: 'Sluiten', exact: true }).last().click();
  await expect.element(page.getByText('2 documenten', { exact: true })).toBeVisible();
});

test('the kind of several is corrected, and no other field', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await box(/Brief over planning/).click();
  await action('Soort').click();
  await expect.element(dialog().getByRole('button', { name: 'Opslaan' })).toBeDisabled();
  await dialog().getByLabelText('Soort').selectOptions('other');
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('1 document gedaan.')).toBeVisible();
  expect(engine.sent.at(-1)?.input).toEqual({
    items: [{ name: 'correctDocument', input: { dossier: 'c2', id: 'd5', class: 'other' } }],
  });
});

test('person and engagement are those of one client', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await box(/DISC-rapport Joris/).click();
  await box(/DISC-rapport Anna/).click();
  await action('Persoon en traject').click();
  await expect.element(dialog().getByText(/Kies documenten van één klant/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await box(/DISC-rapport Anna/).click();
  await box(/Drijfveren Petra/).click();
  await action('Persoon en traject').click();
  await dialog().getByLabelText('Traject').selectOptions('Coaching voorjaar 2026');
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('2 documenten gedaan.')).toBeVisible();
  expect(engine.sent.at(-1)?.input).toEqual({
    items: ['d3', 'd4'].map((id) => ({
      name: 'correctDocument',
      input: { dossier: 'c1', id, engagementId: 'e1' },
    })),
  });
});

test('by keyboard: the arrows walk the boxes, Shift takes what lies between, Ctrl+A takes all', async () => {
  await mountPanel();
  await openDocuments();
  const first = box('Selecteer DISC-rapport Petra Voorbeeld');
  await expect.element(first).toBeVisible();
  while (document.activeElement !== first.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('1 geselecteerd')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box(/Werkenergieanalyse Petra/)).toHaveFocus();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('4 geselecteerd')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: /^Drijfveren Petra/ })).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(page.getByText('10 geselecteerd')).toBeVisible();
  await page.getByLabelText('Selectie wissen').first().click();
  await expect.element(page.getByRole('region', { name: 'Met de selectie' })).not.toBeInTheDocument();
});

test('with Shift a click takes what lies between; the selection stays while one document is looked at', async () => {
  await mountPanel();
  await openDocuments();
  await box('Selecteer DISC-rapport Petra Voorbeeld').click();
  await box(/Drijfveren Petra/).click({ modifiers: ['Shift'] });
  await expect.element(page.getByText('4 geselecteerd')).toBeVisible();
  await page.getByRole('button', { name: /^DISC-rapport Joris/ }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect.element(page.getByText('4 geselecteerd')).toBeVisible();
  await page.getByRole('combobox', { name: 'Toestand' }).selectOptions('destroyed');
  await expect.element(page.getByRole('region', { name: 'Met de selectie' })).not.toBeInTheDocument();
});

test('what was asked and not answered is finished when the panel opens, under the same id, and said', async () => {
  const item = { name: 'forgetDocument' as const, input: { dossier: 'c1', id: 'd1' } };
  const pending = [{ command: 'a'.repeat(32), items: [item] }];
  const { engine } = await mountPanel({ pending });
  await expect.element(page.getByText('1 document gedaan.')).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'batch', input: { items: [item] }, command: 'a'.repeat(32) }]);
  expect(pending).toEqual([]);
});

test('more than can be looked over at once is refused before it is asked', async () => {
  const { invented, c1 } = register();
  const one = c1.documents.d1;
  if (!one) throw new Error('the invented register has changed');
  c1.documents = Object.fromEntries(
    Array.from({ length: 5_001 }, (_, n) => [`x${n}`, { ...one, name: `Rapport ${n}` }]),
  );
  await mountPanel({ register: invented });
  await openDocuments();
  await page.getByLabelText('Alles selecteren').click();
  await expect.element(page.getByText('Kies er niet meer dan 5.000 tegelijk.')).toBeVisible();
  await expect
    .element(
      page.getByRole('region', { name: 'Met de selectie' }).getByRole('button', { name: 'Vernietigd' }),
    )
    .not.toBeInTheDocument();
});
