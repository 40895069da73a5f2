import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeReader } from '../panel/fakeReader';
import { inventedRegister } from '../panel/invented';
import { mountPopup } from './mount';
import { file, KEY, registerWith, report } from './pages';

const field = (name: string) => page.getByLabelText(name, { exact: true });
const save = () => page.getByRole('button', { name: 'Bewaren' });
const petra = file('Drijfveren Petra Voorbeeld.pdf');

test('Enter, with nothing touched, registers what was guessed, and undo takes it back', async () => {
  const { engine } = await mountPopup({ page: petra });
  await expect.element(field('Klant')).toHaveValue('Bakkerij De Gouden Aar');
  await expect.element(field('Soort')).toHaveValue('individual-report');
  await expect.element(field('Gaat over')).toHaveDisplayValue('Petra Voorbeeld');
  await expect.element(field('Traject')).toHaveDisplayValue('Training najaar 2026');
  await expect.element(page.getByText('In de naam staat “drijfveren”')).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(engine.sent).toEqual([
    {
      name: 'registerDocument',
      input: {
        dossier: 'c1',
        name: 'Drijfveren Petra Voorbeeld.pdf',
        class: 'individual-report',
        site: 'onedrive',
        keys: [KEY],
        address: 'https://voorbeeld.example/bestand',
        place: 'cloud',
        startedOn: null,
        encrypted: false,
        personId: 'p1',
        engagementId: 'e2',
      },
    },
  ]);
  await expect.element(page.getByText('Petra Voorbeeld · Bakkerij De Gouden Aar')).toBeVisible();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
});

test.each(['Klant', 'Gaat over', 'Soort'])('Enter in the field "%s" saves once', async (label) => {
  const { engine } = await mountPopup({ page: petra });
  await expect.element(field('Klant')).toHaveValue('Bakkerij De Gouden Aar');
  field(label).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['registerDocument']);
});

test('Enter on another button does what that button says', async () => {
  const { engine, asked } = await mountPopup({ page: petra });
  await expect.element(save()).toBeVisible();
  page
    .getByRole('button', { name: /Register/ })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual(['register']);
  expect(engine.sent).toEqual([]);
});

test('what is not guessed is asked: nothing is sent, and the first field to fill in has the focus', async () => {
  const { engine } = await mountPopup({ page: file('Scan 0412.pdf') });
  await expect.element(field('Soort')).toHaveValue('');
  await expect.element(field('Klant')).toHaveValue('');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vul dit in.').first()).toBeVisible();
  await expect.element(field('Soort')).toHaveFocus();
  expect(engine.sent).toEqual([]);
});

test('it says what saving will mean, and follows what is filled in', async () => {
  await mountPopup({ page: petra });
  const meaning = page.getByRole('status');
  await expect.element(meaning.getByText('Wacht op de einddatum van Training najaar 2026')).toBeVisible();
  await field('Traject').selectOptions('Coaching voorjaar 2026');
  await expect.element(meaning.getByText('Had weg moeten zijn op 2 november 2026')).toBeVisible();
  await field('Soort').selectOptions('E-book');
  await expect.element(meaning.getByText('Geen termijn')).toBeVisible();
});

test('in the cloud only an e-book belongs: that is said at once, and stops nobody', async () => {
  const { engine } = await mountPopup({ page: petra });
  await expect.element(page.getByText(/Hoort niet in de cloud/)).toBeVisible();
  await field('Soort').selectOptions('E-book');
  await expect.element(page.getByText(/Hoort niet in de cloud/)).not.toBeInTheDocument();
  await field('Soort').selectOptions('Individueel rapport');
  await save().click();
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(engine.sent).toHaveLength(1);
});

