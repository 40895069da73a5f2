import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { emptyRegister, inventedRegister } from '../panel/invented';
import { mountPopup } from './mount';
import { file, noTool, registerWith, toolPage } from './pages';

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('before anything is set up there is one sentence and one button', async () => {
  const { asked } = await mountPopup({ register: emptyRegister(), page: file('rapport.pdf') });
  await expect.element(page.getByRole('heading', { name: 'Welkom bij Bewaarwacht' })).toBeVisible();
  await button('Het register openen').click();
  expect(asked).toEqual(['register']);
});

test('on any other page it says how the register stands, and what can be done', async () => {
  const { asked } = await mountPopup();
  const counts = page.getByRole('list', { name: 'Wat er te doen is' });
  await expect.element(counts.getByText('Te laat')).toBeVisible();
  await expect.element(page.getByText(/\d te doen/)).toBeVisible();
  await button('Dit is mijn rapportportaal').click();
  await button(/Register$/).click();
  expect(asked).toEqual(['teach', 'register']);
});

test('nothing to do is said, and that it was checked', async () => {
  await mountPopup({ register: { ...inventedRegister(), clients: {} } });
  await expect.element(page.getByText('Niets te doen')).toBeVisible();
  await expect.element(page.getByText(/Gecontroleerd: vandaag, 23 november 2026/)).toBeVisible();
  await expect.element(page.getByText('Alles gedaan')).toBeVisible();
});

test('a page that is not of the web can’t be a portal', async () => {
  const { asked } = await mountPopup({ page: { ...noTool, host: null, address: null } });
  await expect.element(page.getByText('Dit is geen pagina van uw hulpmiddelen')).toBeVisible();
  await expect.element(button('Dit is mijn rapportportaal')).not.toBeInTheDocument();
  await expect.element(button('Registreer deze pagina met de hand')).not.toBeInTheDocument();
  await button('Registreer een document met de hand').click();
  expect(asked).toEqual(['register at clients ']);
});

test('a portal that may not be looked at is said', async () => {
  await mountPopup({ actions: { onTeach: () => Promise.resolve(false) } });
  await button('Dit is mijn rapportportaal').click();
  await expect
    .element(page.getByText('Zonder uw toestemming kijken wij niet mee op deze pagina.'))
    .toBeVisible();
});

describe('what the browser could not do is said, without what it failed on', () => {
  const cannot = () => Promise.reject(new Error('Petra Zeester.pdf'));
  const off = { ...file('DISC Petra Voorbeeld.pdf'), switchedOn: false };
  test.each([
    ['open the register', { page: noTool, actions: { onOpenRegister: cannot } }, /Register$/],
    [
      'open the register at a place',
      { page: { ...noTool, host: null, address: null }, actions: { onGoTo: cannot } },
      'Registreer een document met de hand',
    ],
    ['ask for a tool', { page: off, actions: { onSwitchOn: cannot } }, 'Zet aan'],
    ['teach a portal', { page: noTool, actions: { onTeach: cannot } }, 'Dit is mijn rapportportaal'],
  ] as const)('%s', async (_, options, click) => {
    await mountPopup(options);
    await page.getByRole('button', { name: click }).first().click();
    await expect
      .element(page.getByText('De browser kon dit niet doen. Probeer het nog een keer.'))
      .toBeVisible();
    expect(document.body.textContent).not.toContain('Zeester');
  });
});

test('a tool that is off says why to switch it on, and goes on as soon as it is', async () => {
  const off = { ...file('DISC Petra Voorbeeld.pdf'), switchedOn: false };
  const { asked } = await mountPopup({ page: off });
  await expect.element(page.getByRole('heading', { name: 'OneDrive staat nog uit' })).toBeVisible();
  await expect
    .element(page.getByText('Ziet welk bestand u open hebt, zodat u het kunt labelen.'))
    .toBeVisible();
  await button('Zet aan').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
  expect(asked).toEqual(['switch on']);
});

test.each(['firma.synques.nl', 'www.q4profiles.com', 'firma.finxs.com'])(
  'on %s the switch in the register does not count: that is said, and that it is taught',
  async (host) => {
    const off = { ...toolPage('disc'), host, switchedOn: false };
    const { asked } = await mountPopup({ page: off });
    await expect.element(page.getByRole('heading', { name: 'Dit DISC-portaal staat nog uit' })).toBeVisible();
    await expect.element(page.getByText(/leert u het ons in drie klikken/)).toBeVisible();
    await button('Zet aan').click();
    await button('Dit is mijn rapportportaal').click();
    expect(asked).toEqual(['switch on', 'teach']);
  },
);

test('a tool that the user keeps off still lets this one file be dealt with', async () => {
  const off = { ...file('DISC Petra Voorbeeld.pdf'), switchedOn: false };
  await mountPopup({ page: off, actions: { onSwitchOn: () => Promise.resolve(false) } });
  await button('Zet aan').click();
  await expect
    .element(page.getByText('OneDrive is niet aangezet. De browser kreeg geen toestemming.'))
    .toBeVisible();
  await button('Alleen dit bestand').click();
  await expect.element(page.getByText('Nog niet in het register')).toBeVisible();
});

test('a tool’s page shows what to check there once a year, and remembers the tick', async () => {
  const { engine } = await mountPopup({ page: toolPage('versio', 'admin') });
  await expect.element(page.getByRole('heading', { name: 'Versio' })).toBeVisible();
  await expect.element(page.getByText('Nog 2 controles voor dit jaar.')).toBeVisible();
  await page.getByLabelText(/Er is een verwerkersovereenkomst/).click();
  await expect.element(page.getByText('Nog 1 controle voor dit jaar.')).toBeVisible();
  expect(engine.sent).toEqual([
    { name: 'tickTool', input: { tool: 'versio', check: 'agreement', on: '2026-11-23' } },
  ]);
});

test('a portal’s page reminds of consent before anything is sent, and can be taught', async () => {
  const { asked } = await mountPopup({ page: toolPage('disc') });
  await expect.element(page.getByText(/vóór de vragenlijst werd verstuurd/)).toBeVisible();
  await button('Dit is mijn rapportportaal').click();
  expect(asked).toEqual(['teach']);
});

test.each([
  ['unreadable', Object.assign(new Error('x'), { problem: 'key-lost' }), /gaat niet open met de sleutels/],
  [
    'broken in another way',
    new Error('boom'),
    'Dit deel kan niet worden getoond. Er is niets verloren gegaan.',
  ],
])('a register that is %s: said in a sentence, with a way to try again', async (_, error, sentence) => {
  const { asked } = await mountPopup({
    page: file('rapport.pdf'),
    register: registerWith([]),
    reader: { documentsAt: () => Promise.reject(error) },
  });
  await expect.element(page.getByText(sentence)).toBeVisible();
  await button('Opnieuw proberen').click();
  await button(/Register$/).click();
  expect(asked).toEqual(['retry', 'register']);
});
