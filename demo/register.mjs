// A register to try things on: invented people at invented firms, with something in every state there is. Days count
// from today, so it never grows stale. Where a key is that of a stand-in page, the page shows the document's state.

const local = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The day this many days from today; earlier ones are negative. */
function day(from, days) {
  return local(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days));
}

const drive = (path) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const full = `/personal/5f1a2b3c4d5e6f70/Documents/${path}`;
  const query = new URLSearchParams({ id: full, parent: full.slice(0, full.lastIndexOf('/')) });
  return {
    name,
    site: 'onedrive',
    place: 'cloud',
    keys: [`path:5f1a2b3c4d5e6f70/Documents/${path}`],
    address: `https://onedrive.live.com/my?${query}`,
  };
};
const business = (guid, name) => ({
  name,
  site: 'onedrive',
  place: 'cloud',
  keys: [`guid:${guid}`, `path:jan_voorbeeld_nl/Documents/${name}`],
  address: 'https://voorbeeld-my.sharepoint.com/my',
});
const portal = (number, name) => ({
  name,
  site: 'portal',
  place: 'portal',
  keys: [`path:disc-portaal.example/rapporten/${number}`],
  address: `https://disc-portaal.example/rapporten/${number}`,
});
const onComputer = (name) => ({ name, place: 'device' });
const report = { class: 'individual-report' };

/** The portal that the firm taught: its pages are among the stand-ins. */
export const taughtPortal = {
  id: 'disc-portaal-example',
  site: 'portal',
  label: 'DISC-portaal',
  hosts: ['disc-portaal.example'],
  reportPaths: ['/rapporten/*'],
  titlePattern: '{name} - DISC-portaal',
  nameAt: 'main > h1',
  personAt: 'main > p',
};

export const firm = 'Voorbeeld Advies';

