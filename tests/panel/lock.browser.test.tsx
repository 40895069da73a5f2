import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SurfaceProvider } from '@/components/context';
import { LockedPanel } from '@/components/panel/LockedPanel';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import { noCounts } from '@/storage/counts';
import { err, ok } from '@/storage/result';
import type { Language } from '@/storage/schema/settings';
import { audit } from './audit';
import { TODAY } from './invented';
import { fakeLock, mountPanel, prefer } from './mount';

const GOOD = 'twaalf beren lopen langs het water';
const OTHER = 'negen manden vol groene peren';
const texts = { nl, en };

const goTo = async (language: Language) => {
  await page.getByRole('navigation').getByRole('button', { name: texts[language]['nav.settings'] }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${texts[language]['lock.title']}`) })
    .click();
};
const openLock = async (lock = fakeLock(), language: Language = 'nl') => {
  const mounted = await mountPanel({ host: { lock }, language });
  await goTo(language);
  return mounted;
};
const field = (name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByLabelText(name, { exact: true }));
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('putting a lock on', () => {
  test('goes by keyboard alone', async () => {
    const put = vi.fn(async () => ok(null));
    await openLock(fakeLock(null, { put }));
    await field('Wachtwoordzin').click();
    await userEvent.keyboard(GOOD);
    await expect.element(page.getByText('Sterk genoeg.')).toBeVisible();
    // Past "show", "make one for me", to "once more"; past its "show" and the way to the backups to the box to tick.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(GOOD);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => put.mock.calls).toEqual([[GOOD]]);
    await expect.element(page.getByText('Het slot zit erop.')).toBeVisible();
  });

  test.each([
    ['welkomwelkom', 'Te makkelijk: herhaling raadt een computer direct.'],
    ['bewaarwacht2026', 'Te makkelijk: de naam van uw bureau, uw klant of dit programma ligt voor de hand.'],
    ['q7$Lm29!vZ', 'Nog te kort.'],
    ['', 'Nog te kort.'],
  ])('refuses %j with the reason, at its field', async (passphrase, reason) => {
    const put = vi.fn(async () => ok(null));
    await openLock(fakeLock(null, { put }));
    if (passphrase) await field('Wachtwoordzin').fill(passphrase);
    if (passphrase) await field('Nog een keer').fill(passphrase);
    await page.getByRole('checkbox').click();
    await press('Zet het slot erop');
    await expect.element(field('Wachtwoordzin')).toHaveAccessibleDescription(expect.stringContaining(reason));
    await expect.element(field('Wachtwoordzin')).toHaveFocus();
    expect(put).not.toHaveBeenCalled();
  });

  test('refuses what was typed differently the second time', async () => {
    await openLock();
    await field('Wachtwoordzin').fill(GOOD);
    await field('Nog een keer').fill(`${GOOD}s`);
    await page.getByRole('checkbox').click();
    await press('Zet het slot erop');
    await expect.element(field('Nog een keer')).toHaveAccessibleDescription(/niet hetzelfde/);
    await expect.element(field('Nog een keer')).toHaveFocus();
  });

  test('says first that a forgotten passphrase is final, and wants that known', async () => {
    const put = vi.fn(async () => ok(null));
    await openLock(fakeLock(null, { put }));
    await expect.element(page.getByText('Een vergeten wachtwoordzin is definitief')).toBeVisible();
    await expect.element(page.getByText(/De weg terug is uw back-up/)).toBeVisible();
    await field('Wachtwoordzin').fill(GOOD);
    await field('Nog een keer').fill(GOOD);
    await press('Zet het slot erop');
    await expect.element(page.getByText('Vink eerst aan dat u dit weet.')).toBeVisible();
    expect(put).not.toHaveBeenCalled();
  });

  test('makes one by chance, shows it once, and keeps it out of sight otherwise', async () => {
    const lock = fakeLock();
    await openLock(lock);
    await press('Maak er een voor mij');
    const made = page.getByText('abandon-zebra-garlic-ocean-velvet-timber');
    await expect.element(made).toBeVisible();
    await expect.element(page.getByText(/U ziet hem maar één keer/)).toBeVisible();
    await page.getByRole('checkbox').click();
    await press('Zet het slot erop');
    await expect.element(page.getByText('Het slot zit erop.')).toBeVisible();
    expect(await lock.fits('abandon-zebra-garlic-ocean-velvet-timber')).toBe(true);
    await expect.element(made).not.toBeInTheDocument();
  });

  test('asks the browser from the very click, and goes on without its permission', async () => {
    const asked: string[] = [];
    const lock = fakeLock(null, {
      askIdle: () => {
        asked.push('idle');
        return Promise.resolve(false);
      },
    });
    await openLock(lock);
    await field('Wachtwoordzin').fill(GOOD);
    await field('Nog een keer').fill(GOOD);
    await page.getByRole('checkbox').click();
    await press('Zet het slot erop');
    await expect.element(page.getByText('Er zit een slot op het register')).toBeVisible();
    expect(asked).toEqual(['idle']);
  });

  test('says what went wrong, and what was typed stays', async () => {
    await openLock(fakeLock(null, { put: async () => err({ type: 'StorageFull' }) }));
    await field('Wachtwoordzin').fill(GOOD);
    await field('Nog een keer').fill(GOOD);
    await page.getByRole('checkbox').click();
    await press('Zet het slot erop');
    await expect.element(page.getByText(/De schijf is vol/)).toBeVisible();
    await expect.element(field('Wachtwoordzin')).toHaveValue(GOOD);
  });
});

describe('a lock that is on', () => {
  test('is closed at once', async () => {
    const close = vi.fn(async () => undefined);
    await openLock(fakeLock(GOOD, { close }));
    await press('Nu op slot');
    expect(close).toHaveBeenCalledOnce();
  });

  test('gets another passphrase only from who knows the one of now', async () => {
    const put = vi.fn(async () => ok(null));
    await openLock(fakeLock(GOOD, { put }));
    await press('Wachtwoordzin wijzigen');
    await field('Wachtwoordzin van nu').fill('iets anders dan dat');
    await field('Nieuwe wachtwoordzin').fill(OTHER);
    await field('Nog een keer').fill(OTHER);
    await page.getByRole('dialog').getByRole('button', { name: 'Wachtwoordzin wijzigen' }).click();
    await expect.element(field('Wachtwoordzin van nu')).toHaveAccessibleDescription(/niet de wachtwoordzin/);
    expect(put).not.toHaveBeenCalled();
    await field('Wachtwoordzin van nu').fill(GOOD);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => put.mock.calls).toEqual([[OTHER]]);
    await expect.element(page.getByText('De wachtwoordzin is gewijzigd.')).toBeVisible();
  });

  test('is taken off only by who knows it', async () => {
    await openLock(fakeLock(GOOD));
    await press('Slot weghalen');
    await field('Wachtwoordzin van nu').fill('raden maar');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Wachtwoordzin van nu')).toHaveAccessibleDescription(/niet de wachtwoordzin/);
    await field('Wachtwoordzin van nu').fill(GOOD);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Het slot is weg.')).toBeVisible();
    await expect.element(page.getByText('Zet een slot op het register')).toBeVisible();
  });

  test('closes by itself after a time that is chosen', async () => {
    const { engine } = await openLock(fakeLock(GOOD));
    await page.getByLabelText('Na zo lang niets doen').selectOptions('5 minuten');
    await expect.poll(() => engine.sent).toEqual([{ name: 'setSettings', input: { autoLockMinutes: 5 } }]);
  });

  test('says what the time is counted by, and that the browser may say it', async () => {
    let allowed = false;
    const askIdle = async () => {
      allowed = true;
      return true;
    };
    await openLock(fakeLock(GOOD, { knowsIdle: async () => allowed, askIdle }));
    await expect.element(page.getByText(/Bewaarwacht niet gebruiken/)).toBeVisible();
    await press('Laat de browser dat zeggen');
    await expect.element(page.getByText(/niets doen op deze computer\.$/)).toBeVisible();
  });
});

/** The register while locked, as an entrypoint shows it. */
function mountLocked(
  onUnlock: (passphrase: string) => Promise<boolean>,
  language: Language = 'nl',
  onStartOver: ComponentProps<typeof LockedPanel>['onStartOver'] = async () => ok(null),
) {
  document.documentElement.lang = language;
  document.title = 'Bewaarwacht';
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const never = () => {
    throw new Error('nothing of the register is asked while locked');
  };
  const surface = {
    reader: new Proxy({}, { get: never }) as never,
    send: never,
    ask: never,
    onChange: never,
    batches: { load: never, save: never, drop: never, hold: never },
    today: TODAY,
    language,
    t: translator(language, texts[language]),
    visit: never,
  };
  root.render(
    <SurfaceProvider value={surface}>
      <LockedPanel
        counts={{ ...noCounts(TODAY), toDo: 3 }}
        age={{ level: 'too-old', days: 40 }}
        onUnlock={onUnlock}
        onStartOver={onStartOver}
      />
    </SurfaceProvider>,
  );
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
}

describe('while locked', () => {
  test('the passphrase is asked at once, and Enter tries it', async () => {
    const tried: string[] = [];
    mountLocked(async (passphrase) => {
      tried.push(passphrase);
      return false;
    });
    await expect.element(field('Wachtwoordzin')).toHaveFocus();
    await expect.element(page.getByText('Er zijn 3 dingen te doen.')).toBeVisible();
    await expect.element(page.getByText(/laatste back-up 40 dagen geleden/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(tried).toEqual([]);
    await userEvent.keyboard('verkeerd{Enter}');
    await expect.element(field('Wachtwoordzin')).toHaveAccessibleDescription(/Dit is niet de wachtwoordzin/);
    await expect.element(field('Wachtwoordzin')).toHaveFocus();
    // What is typed next replaces it.
    await userEvent.keyboard('a');
    await expect.element(field('Wachtwoordzin')).toHaveValue('a');
    expect(tried).toEqual(['verkeerd']);
  });

  test('what takes longer than half a second says so, and is tried once', async () => {
    const tried: string[] = [];
    mountLocked((passphrase) => {
      tried.push(passphrase);
      return new Promise(() => undefined);
    });
    await userEvent.keyboard('langzaam{Enter}');
    expect(page.getByText('Bezig met ontgrendelen …').elements()).toEqual([]);
    await expect.element(page.getByText('Bezig met ontgrendelen …')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(tried).toEqual(['langzaam']);
  });

  test('work that does not come about is said, and can be tried again', async () => {
    mountLocked(() => Promise.reject(new Error('no memory')));
    await userEvent.keyboard('iets{Enter}');
    await expect.element(field('Wachtwoordzin')).toHaveAccessibleDescription(/Ontgrendelen lukte niet/);
    await expect.element(field('Wachtwoordzin')).toHaveFocus();
  });

  test('who has forgotten it can start over, once they know what that means', async () => {
    const onStartOver = vi.fn(async () => err({ type: 'StorageFull' } as const));
    mountLocked(async () => false, 'nl', onStartOver);
    await page.getByText('Wachtwoordzin vergeten?').click();
    await expect.element(page.getByText(/De weg terug is uw back-up/)).toBeVisible();
    await press('Opnieuw beginnen');
    const go = page.getByRole('button', { name: 'Alles wissen en opnieuw beginnen' });
    await expect.element(go).toBeDisabled();
    await page.getByRole('checkbox').click();
    await go.click();
    expect(onStartOver).toHaveBeenCalledOnce();
    await expect.element(page.getByText(/De schijf is vol/)).toBeVisible();
  });

  test('what is typed can be seen, when asked', async () => {
    mountLocked(async () => false);
    await expect.element(field('Wachtwoordzin')).toHaveAttribute('type', 'password');
    await press('Laat zien wat ik typ');
    await expect.element(field('Wachtwoordzin')).toHaveAttribute('type', 'text');
  });
});

describe.each([
  ['nl', 'light'],
  ['nl', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (language, scheme) => {
  const t = texts[language];
  beforeEach(() => prefer(scheme));
  afterEach(() => prefer('light'));

  test('axe finds nothing wrong with any state of the lock', async () => {
    await page.viewport(420, 900);
    await openLock(fakeLock(), language);
    await press(t['lock.make']);
    await expect.element(page.getByText(t['lock.made'])).toBeVisible();
    await audit();
    await field(t['lock.passphrase']).fill('welkomwelkom');
    await press(t['lock.set']);
    await expect.element(page.getByText(t['strength.repeat'])).toBeVisible();
    await audit();
  });

  test('axe finds nothing wrong with a lock that is on, and its dialogs', async () => {
    await page.viewport(420, 900);
    await openLock(fakeLock(GOOD), language);
    await expect.element(page.getByText(t['lock.on'])).toBeVisible();
    await audit();
    for (const name of [t['lock.change'], t['lock.off']]) {
      await press(name);
      await page.getByRole('dialog').getByRole('button', { name }).click();
      await expect.element(page.getByText(t['locked.wrong'])).toBeVisible();
      await audit();
      await page.getByRole('dialog').getByRole('button', { name: t.cancel }).click();
    }
  });

  test('axe finds nothing wrong with the register while locked', async () => {
    mountLocked(async () => false, language);
    await userEvent.keyboard('verkeerd{Enter}');
    await expect.element(page.getByText(t['locked.wrong'])).toBeVisible();
    await page.getByText(t['locked.forgotten']).click();
    await audit();
    await press(t['lock.over']);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await audit();
  });
});
