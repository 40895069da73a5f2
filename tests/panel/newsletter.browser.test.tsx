import { expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { exportOf, members } from './fakeMailing';
import { mountPanel } from './mount';
import { click, dropped, place } from './views';

async function compared(files = exportOf(members)) {
  const mounted = await mountPanel();
  await place('Nieuwsbrief');
  await dropped(files);
  await click('Vergelijk');
  await expect.element(page.getByRole('list', { name: 'Uitkomst' })).toBeVisible();
  return mounted;
}
const tile = (name: string) =>
  page.getByRole('list', { name: 'Uitkomst' }).getByRole('button', { name: new RegExp(`${name}$`) });
const says = (element: Locator, text: RegExp) =>
  expect.poll(() => element.element().textContent).toMatch(text);
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a list that is dropped gives four lists, each row with its reason, clause and evidence', async () => {
  await compared();
  await says(tile('Moet eraf'), /^4/);
  await says(tile('Afgemeld, staat er nog'), /^1/);
  await says(tile('Mag erop, staat er niet'), /^1/);
  await says(tile('Niet te zeggen'), /^3/);
  const cas = row('cas@duin.example').last();
  await says(cas, /contactformulier.*R7/);
  await says(cas, /6 mei 2026.*Contact.*contact-2026.csv, rij 12/);
  await says(row('els@duin.example').last(), /webinars.*nieuwsbrief/);
  await tile('Afgemeld, staat er nog').click();
  await says(row('femke@strand.example').last(), /R19/);
  await tile('Mag erop, staat er niet').click();
  await says(row('gijs@strand.example').last(), /R14/);
  await tile('Niet te zeggen').click();
  await says(row('info@strand.example').last(), /Jet Strand en Kees Strand/);
  await says(row('ivo+nieuws').last(), /dezelfde postbus/);
});

test('a tick is checked by the next export: gone, or still there', async () => {
  await compared();
  await page.getByRole('checkbox', { name: 'cas@duin.example is van de lijst' }).click();
  await page.getByRole('checkbox', { name: 'dirk@duin.example is van de lijst' }).click();
  await says(tile('Moet eraf'), /^2/);
  await expect.element(page.getByText(/^Afgevinkt, wacht op de volgende vergelijking/)).toBeVisible();
  await dropped(exportOf(members.filter((one) => !one.startsWith('Cas'))));
  await click('Vergelijk');
  await expect.element(page.getByText(/^1 afgevinkt adres staat niet meer op de lijst/)).toBeVisible();
  await says(row('dirk@duin.example').last(), /en staat er nog/);
  await says(tile('Moet eraf'), /^3/);
});

test('put off with an end and a reason, and woken', async () => {
  await compared();
  await click('Zet cas@duin.example op later');
  await click('Opslaan');
  await expect.element(page.getByText('Vul dit in.')).toBeVisible();
  await page.getByLabelText('Waarom later?').fill('Belt zelf terug');
  await click('Opslaan');
  await expect.element(page.getByText(/^Tot .*: Belt zelf terug/)).toBeVisible();
  await says(tile('Moet eraf'), /^3/);
  await click('Nu weer tonen');
  await says(tile('Moet eraf'), /^4/);
});

test('addresses are copied one a line, and the member’s page is a click away', async () => {
  const { visited } = await compared();
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await click('Kopieer 4 voor MailChimp');
  await expect.element(page.getByText(/^4 adressen gekopieerd/)).toBeVisible();
  expect(written).toHaveBeenCalledWith(
    'cas@duin.example\ndirk@duin.example\nels@duin.example\nHanna@strand.example',
  );
  await click('Open cas@duin.example in MailChimp');
  await click('Open MailChimp');
  expect(visited).toEqual([
    'https://admin.mailchimp.com/lists/members/view?id=402',
    'https://admin.mailchimp.com/audience/contacts',
  ]);
});

test('who left by MailChimp is put down, so that nobody is mailed who left there', async () => {
  await compared(exportOf(members, ['Bo2 gijs@strand.example']));
  await expect.element(page.getByText('2 gegevens vastgelegd.')).toBeVisible(); // a list of two channels
  await page.getByRole('searchbox', { name: /^Wie mag ik mailen/ }).fill('Gijs@strand.example');
  await expect.element(page.getByText(/^Nee: nieuwsbrief/)).toBeVisible();
});

