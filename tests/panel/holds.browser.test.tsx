import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RowKey } from '@/storage/rows';
import { inventedRegister, type Register } from './invented';
import { mountPanel } from './mount';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');

/** Opens one document of the invented register: c1/d1 is 21 days late, c2/d1 due in twelve days. */
async function open(document: RowKey, register = inventedRegister()) {
  const mounted = await mountPanel({ register, sentTo: { place: 'documents', document, mend: 'class' } });
  await dialog().getByRole('button', { name: 'Annuleren' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  return mounted;
}

const held = (until: '2026-12-31' | '2026-11-22' | null, change?: (register: Register) => void): Register => {
  const register = inventedRegister();
  const { c1 } = register.clients;
  if (c1)
    c1.holds = [
      {
        id: 'h1',
        of: { kind: 'client', id: 'c1' },
        reason: 'Klacht van 3 november',
        owner: 'An de Vries',
        from: '2026-11-03',
        until,
        reviewOn: null,
      },
    ];
  change?.(register);
  return register;
};

test('put on hold by keyboard alone: it is not overdue any more, says why, and undo takes it back', async () => {
  const { engine } = await open('c1/d1');
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
  const place = button('Vasthouden');
  place.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByLabelText('Reden')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog().getByText('Vul dit in.').first()).toBeVisible();
  await userEvent.keyboard('Klacht{Tab}An de Vries{Enter}');
  await expect.element(page.getByText('Vastgehouden, zonder einddatum')).toBeVisible();
  await expect.element(page.getByText('Had anders weg gemoeten op 2 november 2026')).toBeVisible();
  await expect.element(page.getByText(/Besloten door An de Vries/)).toBeVisible();
  expect(engine.sent.at(-1)).toEqual({
    name: 'placeHold',
    input: {
      dossier: 'c1',
      of: { kind: 'document', id: 'd1' },
      reason: 'Klacht',
      owner: 'An de Vries',
      from: '2026-11-23',
      until: null,
    },
  });
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
});

test('one hold for everything of a client, from a document or from the client', async () => {
  const { engine } = await open('c1/d1');
  await button('Vasthouden').click();
  await dialog().getByLabelText('Wat houdt u vast?').selectOptions('Alles van Bakkerij De Gouden Aar');
  await expect.element(dialog().getByText('Ook documenten die er later bij komen.')).toBeVisible();
  await dialog().getByLabelText('Reden').fill('Geschil');
  await dialog().getByLabelText('Besloten door').fill('An');
  await dialog().getByLabelText('Tot en met').fill('2026-12-31');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vastgehouden tot en met 31 december 2026')).toBeVisible();
  expect(engine.sent.at(-1)).toMatchObject({ input: { of: { kind: 'client', id: 'c1' } } });
  await button('Naar de klant').click();
  const holds = page.getByRole('region', { name: 'Vastgehouden' });
  await expect.element(holds.getByText('Alles van Bakkerij De Gouden Aar')).toBeVisible();
  await button('Vasthouden opheffen: Geschil').click();
  await expect.element(page.getByText('Vasthouden opgeheven.')).toBeVisible();
  await expect.element(holds.getByText('Alles van Bakkerij De Gouden Aar')).not.toBeInTheDocument();
});

test('a hold that has ended is a finding; going on from it lifts it in the same step', async () => {
  const { engine } = await open('c1/d1', held('2026-11-22'));
  await expect.element(page.getByText(/^Vasthouden is voorbij/)).toBeVisible();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
  await button('Langer vasthouden: Klacht van 3 november').click();
  await expect.element(dialog().getByLabelText('Tot en met')).toHaveFocus();
  await dialog().getByLabelText('Tot en met').fill('2027-01-31');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vastgehouden tot en met 31 januari 2027')).toBeVisible();
  expect(engine.sent.at(-1)).toMatchObject({ input: { replaces: 'h1', reason: 'Klacht van 3 november' } });
});

test('recording its destruction names the hold and asks whether that is known', async () => {
  const { engine } = await open('c1/d1', held('2026-12-31'));
  await button('Vernietigd? Leg het vast').click();
  await dialog().getByLabelText('Het bestand zelf').click();
  await expect.element(dialog().getByText('Klacht van 3 november')).toBeVisible();
  await dialog().getByRole('button', { name: 'Vastleggen' }).click();
  await expect.element(dialog().getByText(/^Vink aan dat u dit weet/)).toBeVisible();
  await expect
    .element(dialog().getByLabelText('Ik weet dat dit wordt vastgehouden, en het is toch weg'))
    .toHaveFocus();
  expect(engine.sent).toEqual([]);
  await dialog().getByLabelText('Ik weet dat dit wordt vastgehouden, en het is toch weg').click();
  await dialog().getByRole('button', { name: 'Vastleggen' }).click();
  await expect.element(page.getByText('Vernietiging vastgelegd.')).toBeVisible();
  expect(engine.sent.at(-1)).toMatchObject({ input: { despiteHold: true } });
});

test('"Why?" shows the hold and the extension as facts, each with the way to mend it', async () => {
  const register = held('2026-12-31', ({ clients }) => {
    const contact = clients.c1?.documents.d5;
    if (contact)
      Object.assign(contact, {
        class: 'contact-form',
        startedOn: '2026-08-10',
        extensions: [{ id: 'e1', until: '2026-12-15', reason: 'Loopt nog', on: '2026-11-01' }],
      });
  });
  await open('c1/d5', register);
  await button('Waarom?').click();
  await expect.element(page.getByText('tot en met 31 december 2026: Klacht van 3 november')).toBeVisible();
  await expect.element(page.getByText('tot en met 15 december 2026: Loopt nog')).toBeVisible();
  await button('Dit klopt niet: Verlengd').click();
  await dialog().getByRole('button', { name: 'Verlenging terugnemen' }).click();
  await expect.element(page.getByText(/De laatste dag is weer wat die was/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await button('Dit klopt niet: Vastgehouden').click();
  await expect.element(dialog().getByLabelText('Besloten door')).toHaveValue('An de Vries');
});

test('a report can’t be kept longer: the clause says so, and leads to the hold', async () => {
  await open('c2/d1');
  await button('Langer bewaren').click();
  await expect.element(dialog().getByText('Langer bewaren kan hier niet.')).toBeVisible();
  await expect.element(dialog().getByText(/uiterlijk 6 maanden na het einde/)).toBeVisible();
  await dialog().getByRole('button', { name: 'Vasthouden' }).click();
  await expect.element(dialog().getByLabelText('Besloten door')).toBeVisible();
});

test('what may be kept longer says how long, and why it was', async () => {
  const register = inventedRegister();
  const letter = register.clients.c2?.documents.d5;
  if (letter) letter.startedOn = '2026-10-01';
  register.settings = { ...register.settings, terms: { correspondence: 3 } };
  const { engine } = await open('c2/d5', register);
  await button('Langer bewaren').click();
  await expect.element(dialog().getByText('Dit kan hooguit tot en met 1 april 2027.')).toBeVisible();
  await dialog().getByLabelText('Bewaren tot en met').fill('2027-02-01');
  await dialog().getByLabelText('Waarom langer?').fill('Offerte loopt nog');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Weg uiterlijk 1 februari 2027')).toBeVisible();
  await expect
    .element(page.getByText(/^Verlengd tot en met 1 februari 2027: Offerte loopt nog/))
    .toBeVisible();
  expect(engine.sent.at(-1)?.name).toBe('extendDocument');
});

test('overdue is put off with a reason only; it leaves the list, and stays overdue on its own page', async () => {
  await open('c1/d1');
  await button('Later').click();
  await dialog().getByRole('button', { name: 'Morgen' }).click();
  await expect.element(dialog().getByText('Vul dit in.')).toBeVisible();
  await expect.element(dialog().getByLabelText('Waarom later?')).toHaveFocus();
  await userEvent.keyboard('Wacht op antwoord');
  await dialog().getByRole('button', { name: 'Volgende week' }).click();
  await expect.element(page.getByText(/Uitgesteld tot 30 november 2026\./).first()).toBeVisible();
  await expect.element(page.getByText('21 dagen te laat')).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Vandaag' }).click();
  await expect.element(button('0 Te laat')).toBeVisible();
  await button('1 document uitgesteld').click();
  await expect.element(button(/^DISC-rapport Petra/)).toBeVisible();
  await button(/^DISC-rapport Petra/).click();
  await button('Zet terug in de lijst').click();
  await expect.element(page.getByText('Staat weer in de lijst.')).toBeVisible();
});

test('due soon is put off in two clicks', async () => {
  const { engine } = await open('c2/d1');
  await button('Later').click();
  await dialog().getByRole('button', { name: 'Morgen' }).click();
  await expect.element(page.getByText('Uitgesteld tot 24 november 2026.').first()).toBeVisible();
  // The button that was pressed is gone; the focus isn't.
  await expect.element(button('Later')).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(engine.sent.at(-1)).toEqual({
    name: 'snoozeDocument',
    input: { dossier: 'c2', id: 'd1', backOn: '2026-11-24' },
  });
});

test('it can’t be reached: the reason is asked, it stays in the list, and nothing says destroyed', async () => {
  const { engine } = await open('c1/d1');
  await button('Vernietigd? Leg het vast').click();
  await dialog().getByLabelText('Hoe is het gegaan?').selectOptions('Ik kan er niet bij');
  await expect.element(dialog().getByText('Wat is weg?')).not.toBeInTheDocument();
  await dialog().getByLabelText('Waarom lukt het niet?').fill('Account opgezegd');
  await dialog().getByRole('button', { name: 'Vastleggen' }).click();
  await expect.element(page.getByText('U kon er niet bij')).toBeVisible();
  await expect.element(page.getByText(/Wij vragen het opnieuw op 23 december 2026/)).toBeVisible();
  expect(engine.sent.at(-1)).toMatchObject({ input: { outcome: 'unreachable', copies: [] } });
});

test.each([
  ['Aan de klant gegeven', 'Aan de klant gegeven op 23 november 2026', true],
  ['Het was al weg', 'Was al weg op 23 november 2026', false],
])('%s is an outcome of its own', async (choice, says, copies) => {
  await open('c1/d1');
  await button('Vernietigd? Leg het vast').click();
  await dialog().getByLabelText('Hoe is het gegaan?').selectOptions(choice);
  if (copies) await dialog().getByLabelText('Het bestand zelf').click();
  await dialog().getByRole('button', { name: 'Vastleggen' }).click();
  await expect.element(page.getByText(says)).toBeVisible();
});

test('lists by what is on hold and what was put off', async () => {
  const register = held('2026-12-31', ({ clients }) => {
    const late = clients.c2?.documents.d1;
    if (late) late.snooze = { backOn: '2026-11-30', reason: '', quietUntil: '2026-11-30' };
  });
  await mountPanel({ register });
  await page.getByRole('navigation').getByRole('button', { name: 'Documenten' }).click();
  const state = page.getByRole('combobox', { name: 'Toestand' });
  await state.selectOptions('Vastgehouden');
  await expect.element(page.getByText('5 documenten')).toBeVisible();
  await state.selectOptions('Uitgesteld');
  await expect.element(page.getByText('1 document', { exact: true })).toBeVisible();
  await expect.element(button(/DISC-rapport Anna.*Uitgesteld tot 30 nov 2026/)).toBeVisible();
});

test('erasing a client that is on hold says so first', async () => {
  await mountPanel({ register: held(null) });
  await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
  await button(/Bakkerij/).click();
  await button('Deze klant wissen').click();
  await expect.element(dialog().getByText(/Deze 5 documenten worden vastgehouden/)).toBeVisible();
  await dialog().getByLabelText('Typ ter bevestiging: Bakkerij De Gouden Aar').fill('Bakkerij De Gouden Aar');
  await dialog().getByLabelText('Ik bewaar deze stukken ergens anders').click();
  await expect.element(dialog().getByRole('button', { name: 'Voorgoed wissen' })).toBeDisabled();
  await dialog().getByLabelText('Ik weet dat dit wordt vastgehouden').click();
  await expect.element(dialog().getByRole('button', { name: 'Voorgoed wissen' })).toBeEnabled();
});