test('a new client, person and engagement are typed on the spot; one undo takes all of it back', async () => {
  const { engine } = await mountPopup({ page: file('Coachverslag.docx') });
  await field('Klant').fill('Slagerij Verzinsel');
  await expect.element(page.getByText('Nieuwe klant: komt in het register.')).toBeVisible();
  await field('Gaat over').fill('Karel Bedacht');
  await field('Traject').fill('Coaching Karel');
  await expect.element(page.getByText('Wacht op de einddatum van Coaching Karel')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Karel Bedacht · Slagerij Verzinsel')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['addClient', 'registerDocument']);
  expect(engine.sent[1]?.input).toMatchObject({
    personId: null,
    newPerson: 'Karel Bedacht',
    engagementId: null,
    newEngagement: 'Coaching Karel',
  });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  expect(Object.keys(engine.register.clients)).toEqual(['c1', 'c2']);
});

test('a new person at a known client, chosen from the list, is typed where the list was', async () => {
  const { engine } = await mountPopup({ page: petra });
  await field('Gaat over').selectOptions('Nieuwe persoon …');
  await expect.element(field('Gaat over')).toHaveFocus();
  await userEvent.keyboard('Lies Ontsproten{Enter}');
  await expect.element(page.getByText('Lies Ontsproten · Bakkerij De Gouden Aar')).toBeVisible();
  expect(engine.sent[0]?.input).toMatchObject({
    dossier: 'c1',
    personId: null,
    newPerson: 'Lies Ontsproten',
  });
});

test('another client has other people and engagements', async () => {
  await mountPopup({ page: petra });
  await field('Klant').fill('stichting  het zonnetje');
  await expect.element(field('Gaat over')).toHaveDisplayValue('niemand');
  await field('Traject').selectOptions('Coaching Anna');
});

test('the person that a portal’s page shows is filled in, known or not', async () => {
  await mountPopup({ page: report('Rapport 41', 'Anna Verzonnen') });
  await expect.element(field('Klant')).toHaveValue('Stichting Het Zonnetje');
  await expect.element(field('Gaat over')).toHaveDisplayValue('Anna Verzonnen');
});

test('a person that nobody knows yet is proposed as a new one', async () => {
  await mountPopup({ page: report('Rapport 41', 'Xander Nergens') });
  await expect.element(field('Gaat over')).toHaveValue('Xander Nergens');
  await expect.element(page.getByText('Staat op de pagina')).toBeVisible();
});

test('a popup that closes keeps every keystroke, and what was saved leaves no draft', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: petra, drafts });
  await field('Klant').fill('Slagerij Verz');
  await field('Soort').selectOptions('Teamadvies');
  await field('Opgeleverd op').fill('2026-10-01');
  first.close();

  await mountPopup({ page: petra, drafts });
  await expect.element(field('Klant')).toHaveValue('Slagerij Verz');
  await expect.element(field('Soort')).toHaveValue('team-advice');
  await expect.element(field('Opgeleverd op')).toHaveValue('2026-10-01');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect([...drafts.keys()]).toEqual([]);
});

test('a draft of another file is not shown', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: petra, drafts });
  await field('Klant').fill('Slagerij Verz');
  first.close();
  await mountPopup({ page: file('Scan 0412.pdf', ['path:iemand/scan']), drafts });
  await expect.element(field('Klant')).toHaveValue('');
});

test.each([
  [{ type: 'EngineUnreachable' }, 'Opslaan lukte niet. Uw invoer staat er nog. Probeer het opnieuw.'],
  [{ type: 'StorageFull' }, 'De schijf is vol. Er is niets opgeslagen. Maak ruimte en probeer het opnieuw.'],
  [{ type: 'InvalidInput', fields: [{ field: 'name', problem: 'too-long' }] }, 'Dit is te lang.'],
] as const)('a refusal (%j) is said in a sentence, and nothing typed is lost', async (error, sentence) => {
  const { engine } = await mountPopup({ page: file('Coachverslag.docx') });
  await field('Klant').fill('Slagerij Verzinsel');
  engine.refuse = error;
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(sentence).first()).toBeVisible();
  await expect.element(field('Klant')).toHaveValue('Slagerij Verzinsel');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
});

test('a document that is refused after its new client was made does not make that client twice', async () => {
  const { engine } = await mountPopup({ page: file('Coachverslag.docx') });
  await field('Klant').fill('Slagerij Verzinsel');
  engine.refuse = { type: 'StorageFull' };
  engine.refuseOnly = 'registerDocument';
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/De schijf is vol/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['addClient', 'registerDocument', 'registerDocument']);
});