test('who may I mail: yes or no per channel, with the reason', async () => {
  await mountPanel();
  await place('Nieuwsbrief');
  const box = page.getByRole('searchbox', { name: /^Wie mag ik mailen/ });
  await box.fill('an@zeezicht.example');
  await expect.element(page.getByText(/^Ja: nieuwsbrief/)).toBeVisible();
  await expect.element(page.getByText(/^Nee: wekelijkse tip/)).toBeVisible();
  await box.fill('femke@strand.example');
  await expect.element(page.getByText(/^Nee: nieuwsbrief/)).toBeVisible();
  await box.fill('ivo+nieuws@strand.example');
  await expect.element(page.getByText(/ivo@strand.example kan dezelfde postbus zijn/)).toBeVisible();
  await box.fill('niemand@elders.example');
  await expect.element(page.getByText('Van dit adres is niets vastgelegd.')).toBeVisible();
});

test('what is no export is said, and nothing is compared', async () => {
  await mountPanel();
  await place('Nieuwsbrief');
  await dropped([new File(['Naam;E-mail\nAn;an@example.com'], 'klanten.csv')]);
  await expect.element(page.getByText(/klanten.csv is geen export van MailChimp/)).toBeVisible();
  await dropped(exportOf(members));
  await expect.element(page.getByText('10 krijgen mail')).toBeVisible();
  for (const use of ['Nieuwsbrief', 'Aankondiging van webinars'])
    await page.getByRole('checkbox', { name: use }).click();
  await click('Vergelijk');
  await expect.element(page.getByText('Kies minstens één soort mail.')).toBeVisible();
});

const readingIn = async (text: string, name = 'formulier.csv') => {
  await expect.element(page.getByRole('button', { name: 'Kies een bestand' })).toBeVisible();
  await userEvent.upload(page.getByLabelText('Bestand met bewijs'), new File([text], name));
};

test('evidence of a form: what each row proves, a trial run, and only then it is put down', async () => {
  const { engine } = await mountPanel();
  await place('Nieuwsbrief');
  const list = 'E-mail;Datum;Anders\nlex@duin.example;31-1-2026;x\nbo@;1-2-2026;x';
  await readingIn(list);
  await page.getByLabelText('Wat bewijst elke rij?').selectOptions('Aanmelding voor een webinar');
  await page.getByLabelText('Hoe heet het formulier?').fill('Webinar voorjaar');
  await click('Controleren');
  await expect.element(page.getByText('1 gegeven kan worden vastgelegd')).toBeVisible();
  await expect.element(page.getByText(/“bo@” is geen e-mailadres/)).toBeVisible();
  const box = page.getByRole('searchbox', { name: /^Wie mag ik mailen/ });
  await box.fill('lex@duin.example');
  await expect.element(page.getByText('Van dit adres is niets vastgelegd.')).toBeVisible();
  await click('Vastleggen');
  await expect.element(page.getByText('1 vastgelegd, 0 was al bekend.')).toBeVisible();
  await expect.element(page.getByText(/^Ja: nieuwsbrief/)).toBeVisible();
  expect(engine.register.mappings['E-mail,Datum,Anders']).toEqual([
    'evidence.address',
    'evidence.moment',
    null,
  ]);
});

test('the columns of a form are remembered by its header', async () => {
  await mountPanel();
  await place('Nieuwsbrief');
  await readingIn('Kolom een;Kolom twee\nlex@duin.example;31-1-2026');
  await click('Controleren');
  await expect.element(page.getByText('Kies de kolom met de e-mailadressen.')).toBeVisible();
  await page.getByLabelText('Kolom een').selectOptions('E-mailadres');
  await click('Controleren');
  await click('Vastleggen');
  await readingIn('Kolom een;Kolom twee\nmia@duin.example;31-1-2026');
  await expect.element(page.getByText(/gelezen zoals de vorige keer/)).toBeVisible();
  await expect.element(page.getByLabelText('Kolom een')).toHaveValue('address');
});
