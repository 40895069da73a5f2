import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeHeader } from '@/exchange/backup/header';
import type { ServiceName } from '@/storage/services/services';
import { emptyRegister, inventedRegister } from './invented';
import { mountPanel } from './mount';

const words = Array.from({ length: 24 }, (_, n) => `woord${String.fromCharCode(97 + n)}`);

const key = { publicKey: '00'.repeat(32), kdf: { type: 'words' as const }, since: '2026-11-01' as const };
const withKey = () => {
  const register = inventedRegister();
  register.settings = { ...register.settings, backupKey: key };
  return register;
};

const go = async (name: RegExp) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('main').getByRole('button', { name }).click();
};
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A backup by its head alone, made by passphrase on this day. */
async function chooseBackup(day: string, ...more: File[]): Promise<void> {
  const head = await encodeHeader({
    kdf: { type: 'passphrase', salt: new Uint8Array(16), memory: 65536, passes: 3, lanes: 1 },
    publicKey: new Uint8Array(32),
    madeAt: new Date(`${day}T09:00:00`).getTime(),
    dossiers: 4,
    records: 20,
    documents: 12,
  });
  await userEvent.upload(page.getByLabelText('Back-upbestand'), [
    new File([head], 'bewaarwacht.bwb'),
    ...more,
  ]);
}

/** Answers the engine's longer work, and remembers what was asked. */
function answers(engine: { ask: unknown }, replies: Partial<Record<ServiceName, unknown>>) {
  const asked: { name: string; input: unknown }[] = [];
  engine.ask = (name: ServiceName, input: unknown) => {
    asked.push({ name, input });
    return Promise.resolve(
      name in replies ? replies[name] : { ok: false, error: { type: 'EngineUnreachable' } },
    );
  };
  return asked;
}

describe('how old the last backup is', () => {
  test.each(['Klanten', 'Documenten', 'Hulpmiddelen', 'Instellingen'])(
    'stands in one line on %s once it is old, and leads to where one is made',
    async (place) => {
      await mountPanel();
      const said = page.getByText('Alleen op deze computer, laatste back-up 12 dagen geleden');
      // Today has its own.
      await expect.element(said).toBeVisible();
      expect(said.elements()).toHaveLength(1);
      await page.getByRole('navigation').getByRole('button', { name: place }).click();
      await expect.element(said).toBeVisible();
      await button('Back-up maken').click();
      await expect.element(button('Nu een back-up maken')).toBeVisible();
      expect(said.elements()).toHaveLength(1);
    },
  );

  test('is not repeated there while it is fresh', async () => {
    const register = inventedRegister();
    const { last } = register.backup;
    const at = new Date(2026, 10, 20, 9).getTime();
    await mountPanel({
      register: { ...register, backup: { ...register.backup, last: last && { ...last, at } } },
    });
    await page.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
    await expect.element(page.getByRole('heading', { name: 'Klanten' })).toBeVisible();
    expect(page.getByText(/laatste back-up/).elements()).toHaveLength(0);
  });
});