/** `today` is a Date. `person` and `engagement` name an entry of the same client. */
export function register(today) {
  const at = (days) => day(today, days);
  const year = today.getFullYear();
  return [
    {
      client: {
        name: 'De Linde Zorg',
        address: 'Lindelaan 12, 1234 AB Voorbeeldstad',
        principal: 'Marja Prins',
      },
      people: [
        {
          name: 'Noor van Dijk',
          email: 'noor@delinde.example',
          consentOn: at(-320),
          consentHow: 'intakeformulier',
        },
        { name: 'Joris Smit', email: 'joris@delinde.example', consentOn: at(-300), consentHow: 'per mail' },
      ],
      engagements: [
        { name: 'Coaching Noor', type: 'coaching', startedOn: at(-310), completedOn: at(-205) },
        { name: 'Coaching Joris', type: 'coaching', startedOn: at(-290), completedOn: at(-230) },
      ],
      documents: [
        {
          ...drive('Klanten/DISC-rapport Noor van Dijk.pdf'),
          ...report,
          person: 'Noor van Dijk',
          engagement: 'Coaching Noor',
        },
        {
          ...portal(48077, 'DISC-rapport Noor van Dijk'),
          ...report,
          person: 'Noor van Dijk',
          engagement: 'Coaching Noor',
        },
        {
          ...portal(48190, 'DISC-rapport Joris Smit'),
          ...report,
          person: 'Joris Smit',
          engagement: 'Coaching Joris',
          destroyed: { on: at(-52), copies: ['file', 'bin', 'download'] },
        },
        { ...onComputer('Teamadvies De Linde'), class: 'team-advice', startedOn: at(-100), encrypted: true },
      ],
    },
    {
      client: {
        name: 'Bakkerij De Korenaar',
        address: 'Marktplein 3, 2345 BC Voorbeeldstad',
        principal: 'Henk de Wit',
      },
      people: [
        {
          name: 'Bram de Wit',
          email: 'bram@korenaar.example',
          consentOn: at(-40),
          consentHow: 'intakeformulier',
        },
      ],
      engagements: [{ name: 'Training najaar', type: 'training', startedOn: at(-60), completedOn: null }],
      documents: [
        {
          ...drive('Klanten/Werkenergieanalyse Bram de Wit.pdf'),
          class: 'questionnaire-result',
          person: 'Bram de Wit',
          engagement: 'Training najaar',
        },
      ],
    },
    {
      client: {
        name: 'Kompas Onderwijs',
        address: 'Schoolstraat 8, 3456 CD Voorbeeldstad',
        principal: 'Els Brouwer',
      },
      people: [
        {
          name: 'Fatima El Amrani',
          email: 'fatima@kompas.example',
          consentOn: at(-250),
          consentHow: 'per mail',
        },
      ],
      engagements: [
        { name: 'Coaching voorjaar', type: 'coaching', startedOn: at(-240), completedOn: at(-165) },
      ],
      documents: [
        {
          ...portal(48214, 'DISC-rapport Fatima El Amrani'),
          ...report,
          person: 'Fatima El Amrani',
          engagement: 'Coaching voorjaar',
        },
        {
          ...drive('Klanten/Teamadvies 2026/Teamadvies Kompas Onderwijs.pdf'),
          class: 'team-advice',
          startedOn: at(-30),
        },
        { ...onComputer('Offerte Kompas Onderwijs'), class: 'correspondence', startedOn: at(-20) },
      ],
    },
    {
      client: {
        name: 'Veldzicht Wonen',
        address: 'Veldweg 21, 4567 DE Voorbeeldstad',
        principal: 'Otto Veld',
      },
      people: [
        {
          name: 'Sanne Bosman',
          email: 'sanne@veldzicht.example',
          consentOn: at(-70),
          consentHow: 'intakeformulier',
        },
        { name: 'Milan Visser', email: 'milan@veldzicht.example', consentOn: null },
      ],
      engagements: [{ name: 'Leiderschap 1', type: 'training', startedOn: at(-80), completedOn: null }],
      documents: [
        {
          ...onComputer('DISC-rapport Sanne Bosman'),
          ...report,
          person: 'Sanne Bosman',
          engagement: 'Leiderschap 1',
        },
        {
          ...onComputer('DISC-rapport Milan Visser'),
          ...report,
          person: 'Milan Visser',
          engagement: 'Leiderschap 1',
        },
        { ...onComputer('Teamadvies Veldzicht'), class: 'team-advice', startedOn: at(-350), encrypted: true },
      ],
    },
    {
      client: { name: 'Atelier Noord', address: 'Kade 5, 5678 EF Voorbeeldstad', principal: 'Tess Kuiper' },
      people: [
        {
          name: 'Tess Kuiper',
          email: 'tess@ateliernoord.example',
          consentOn: at(-30),
          consentHow: 'per mail',
        },
      ],
      engagements: [{ name: 'Coaching Tess', type: 'coaching', startedOn: at(-28), completedOn: at(-3) }],
      documents: [
        {
          ...onComputer('DISC-rapport Tess Kuiper'),
          ...report,
          person: 'Tess Kuiper',
          engagement: 'Coaching Tess',
        },
      ],
    },
    {
      client: { name: 'Eigen administratie' },
      people: [],
      engagements: [],
      documents: [
        { ...onComputer(`Factuur ${year - 9}-031`), class: 'tax-record', startedOn: `${year - 9}-05-01` },
        { ...onComputer(`Factuur ${year}-118`), class: 'tax-record', startedOn: at(-15) },
        {
          ...business('ae455f3b-400d-44f6-a882-0ee676e286f0', 'Factuur 2026-118.pdf'),
          class: 'tax-record',
          startedOn: at(-15),
        },
        { ...drive('E-books/E-book Meer energie op je werk.pdf'), class: 'e-book' },
        { ...onComputer('Contactformulier website'), class: 'contact-form', startedOn: at(-70) },
      ],
    },
  ];
}