test('a saved report is offered: registered on this device, and then the offer is over', async () => {
  const { engine, asked } = await mountPopup({ offer: { site: 'disc', name: 'DISC Anna Verzonnen.pdf' } });
  await expect.element(page.getByText('Net opgeslagen op uw computer')).toBeVisible();
  await expect.element(field('Klant')).toHaveValue('Stichting Het Zonnetje');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Dit is geen pagina van uw hulpmiddelen')).toBeVisible();
  expect(engine.sent[0]?.input).toMatchObject({
    dossier: 'c2',
    name: 'DISC Anna Verzonnen.pdf',
    place: 'device',
    keys: [],
  });
  expect(asked).toEqual(['offer done']);
});

test('an offer that is not wanted goes away', async () => {
  const { engine, asked } = await mountPopup({ offer: { site: 'disc', name: 'rapport.pdf' } });
  await page.getByRole('button', { name: 'Niet nu' }).click();
  await expect.element(page.getByText('Dit is geen pagina van uw hulpmiddelen')).toBeVisible();
  expect(asked).toEqual(['offer done']);
  expect(engine.sent).toEqual([]);
});

test('a name that holds markup is shown as text', async () => {
  const name = '<img src=x onerror="window.hacked=1">.pdf';
  await mountPopup({ page: file(name) });
  await expect.element(page.getByRole('heading', { name })).toBeVisible();
  await field('Klant').fill('<img src=x onerror="window.hacked=1">');
  await field('Soort').selectOptions('Individueel rapport');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat in het register.')).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  expect('hacked' in window).toBe(false);
});

test.each([
  ['a year of two digits', '0206-11-02', ''],
  ['half a date', '', '31'],
])('%s is said at the field, and nothing is sent', async (_, filled, keys) => {
  const { engine } = await mountPopup({ page: file('Teamadvies Bakkerij De Gouden Aar.pdf') });
  const date = field('Opgeleverd op');
  await expect.element(date).toBeVisible();
  if (filled) await date.fill(filled);
  date.element().focus();
  if (keys) await userEvent.keyboard(keys);
  await save().click();
  await expect.element(page.getByText(/Dit is geen bestaande datum/)).toBeVisible();
  await expect.element(date).toHaveFocus();
  expect(engine.sent).toEqual([]);
});

/** A register that answers only when it is told to. */
function slow() {
  const answer = Promise.withResolvers<void>();
  return { ready: answer.promise, go: () => answer.resolve() };
}

test.each(['documentsAt', 'headlines'] as const)(
  'Enter pressed before %s has answered saves as soon as the guesses are in, once',
  async (question) => {
    const { ready, go } = slow();
    const own = fakeReader(
      () => inventedRegister(),
      async () => undefined,
    );
    const late = async (...asked: never[]) => {
      await ready;
      return (own[question] as (...of: never[]) => Promise<never>)(...asked);
    };
    const { engine } = await mountPopup({ page: petra, reader: { [question]: late } });
    await expect.element(page.getByText('Bewaarwacht')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(engine.sent).toEqual([]);
    go();
    await expect.poll(() => engine.sent.map(({ name }) => name)).toEqual(['registerDocument']);
    expect(engine.sent[0]?.input).toMatchObject({
      class: 'individual-report',
      dossier: 'c1',
      personId: 'p1',
    });
    await page.getByText('Bewaarwacht').click();
    expect(engine.sent).toHaveLength(1);
  },
);

test.each([
  ['Tab', () => userEvent.keyboard('{Tab}')],
  ['a click', () => page.getByText('Bewaarwacht').click()],
])('%s after it takes that Enter back', async (_, next) => {
  const { ready, go } = slow();
  const own = fakeReader(
    () => inventedRegister(),
    async () => undefined,
  );
  const headlines = async () => {
    await ready;
    return own.headlines();
  };
  const { engine } = await mountPopup({ page: petra, reader: { headlines } });
  await expect.element(page.getByText('Drijfveren Petra Voorbeeld.pdf')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await next();
  go();
  await expect.element(save()).toBeVisible();
  expect(engine.sent).toEqual([]);
});

test('an Enter that was meant for no form does not save one that comes later', async () => {
  const register = registerWith([['c2', 'd3']], { seenAgainOn: '2026-11-22' });
  const { engine } = await mountPopup({ page: petra, register });
  await userEvent.keyboard('{Enter}');
  const another = page.getByRole('button', { name: 'Dit is niet dat bestand' });
  await expect.element(another).toBeVisible();
  another.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(save()).toBeVisible();
  expect(engine.sent.map(({ name }) => name)).toEqual(['dismissSighting']);
});