describe('what opens a backup', () => {
  test('a weak passphrase is refused at its field with the reason, a strong one is set', async () => {
    const { engine } = await mountPanel();
    await go(/^Back-up/);
    await button('Wachtwoordzin kiezen').click();
    const passphrase = page.getByLabelText('Wachtwoordzin', { exact: true });
    await passphrase.fill('Welkom2026!');
    await expect.element(page.getByText(/^Te makkelijk|^Nog te kort/)).toBeVisible();
    await button('Wachtwoordzin instellen').click();
    await expect.element(page.getByText('Deze wachtwoordzin is te makkelijk te raden.')).toBeVisible();
    await expect.element(passphrase).toHaveFocus();
    await passphrase.fill('zeven groene fietsen zonder bel');
    await expect.element(page.getByText('Sterk genoeg.')).toBeVisible();
    await page.getByLabelText('Nog een keer').fill('zeven groene fietsen zonder zadel');
    await button('Wachtwoordzin instellen').click();
    await expect.element(page.getByText('Dit is niet hetzelfde als hierboven.')).toBeVisible();
    expect(engine.sent).toEqual([]);
    await page.getByLabelText('Nog een keer').fill('zeven groene fietsen zonder bel');
    await userEvent.keyboard('{Enter}');
    expect(engine.sent).toEqual([
      {
        name: 'setBackupKey',
        input: { secret: { type: 'passphrase', passphrase: 'zeven groene fietsen zonder bel' } },
      },
    ]);
  });

  test('24 words are set once three of them were typed back, or all of them', async () => {
    const { engine } = await mountPanel();
    answers(engine, { makeWords: { ok: true, value: { words: words.join(' ') } } });
    await go(/^Back-up/);
    await button('Wachtwoordzin kiezen').click();
    await button('Liever 24 woorden op papier').click();
    await expect.element(page.getByText('woordx')).toBeVisible();
    await button('Ik heb ze opgeschreven').click();
    const asked = page.getByLabelText(/^Woord \d+$/);
    for (const field of asked.elements()) await userEvent.fill(field, 'iets');
    await button('Deze woorden instellen').click();
    await expect.element(page.getByText('Dit is een ander woord dan u kreeg.').first()).toBeVisible();
    for (const field of asked.elements()) {
      const nth = Number(/\d+/.exec((field as HTMLInputElement).labels?.[0]?.textContent ?? '')?.[0]);
      await userEvent.fill(field, ` ${words[nth - 1]?.toUpperCase()}`);
    }
    await button('Deze woorden instellen').click();
    expect(engine.sent).toEqual([
      { name: 'setBackupKey', input: { secret: { type: 'words', words: words.join(' ') } } },
    ]);
  });

  test('all 24 pasted at once, numbered or not', async () => {
    const { engine } = await mountPanel();
    answers(engine, { makeWords: { ok: true, value: { words: words.join(' ') } } });
    await go(/^Back-up/);
    await button('Wachtwoordzin kiezen').click();
    await button('Liever 24 woorden op papier').click();
    await button('Ik heb ze opgeschreven').click();
    await button('Liever alle 24 invullen').click();
    await page.getByLabelText('24 woorden').fill(words.map((word, n) => `${n + 1}. ${word}`).join('\n'));
    await button('Deze woorden instellen').click();
    expect(engine.sent.map(({ name }) => name)).toEqual(['setBackupKey']);
  });
});

describe('the age of the last backup', () => {
  test('stands on Today, in amber after twelve days, with the way to the page', async () => {
    await mountPanel();
    await expect
      .element(page.getByText('Alleen op deze computer, laatste back-up 12 dagen geleden'))
      .toBeVisible();
    await button('Back-up maken').click();
    await expect.element(page.getByRole('heading', { name: 'Back-up', level: 1 })).toBeVisible();
  });

  test('never made, with more than a handful of records, asks for one', async () => {
    const register = inventedRegister();
    register.backup = { ...register.backup, last: null };
    await mountPanel({ register });
    await expect.element(page.getByText('Alleen op deze computer, nog geen back-up')).toBeVisible();
    await expect.element(button('Back-up maken')).toBeVisible();
  });
});

describe('a backup by hand', () => {
  test('is made, saved under its day, and said', async () => {
    const kept: unknown[] = [];
    const { engine } = await mountPanel({
      register: withKey(),
      host: {
        backups: {
          ...fake,
          keep: (...what) => {
            kept.push(what);
            return Promise.resolve(true);
          },
        },
      },
    });
    const madeAt = Date.UTC(2026, 10, 23, 12);
    answers(engine, { makeBackup: { ok: true, value: { name: 'a.bwb', madeAt, dossiers: 3, damaged: 0 } } });
    await go(/^Back-up/);
    await button('Nu een back-up maken').click();
    await expect.element(page.getByText(/^Back-up opgeslagen/)).toBeVisible();
    expect(kept).toEqual([['a.bwb', madeAt]]);
  });

  test('that does not get out of the browser is not called saved', async () => {
    const { engine } = await mountPanel({
      register: withKey(),
      host: { backups: { ...fake, keep: () => Promise.resolve(false) } },
    });
    answers(engine, {
      makeBackup: { ok: true, value: { name: 'a.bwb', madeAt: 0, dossiers: 3, damaged: 0 } },
    });
    await go(/^Back-up/);
    await button('Nu een back-up maken').click();
    await expect
      .element(page.getByText('Het bestand is niet opgeslagen. Probeer het opnieuw.'))
      .toBeVisible();
  });
});

const fake = {
  hasFolders: true,
  mayDownload: () => Promise.resolve(false),
  askDownloads: () => Promise.resolve(true),
  folder: () => Promise.resolve({ state: 'none' as const, name: '' }),
  chooseFolder: () => Promise.resolve(true),
  askFolder: () => Promise.resolve(true),
  take: (file: File) => Promise.resolve(file.name),
  keep: () => Promise.resolve(true),
  persist: () => Promise.resolve(true),
};

