import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Ask } from '@/storage/services/services';
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
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('Kies een soort.')).toBeVisible();
  await expect.element(dialog().getByLabelText('Soort')).toHaveFocus();
  expect(engine.sent).toEqual([]);
  await dialog().getByLabelText('Soort').selectOptions('other');
  await expect.element(dialog().getByText('Kies een soort.')).not.toBeInTheDocument();
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
  await expect.element(dialog().getByRole('button', { name: 'Opslaan' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await box(/DISC-rapport Anna/).click();
  await box(/Drijfveren Petra/).click();
  await action('Persoon en traject').click();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await expect.element(dialog().getByText('Kies een persoon of een traject.')).toBeVisible();
  await expect.element(dialog().getByLabelText('Gaat over')).toHaveFocus();
  await dialog().getByLabelText('Traject').selectOptions('Coaching voorjaar 2026');
  await expect.element(dialog().getByText('Kies een persoon of een traject.')).not.toBeInTheDocument();
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

describe('in any list', () => {
  const bar = () => page.getByRole('region', { name: 'Met de selectie' });
  const place = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
  const docs = async (engine: Awaited<ReturnType<typeof mountPanel>>['engine']) =>
    Object.values(engine.register.clients).flatMap(({ documents }) => Object.keys(documents)).length;

  test('Today: all of one list, through the same preview, outcome and undo', async () => {
    const { engine } = await mountPanel();
    const before = await docs(engine);
    await expect.element(page.getByLabelText('Alles selecteren: Te laat')).toBeVisible();
    await expect.element(bar()).not.toBeInTheDocument();
    await page.getByLabelText('Alles selecteren: Te laat').click();
    const all = page.getByRole('main').getByRole('checkbox', { checked: true }).elements().length;
    expect(all).toBeGreaterThan(1);
    await action('Uit register').click();
    await expect.element(dialog().getByText(/^Dit gaat over \d+ document/)).toBeVisible();
    await dialog().getByRole('button', { name: 'Uit het register halen' }).click();
    await expect.element(dialog().getByText(/document(en)? gedaan\./)).toBeVisible();
    expect(await docs(engine)).toBeLessThan(before);
    await dialog().getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
    expect(await docs(engine)).toBe(before);
    await expect.element(bar()).not.toBeInTheDocument();
  });

  test('the waiting list: everything that one answer would settle', async () => {
    await mountPanel();
    const group = page.getByRole('checkbox', { name: /^Alles selecteren: .+, .+/ }).first();
    await group.click();
    await expect.element(bar()).toBeVisible();
    await expect.element(group).toBeChecked();
    await group.click();
    await expect.element(bar()).not.toBeInTheDocument();
  });

  test('a dossier: with Shift a click takes what lies between in one month; it stays while one is looked at', async () => {
    const { engine } = await mountPanel();
    const c1 = engine.register.clients.c1;
    if (!c1?.documents.d1) throw new Error('the invented register has changed');
    await place('Klanten');
    await page.getByRole('button', { name: /^Bakkerij De Gouden Aar/ }).click();
    await box('Selecteer DISC-rapport Petra Voorbeeld').click();
    await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
    await page.getByRole('button', { name: /^DISC-rapport Joris/ }).click();
    await page.getByRole('button', { name: 'Terug' }).click();
    await expect.element(bar().getByText('1 geselecteerd')).toBeVisible();
    await action('Soort').click();
    await dialog().getByLabelText('Soort').selectOptions('other');
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await expect.element(dialog().getByText('1 document gedaan.')).toBeVisible();
    expect(engine.sent.at(-1)?.input).toEqual({
      items: [{ name: 'correctDocument', input: { dossier: 'c1', id: 'd1', class: 'other' } }],
    });
  });

  test('what is selected in one list is not selected in another', async () => {
    await mountPanel();
    await page.getByLabelText('Alles selecteren: Te laat').click();
    await expect.element(bar()).toBeVisible();
    await place('Documenten');
    await expect.element(page.getByLabelText('Alles selecteren')).toBeVisible();
    await expect.element(bar()).not.toBeInTheDocument();
  });

  test('with Shift, in one list of Today', async () => {
    const { invented, c1 } = register();
    const one = c1.documents.d1;
    if (!one) throw new Error('the invented register has changed');
    c1.documents = Object.fromEntries(
      ['A', 'B', 'C', 'D'].map((name) => [name, { ...one, name: `Rapport ${name}` }]),
    );
    await mountPanel({ register: invented });
    await box('Selecteer Rapport A').first().click();
    await box('Selecteer Rapport C')
      .first()
      .click({ modifiers: ['Shift'] });
    await expect.element(bar().getByText('3 geselecteerd')).toBeVisible();
    await box('Selecteer Rapport B').first().click();
    await expect.element(bar().getByText('2 geselecteerd')).toBeVisible();
  });
});

/** A step that waits until it is let go on, half of it done. */
function hold(engine: Awaited<ReturnType<typeof mountPanel>>['engine']) {
  let goOn = () => {};
  engine.holdLonger = async (watch) => {
    watch?.progress?.(1, 2);
    await new Promise<void>((resolve) => {
      goOn = resolve;
      watch?.signal?.addEventListener('abort', () => resolve());
    });
  };
  return () => goOn();
}
async function forgetTwo() {
  await openDocuments();
  await box(/DISC-rapport Joris/).click();
  await box(/Drijfveren Petra/).click();
  await action('Uit register').click();
  await dialog().getByRole('button', { name: 'Uit het register halen' }).click();
  await expect.element(dialog().getByRole('progressbar', { name: 'Bezig … 50%' })).toBeVisible();
}

test('while it is carried out it can be stopped, and not left: nothing has changed then', async () => {
  const { engine } = await mountPanel();
  const before = structuredClone(engine.register.clients);
  hold(engine);
  await forgetTwo();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).toBeVisible();
  for (const name of ['Annuleren', 'Sluiten'])
    await expect.element(dialog().getByRole('button', { name })).not.toBeInTheDocument();
  await dialog().getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(dialog().getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  await expect.element(dialog().getByRole('button', { name: 'Annuleren' })).toBeVisible();
  expect(engine.register.clients).toEqual(before);
});

test('whoever is sent elsewhere meanwhile is told what became of it, with the way back', async () => {
  const { engine, send } = await mountPanel();
  const before = structuredClone(engine.register.clients);
  const goOn = hold(engine);
  await forgetTwo();
  send({ place: 'clients', dossier: null });
  await expect.element(dialog()).not.toBeInTheDocument();
  goOn();
  await expect.element(page.getByText('2 documenten gedaan.')).toBeVisible();
  const notice = page.getByRole('region', { name: 'Meldingen' });
  const goOnUndoing = hold(engine);
  const undo = notice.getByRole('button', { name: 'Ongedaan maken' });
  await undo.click();
  const progress = notice.getByRole('progressbar', { name: 'Bezig met ongedaan maken … 1 van 2' });
  await expect.element(progress).toBeVisible();
  await notice.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  await undo.click();
  await expect.element(progress).toBeVisible();
  goOnUndoing();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
  expect(engine.register.clients).toEqual(before);
});

test('an undo says how far it is, is asked once however often it is pressed, and can be stopped', async () => {
  const { engine } = await mountPanel();
  await openDocuments();
  await box(/DISC-rapport Joris/).click();
  await action('Uit register').click();
  await dialog().getByRole('button', { name: 'Uit het register halen' }).click();
  const undo = dialog().getByRole('button', { name: 'Ongedaan maken' });
  await expect.element(undo).toBeVisible();
  let asked = 0;
  const goOn = hold(engine);
  const held = engine.holdLonger;
  engine.holdLonger = (watch) => {
    asked++;
    return held?.(watch) ?? Promise.resolve();
  };
  await undo.click();
  await expect.element(undo).toHaveAttribute('aria-disabled');
  await undo.click({ force: true });
  await expect
    .element(dialog().getByRole('progressbar', { name: 'Bezig met ongedaan maken …' }))
    .toHaveAttribute('value', '1');
  expect(asked).toBe(1);
  await dialog().getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  await undo.click();
  goOn();
  await expect.element(page.getByText('Ongedaan gemaakt.')).toBeVisible();
});

test('what is finished of another surface says how far it is when it takes long, and can be stopped', async () => {
  const item = { name: 'forgetDocument' as const, input: { dossier: 'c1', id: 'd1' } };
  const pending = [{ command: 'a'.repeat(32), items: [item] }];
  const before = inventedRegister().clients;
  let stopped = false;
  const ask: Ask = async (_name, _input, watch) => {
    watch?.progress?.(1, 2);
    await new Promise<void>((resolve) => watch?.signal?.addEventListener('abort', () => resolve()));
    stopped = true;
    return { ok: false, error: { type: 'Stopped' } };
  };
  const { engine } = await mountPanel({ pending, ask });
  await expect
    .element(page.getByRole('progressbar', { name: 'Bezig met wat nog niet klaar was …' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.element(page.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
  expect(stopped).toBe(true);
  expect(pending).toEqual([]);
  expect(engine.register.clients).toEqual(before);
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
