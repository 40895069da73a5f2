import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Ask, ServiceName } from '@/storage/services/services';
import { emptyRegister, inventedRegister } from './invented';
import { mountPanel } from './mount';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

async function openDocument(name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Documenten' }).click();
  await page.getByRole('button', { name }).click();
}
async function openProofs(): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Certificaten/ })
    .click();
}

/** Answers the engine's longer work, and remembers what was asked. */
function answers(engine: { ask: Ask }, replies: Partial<Record<ServiceName, unknown>>) {
  const asked: { name: string; input: unknown }[] = [];
  const own = engine.ask;
  engine.ask = ((name: ServiceName, input: never, watch) => {
    // What was done here can be taken back here.
    if (name === 'undo') return own(name, input, watch);
    asked.push({ name, input });
    return Promise.resolve(
      name in replies
        ? { ok: true, value: replies[name] }
        : { ok: false, error: { type: 'EngineUnreachable' } },
    );
  }) as Ask;
  return asked;
}
const choose = (...files: File[]) => userEvent.upload(page.getByLabelText('Bestand', { exact: true }), files);
/** As a drop on the field: what is too big to be sent to the browser is made in it. */
function drop(file: File): void {
  const input = page.getByLabelText('Bestand', { exact: true }).element();
  if (!(input instanceof HTMLInputElement)) throw new Error('a field for a file');
  const dropped = new DataTransfer();
  dropped.items.add(file);
  input.files = dropped.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const docx = () => new File(['advies over het team'], 'advies.docx');

describe('the encrypted copy of a team advice', () => {
  test('leads from the finding to a copy; the password that is not kept is not lost by one wrong click', async () => {
    const { engine } = await mountPanel();
    answers(engine, { passphraseUsed: { used: false } });
    await openDocument(/Teamadvies Het Zonnetje/);
    await page
      .getByRole('region', { name: 'Oordeel' })
      .getByRole('button', { name: 'Versleutelde kopie maken' })
      .click();
    await expect.element(page.getByLabelText('Bestand', { exact: true })).toHaveFocus();
    await choose(docx());
    await page.getByLabelText('Bewaar het wachtwoord bij dit document').click();
    await button('Kopie maken').click();
    await expect.element(dialog().getByText('Kopie opgeslagen')).toBeVisible();
    const passphrase = document.querySelector('[role=dialog] .font-mono')?.textContent ?? '';
    expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    expect(engine.sent).toEqual([
      { name: 'protectDocument', input: { dossier: 'c2', id: 'd2', format: 'zip', passphrase, keep: false } },
    ]);
    await userEvent.keyboard('{Escape}');
    await expect
      .element(dialog().getByText('Hebt u het wachtwoord bewaard? Hierna is het weg.'))
      .toBeVisible();
    await button('Ja, ik heb het bewaard').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByText('Niet versleuteld')).not.toBeInTheDocument();
    await expect.element(page.getByText(/Het wachtwoord staat niet in het register/)).toBeVisible();
    await button('Ongedaan maken').click();
    await expect.element(page.getByText(/^Niet versleuteld/).first()).toBeVisible();
  });

  test.each([
    [
      'used for another document',
      { used: true },
      'kaasbroodje fiets maan stoel',
      /^Dit wachtwoord hoort al bij een ander/,
    ],
    [
      'easy to guess',
      { used: false },
      'Stichting Het Zonnetje',
      'Deze wachtwoordzin is te makkelijk te raden.',
    ],
    [
      'that withstands a login and no zip',
      { used: false },
      'TeamAdvies2026!!',
      'Deze wachtwoordzin is te makkelijk te raden.',
    ],
  ])('a password %s is refused at its field, and nothing is made', async (_, used, typed, says) => {
    const { engine } = await mountPanel();
    answers(engine, { passphraseUsed: used });
    await openDocument(/Teamadvies Het Zonnetje/);
    await button('Versleutelde kopie maken').first().click();
    await choose(docx());
    await page.getByLabelText('Ik kies er zelf een').click();
    const own = page.getByLabelText('Uw wachtwoord');
    await own.fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(says)).toBeVisible();
    await expect.element(own).toHaveFocus();
    await expect.element(own).toHaveValue(typed);
    expect(engine.sent).toEqual([]);
  });

  test('no file, an empty one, and one that is too big are said at the field', async () => {
    const { engine } = await mountPanel();
    const asked = answers(engine, { passphraseUsed: { used: false } });
    await openDocument(/Teamadvies Het Zonnetje/);
    await button('Versleutelde kopie maken').first().click();
    await button('Kopie maken').click();
    await expect.element(page.getByText('Kies een bestand.')).toBeVisible();
    await choose(new File([], 'leeg.pdf'));
    await button('Kopie maken').click();
    await expect.element(page.getByText('Dit bestand is leeg.')).toBeVisible();
    drop(new File([new Uint8Array(101 * 1024 * 1024)], 'groot.pdf'));
    await button('Kopie maken').click();
    await expect.element(page.getByText(/^Dit bestand is groter dan 100 MB/)).toBeVisible();
    expect(asked).toEqual([]);
  });

  test('a PDF that can’t stay one becomes a zip, with the reason', async () => {
    const { engine } = await mountPanel();
    answers(engine, { passphraseUsed: { used: false } });
    await openDocument(/Teamadvies Het Zonnetje/);
    await button('Versleutelde kopie maken').first().click();
    await choose(new File(['%PDF-1.7 en dan niets'], 'stuk.pdf'));
    await button('Kopie maken').click();
    await expect.element(dialog().getByText(/^Als pdf ging het niet goed/)).toBeVisible();
    await expect.element(dialog().getByText(/^De versleutelde zip staat bij uw downloads/)).toBeVisible();
  });

  test('what was refused when it went on record is said, and no copy is called made', async () => {
    const { engine } = await mountPanel();
    answers(engine, { passphraseUsed: { used: false } });
    engine.refuse = { type: 'PassphraseUsed' };
    await openDocument(/Teamadvies Het Zonnetje/);
    await button('Versleutelde kopie maken').first().click();
    await choose(docx());
    await button('Kopie maken').click();
    await expect
      .element(
        dialog()
          .getByRole('alert')
          .getByText(/^Dit wachtwoord hoort al bij/),
      )
      .toBeVisible();
  });
});