describe('by itself', () => {
  test('is set once the browser allows it', async () => {
    const { engine } = await mountPanel({ register: withKey() });
    await go(/^Back-up/);
    await page.getByLabelText('Hoe vaak').selectOptions('Elke week');
    await button('Instellen').click();
    expect(engine.sent).toEqual([
      { name: 'setSettings', input: { backupEvery: 'week', backupTo: 'downloads' } },
    ]);
  });

  test('is not set when the browser is not allowed to save files', async () => {
    const { engine } = await mountPanel({
      register: withKey(),
      host: { backups: { ...fake, askDownloads: () => Promise.resolve(false) } },
    });
    await go(/^Back-up/);
    await page.getByLabelText('Hoe vaak').selectOptions('Elke dag');
    await button('Instellen').click();
    await expect.element(page.getByText('Niet ingesteld: de browser kreeg geen toestemming.')).toBeVisible();
    expect(engine.sent).toEqual([]);
  });

  test('says so when the browser took the permission back, and what failed', async () => {
    const register = withKey();
    register.settings = { ...register.settings, backupEvery: 'week' };
    const { engine } = await mountPanel({ register });
    expect(engine.sent).toEqual([]);
    await go(/^Back-up/);
    await expect.element(page.getByText(/De browser mag geen bestanden meer opslaan/)).toBeVisible();
  });

  test('a browser without folders offers the downloads only, and says so', async () => {
    await mountPanel({ register: withKey(), host: { backups: { ...fake, hasFolders: false } } });
    await go(/^Back-up/);
    await page.getByLabelText('Hoe vaak').selectOptions('Elke week');
    await expect.element(page.getByText(/Deze browser kan geen vaste map gebruiken/)).toBeVisible();
    expect(page.getByLabelText('Waarheen').elements()).toHaveLength(0);
  });
});

const found = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    ['same', 'newer-here', 'newer-there', 'only-there', 'erased-here', 'only-here'].map((name) => [
      name,
      { count: counts[name] ?? 0, names: counts[name] ? ['Bakkerij'] : [] },
    ]),
  );

describe('testing a backup', () => {
  test('says when it was made, asks for its passphrase, and shows how it compares', async () => {
    const { engine } = await mountPanel({ register: withKey() });
    const value = {
      madeAt: 0,
      dossiers: 4,
      records: 9,
      documents: 12,
      ours: true,
      firm: 'same',
      found: found({ same: 3, 'newer-here': 1 }),
    };
    const asked = answers(engine, { testBackup: { ok: true, value } });
    await go(/^Back-up/);
    await button('Mijn back-up testen').click();
    await chooseBackup('2026-11-20');
    await expect.element(page.getByText(/20 november 2026.* 3 klanten, 12 documenten/)).toBeVisible();
    await page.getByLabelText('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Deze back-up gaat open en is heel.')).toBeVisible();
    await expect.element(page.getByText('Precies gelijk: 3 klanten')).toBeVisible();
    await expect.element(page.getByText('Hier daarna gewijzigd: 1 klant')).toBeVisible();
    expect(asked).toEqual([
      {
        name: 'testBackup',
        input: {
          file: 'bewaarwacht.bwb',
          secret: { type: 'passphrase', passphrase: 'zeven groene fietsen' },
        },
      },
    ]);
  });

  test.each([
    ['wrong-secret', /Hiermee gaat deze back-up niet open/],
    ['damaged', /beschadigd/],
    ['truncated', /Het einde van dit bestand ontbreekt/],
  ] as const)('refused as %s it says so in a sentence', async (problem, says) => {
    const { engine } = await mountPanel({ register: withKey() });
    answers(engine, { testBackup: { ok: false, error: { type: 'BackupRefused', problem } } });
    await go(/^Back-up/);
    await button('Mijn back-up testen').click();
    await chooseBackup('2026-11-20');
    await page.getByLabelText('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(says)).toBeVisible();
  });

  test('a file that is no backup is refused before anything is asked', async () => {
    await mountPanel({ register: withKey() });
    await go(/^Back-up/);
    await button('Mijn back-up testen').click();
    await userEvent.upload(page.getByLabelText('Back-upbestand'), [new File(['brief'], 'brief.bwb')]);
    await expect.element(page.getByText(/Dit is geen back-up van Bewaarwacht/)).toBeVisible();
    expect(page.getByLabelText('Wachtwoordzin', { exact: true }).elements()).toHaveLength(0);
  });
});

