import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { portalFile } from '@/exchange/portal/portalFile';
import type { PortalDefinition } from '@/sites/portal';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tools = () => page.getByRole('navigation').getByRole('button', { name: 'Hulpmiddelen' }).click();
const own = (): PortalDefinition => {
  const [portal] = inventedRegister().portals;
  if (!portal) throw new Error('no portal is invented');
  return portal;
};
const asked: [string, readonly string[]][] = [];
const access = {
  onAllow: (hosts: readonly string[]) => {
    asked.push(['allow', hosts]);
    return Promise.resolve(true);
  },
  onTakeBack: async (hosts: readonly string[]) => void asked.push(['take back', hosts]),
};
const open = async (options: Parameters<typeof mountPanel>[0] = {}) => {
  asked.length = 0;
  const mounted = await mountPanel({ ...options, tools: { ...access, ...options.tools } });
  await tools();
  return mounted;
};
const read = async (text: string) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no way to read a file');
  await userEvent.upload(input, new File([text], 'portaal.json', { type: 'application/json' }));
};

test('a portal that was taught shows how it does', async () => {
  await open();
  await expect.element(page.getByText('Deze week 6 pagina’s gezien, 2 met een rapport.')).toBeVisible();
});

test('one that shows no report any more says what to do', async () => {
  await open({
    tools: { health: [{ site: 'portal', portal: 'p-1', seen: 5, recognised: 5, documents: 0 }] },
  });
  await expect.element(page.getByText(/Leer het portaal dan opnieuw/)).toBeVisible();
});

test('it is switched off and on by itself', async () => {
  await open();
  const look = page.getByRole('switch', { name: 'Meekijken in Mijn DISC-portaal' });
  await expect.element(look).toBeChecked();
  await look.click();
  expect(asked).toEqual([['take back', ['disc.voorbeeld.example']]]);
});

test('one that is off is switched on from the click, and a refusal is said', async () => {
  await open({ tools: { hosts: [], onAllow: () => Promise.resolve(false) } });
  await expect.element(page.getByText('Staat uit. Zet het aan om hier mee te kijken.')).toBeVisible();
  await page.getByRole('switch', { name: 'Meekijken in Mijn DISC-portaal' }).click();
  await expect.element(page.getByText(/Mijn DISC-portaal is niet aangezet/)).toBeVisible();
});

test('forgotten: the access to its host goes as well', async () => {
  const { engine } = await open();
  await button('Mijn DISC-portaal vergeten').click();
  await expect.element(page.getByText('Portaal vergeten.')).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'forgetPortal', input: { id: 'p-1' } }]);
  expect(asked).toEqual([['take back', ['disc.voorbeeld.example']]]);
});

test.each([
  ['a tool asks for too', { hosts: ['www.ttiadmin.com'] }, []],
  ['another portal has', { hosts: ['gedeeld.example', 'eigen.example'] }, ['eigen.example']],
])('forgotten: the access to a host that %s stays', async (_, given, back) => {
  const register = inventedRegister();
  register.portals = [
    { ...own(), ...given },
    { ...own(), id: 'p-2', label: 'Ander', hosts: ['gedeeld.example'] },
  ];
  await open({ register });
  await button('Mijn DISC-portaal vergeten').click();
  await expect.element(page.getByText('Portaal vergeten.')).toBeVisible();
  expect(asked).toEqual([['take back', back]]);
});

test('a portal on a tool’s own host has no switch beside that tool’s', async () => {
  const register = inventedRegister();
  register.portals = [{ ...own(), hosts: ['www.ttiadmin.com'] }];
  await open({ register });
  await expect.element(page.getByText('Hoort bij DISC-portaal. Zet het daar aan of uit.')).toBeVisible();
  await expect.element(page.getByRole('switch', { name: /Mijn DISC-portaal/ })).not.toBeInTheDocument();
});

test('access that nothing of the list stands for is listed, and taken back', async () => {
  await open();
  await expect.element(page.getByText('oud-portaal.example')).toBeVisible();
  expect(page.getByRole('button', { name: /^Toestemming intrekken/ }).elements()).toHaveLength(1);
  await button('Toestemming intrekken voor oud-portaal.example').click();
  expect(asked).toEqual([['take back', ['oud-portaal.example']]]);
  await expect.element(page.getByText('Toestemming voor oud-portaal.example ingetrokken.')).toBeVisible();
});

test('a definition is saved as a file, and read again where it is not known', async () => {
  const saved: Promise<string>[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob.text());
    return 'blob:none';
  });
  const { engine } = await open();
  await button('Mijn DISC-portaal opslaan als bestand').click();
  await expect.poll(() => saved).toHaveLength(1);
  made.mockRestore();
  const text = (await saved[0]) ?? '';
  expect(text).toBe(portalFile(own()));

  await button('Mijn DISC-portaal vergeten').click();
  await expect.poll(() => asked).toEqual([['take back', ['disc.voorbeeld.example']]]);
  asked.length = 0;
  await read(text);
  await expect.element(page.getByText('Portaal gelezen. Zet het aan om hier mee te kijken.')).toBeVisible();
  await expect.element(page.getByText('Mijn DISC-portaal').first()).toBeVisible();
  expect(engine.sent.at(-1)).toEqual({ name: 'teachPortal', input: own() });
  // The browser is asked by the switch, not by the file.
  expect(asked).toEqual([]);
});

test('one for a host that was taught already takes its place', async () => {
  const { engine } = await open();
  await read(portalFile({ ...own(), id: 'elders', label: 'Van een ander' }));
  await expect.element(page.getByText('Van een ander').first()).toBeVisible();
  expect(engine.sent).toMatchObject([{ name: 'teachPortal', input: { id: 'p-1' } }]);
});

test.each([
  ['no JSON', 'geen json', /het is geen JSON/],
  ['another file', '{}', 'Dit is geen portaalbestand van Bewaarwacht. Er is niets veranderd.'],
  ['too big', `"${'x'.repeat(70_000)}"`, /meer dan 64 kB/],
  ['of a newer version', '{"format":"bewaarwacht-portal","version":2}', /nieuwere versie/],
  [
    'for a tool that is recognised already',
    portalFile({ ...own(), hosts: ['*.live.com'] }),
    /hoort bij OneDrive/,
  ],
])('a file that is %s is refused in a sentence, and nothing is sent', async (_, text, sentence) => {
  const { engine } = await open();
  await read(text);
  await expect.element(page.getByRole('alert').getByText(sentence)).toBeVisible();
  expect(engine.sent).toEqual([]);
});

test.each([
  ['a field that is wrong', [{ field: 'hosts.0', problem: 'not-a-host' }], /klopt ‘hosts.0’ niet/],
  [
    'something that does not belong there',
    [{ field: '', problem: 'custom' }],
    /dat niet in een portaalbestand hoort/,
  ],
])('what the register finds wrong in it is said: %s', async (_, fields, sentence) => {
  const { engine } = await open();
  engine.refuse = { type: 'InvalidInput', fields };
  await read(portalFile(own()));
  await expect.element(page.getByRole('alert').getByText(sentence)).toBeVisible();
});

test('what is not for the register is listed without a name, and taken in again', async () => {
  const { engine } = await open();
  await expect.element(page.getByText('Map in OneDrive, sinds 12 november 2026')).toBeVisible();
  await button('Weer meenemen: Map in OneDrive, sinds 12 november 2026').click();
  await expect.element(page.getByText(/komt hier te staan/)).toBeVisible();
  expect(engine.sent).toEqual([{ name: 'watchPlace', input: { id: 'i1' } }]);
});