test('a password that is kept is asked for by a click, and erased only after a question', async () => {
  const { engine } = await mountPanel();
  const passphrase = 'zeester-anker-kompas';
  const asked = answers(engine, { readPassphrases: [{ on: '2026-03-02', format: 'pdf', passphrase }] });
  await openDocument(/Brief over planning/);
  await expect.element(page.getByText('Gemaakt op 2 maart 2026, als pdf.', { exact: false })).toBeVisible();
  expect(asked).toEqual([]);
  await button('Wachtwoord tonen').click();
  await expect.element(page.getByText(passphrase)).toBeVisible();
  await button('Wachtwoord verbergen').click();
  await expect.element(page.getByText(passphrase)).not.toBeInTheDocument();
  await button('Niet langer bewaren').click();
  await dialog().getByRole('button', { name: 'Voorgoed wissen' }).click();
  await expect.element(page.getByText('Wachtwoord gewist.')).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'forgetPassphrase', input: { dossier: 'c2', id: 'd5' } }]);
  await expect.element(button('Wachtwoord tonen')).not.toBeInTheDocument();
});

describe('certificates', () => {
  test('are found by kind and by number', async () => {
    await mountPanel();
    await openProofs();
    await expect.element(page.getByText('2 certificaten')).toBeVisible();
    await page.getByLabelText('Wat', { exact: true }).selectOptions('erased');
    await expect.element(page.getByText('Gewist op 1 juli 2026')).toBeVisible();
    await expect.element(page.getByText('1 certificaat', { exact: true })).toBeVisible();
    await page.getByLabelText('Wat', { exact: true }).selectOptions('');
    await page.getByLabelText('Nummer').fill('bbbb-b');
    await expect.element(page.getByText('Vernietigd op 20 juni 2026')).toBeVisible();
    await page.getByLabelText('Nummer').fill('ffff');
    await expect.element(page.getByText('Niets gevonden')).toBeVisible();
  });

  test('there are none yet: what to do for one', async () => {
    const register = { ...emptyRegister(), settings: inventedRegister().settings };
    await mountPanel({ register });
    await openProofs();
    await expect.element(page.getByText('Nog geen certificaten')).toBeVisible();
  });

  test.each([
    [
      'right',
      { chains: 1, entries: 12, problems: [], uncertified: 0 },
      ['Alles klopt: 12 regels gecontroleerd.'],
    ],
    [
      'empty',
      { chains: 0, entries: 0, problems: [], uncertified: 2 },
      ['Er staat nog niets in het logboek.', /^2 vernietigde documenten hebben hier geen/],
    ],
    [
      'wrong on one of two devices',
      {
        chains: 2,
        entries: 12,
        problems: [
          { type: 'altered', chain: '3f2a91c0'.repeat(4), seq: 4 },
          { type: 'cut', chain: '3f2a91c0'.repeat(4), seq: 7 },
        ],
        uncertified: 0,
      },
      [
        'Het logboek klopt niet',
        'Apparaat 3F2A91C0: Regel 4 is veranderd.',
        'Apparaat 3F2A91C0: Het einde is weg, vanaf regel 7.',
      ],
    ],
  ])('a log that is %s is said so', async (_, value, says) => {
    const { engine } = await mountPanel();
    answers(engine, { verifyChain: value });
    await openProofs();
    await button('Logboek controleren').click();
    for (const text of says) await expect.element(page.getByText(text)).toBeVisible();
  });

  test('a kept file that is none of ours is refused in a sentence', async () => {
    await mountPanel();
    await openProofs();
    const file = page.getByLabelText('JSON-bestand');
    await userEvent.upload(file, [new File(['geen json'], 'x.json')]);
    await expect.element(page.getByText(/^Dit is geen bestand met certificaten/)).toBeVisible();
  });

  test('of a destroyed document is on its own page', async () => {
    await mountPanel();
    await page.getByRole('navigation').getByRole('button', { name: 'Documenten' }).click();
    await page.getByRole('combobox', { name: 'Toestand' }).selectOptions('destroyed');
    await page.getByRole('button', { name: /Oud rapport/ }).click();
    await expect.element(page.getByText('Certificaat BBBB-BBBB-BBBB')).toBeVisible();
  });
});