describe('putting a backup back', () => {
  test('from the first screen; an older one warns that what was erased since comes back', async () => {
    const { engine } = await mountPanel({ register: emptyRegister() });
    const asked = answers(engine, { restoreBackup: { ok: true, value: { dossiers: 3, erased: 0 } } });
    await button('Ik heb een back-up').click();
    await expect.element(page.getByRole('heading', { name: 'Een back-up terugzetten' })).toHaveFocus();
    await chooseBackup('2026-11-20');
    await expect.element(page.getByText(/Deze back-up is van 20 november 2026/)).toBeVisible();
    await page.getByLabelText('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen');
    await button('Terugzetten').click();
    await expect.element(page.getByText('Back-up teruggezet: 3 klanten.')).toBeVisible();
    expect(asked[0]).toMatchObject({ name: 'restoreBackup', input: { list: null } });
  });

  test('with the list chosen along with it there is nothing to warn of', async () => {
    const { engine } = await mountPanel({ register: emptyRegister() });
    const asked = answers(engine, { restoreBackup: { ok: true, value: { dossiers: 3, erased: 2 } } });
    await button('Ik heb een back-up').click();
    await chooseBackup('2026-11-20', new File(['x'], 'bewaarwacht-erased.bwl'));
    await expect.element(page.getByText('Wat volgens de lijst is gewist, blijft gewist.')).toBeVisible();
    await page.getByLabelText('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen');
    await button('Terugzetten').click();
    await expect
      .element(page.getByText(/2 gegevens die daarna waren gewist, zijn gewist gebleven/))
      .toBeVisible();
    expect(asked[0]).toMatchObject({ input: { list: 'bewaarwacht-erased.bwl' } });
  });

  test('one of this morning too: what was erased an hour later comes back without the list', async () => {
    const { engine } = await mountPanel({ register: emptyRegister() });
    const asked = answers(engine, { restoreBackup: { ok: true, value: { dossiers: 3, erased: 1 } } });
    await button('Ik heb een back-up').click();
    await chooseBackup('2026-11-23');
    await expect
      .element(page.getByText(/van 23 november 2026.* 09:00.*Wat u daarna hebt gewist, komt terug/))
      .toBeVisible();
    await userEvent.upload(page.getByLabelText('Lijst van wat is gewist'), [
      new File(['x'], 'bewaarwacht-erased.bwl'),
    ]);
    await expect.element(page.getByText('Wat volgens de lijst is gewist, blijft gewist.')).toBeVisible();
    await page.getByLabelText('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen');
    await button('Terugzetten').click();
    await expect.element(page.getByText(/is gewist gebleven/)).toBeVisible();
    expect(asked[0]).toMatchObject({ input: { list: 'bewaarwacht-erased.bwl' } });
  });

  test('over a register is not offered; emptying it takes the firm’s name', async () => {
    const { engine } = await mountPanel({ register: withKey() });
    await go(/^Back-up/);
    expect(button('Een back-up terugzetten').elements()).toHaveLength(0);
    await button('Het register leegmaken').click();
    await expect.element(button('Voorgoed wissen')).toBeDisabled();
    await page.getByLabelText(/Typ ter bevestiging/).fill('voorbeeld advies');
    await button('Voorgoed wissen').click();
    expect(engine.sent.map(({ name }) => name)).toEqual(['emptyRegister']);
  });
});

describe('what was erased', () => {
  test('asks for a new list beside the backups, and is done once that is saved', async () => {
    const register = withKey();
    register.backup = { ...register.backup, erased: { at: Date.UTC(2026, 10, 20), kept: 0 } };
    const { engine } = await mountPanel({ register });
    const asked = answers(engine, { makeErasedList: { ok: true, value: { name: 'a.bwl' } } });
    await go(/^Back-up/);
    await expect.element(page.getByText(/Op 20 november 2026 is er gewist/)).toBeVisible();
    await button('Lijst opslaan').click();
    await expect.element(page.getByText(/^Lijst opgeslagen/)).toBeVisible();
    expect(asked.map(({ name }) => name)).toEqual(['makeErasedList']);
  });
});

describe('an earlier moment', () => {
  test('says by number what going back does, does it, and is taken back as one step', async () => {
    const { engine } = await mountPanel();
    answers(engine, {
      previewGoBack: { ok: true, value: { changes: 2, returns: 1, goes: 40, settings: 0, left: 1 } },
    });
    await go(/^Terug naar een eerder moment/);
    await page.getByRole('button', { name: /^Teruggaan naar 20 november 2026/ }).click();
    await expect.element(page.getByText('40 gegevens die er daarna bij kwamen, gaan weg.')).toBeVisible();
    await expect
      .element(page.getByText('1 klant blijft zoals nu, omdat daar sindsdien iets is gewist.'))
      .toBeVisible();
    await button('Teruggaan').last().click();
    await expect.element(page.getByText('Het register is weer zoals het toen was.')).toBeVisible();
    await button('Ongedaan maken').click();
    expect(engine.sent).toEqual([
      { name: 'goBack', input: { snapshot: 'm2' } },
      { name: 'goBack', input: { snapshot: 'voor-m2' } },
    ]);
  });
});
