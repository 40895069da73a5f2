import { driveItemId, redeemOf, shareToken } from './onedrive/tokens.examples';
import type { Example } from './site';

// Beside the forms that the research numbers: what the same pages do when a user walks on, and what is no file.
const cid = '5f1a2b3c4d5e6f70';
const CID = cid.toUpperCase();
const guid = '0f9b2d6e-3c41-4a57-9e08-6d2f1b7c5a43';
const key = `guid:${guid}`;
const live = 'https://onedrive.live.com';
const firm = 'https://voorbeeld-my.sharepoint.com';
const site = 'https://voorbeeld.sharepoint.com';
const cloud = 'https://onedrive.cloud.microsoft';
const docs = `%2Fpersonal%2F${cid}%2FDocuments`;
const library = `${site}/sites/team/Gedeelde%20documenten`;
const E = shareToken.E(guid);
const sharedFolder = redeemOf(`https://1drv.ms/f/c/${cid}/${shareToken.I(guid)}`);
const office = (origin: string) => `${origin}/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D`;

const app = (address: string) => ({ kind: 'app', keys: [], name: null, address }) as const;

export const moreExamples: readonly Example[] = [
  // A link into a site or a team, in its short form.
  {
    url: `${site}/:w:/s/team/${E}?e=aB3dE5`,
    title: 'Verslag.docx - Word',
    sees: { kind: 'file', keys: [key], name: 'Verslag.docx', address: office(`${site}/sites/team`) },
  },
  {
    url: `${site}/:p:/t/team/${shareToken.migrated(guid)}`,
    sees: { kind: 'file', keys: [key], name: null, address: office(`${site}/teams/team`) },
  },
  {
    url: `${cloud}/:x:/a@ab12cd34/S/${shareToken.c(guid)}?e=aB3dE5`,
    sees: { kind: 'file', keys: [key], name: null, address: office(`${cloud}/a@ab12cd34`) },
  },
  {
    url: `https://1drv.ms/f/s!AmVvb3JiZWVsZA`,
    sees: { kind: 'folder', keys: [], name: null, address: null },
  },
  // A file in a shared folder: the link names the folder, so it says nothing of the file.
  {
    url: `${live}/?id=${docs}%2FMap%2FRapport%2Epdf&parent=${docs}%2FMap&ithint=file%2Cpdf&redeem=${sharedFolder}`,
    sees: {
      kind: 'file',
      keys: [`path:${cid}/Documents/Map/Rapport.pdf`],
      name: 'Rapport.pdf',
      address: `${live}/?id=${docs}%2FMap%2FRapport.pdf&parent=${docs}%2FMap`,
    },
  },
  // A file without an extension is one as well, when its parent says so; a folder with a dot is none.
  {
    url: `${live}/?id=${docs}%2FLEESMIJ&parent=${docs}`,
    sees: {
      kind: 'file',
      keys: [`path:${cid}/Documents/LEESMIJ`],
      name: 'LEESMIJ',
      address: `${live}/?id=${docs}%2FLEESMIJ&parent=${docs}`,
    },
  },
  {
    url: `${live}/my?id=${docs}%2FKlanten%202%2E0`,
    sees: {
      kind: 'folder',
      keys: [`path:${cid}/Documents/Klanten 2.0`],
      name: 'Klanten 2.0',
      address: `${live}/my?id=${docs}%2FKlanten%202.0`,
    },
  },
  // Decoded once: the second escape belongs to the name.
  {
    url: `${live}/my?id=${docs}%2F100%2525%20%2B%20BTW.pdf&parent=${docs}`,
    sees: {
      kind: 'file',
      keys: [`path:${cid}/Documents/100%25 + BTW.pdf`],
      name: '100%25 + BTW.pdf',
      address: `${live}/my?id=${docs}%2F100%2525%20%2B%20BTW.pdf&parent=${docs}`,
    },
  },
  // The first page of a library shows its files, and is no folder.
  {
    url: `${library}/Forms/AllItems.aspx?viewid=1c0f0e5e-0000-4000-8000-000000000000`,
    sees: {
      kind: 'list',
      keys: ['path:voorbeeld/sites/team/Gedeelde documenten'],
      name: null,
      address: `${library}/Forms/AllItems.aspx`,
    },
  },
  // What a search finds stands anywhere.
  {
    url: `${library}/Forms/AllItems.aspx?id=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap&q=rapport`,
    sees: {
      kind: 'list',
      keys: [],
      name: null,
      address: `${library}/Forms/AllItems.aspx?id=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap`,
    },
  },
  // A file by its own address.
  {
    url: `${library}/Map/Rapport.pdf?web=1&e=aB3dE5`,
    sees: {
      kind: 'file',
      keys: ['path:voorbeeld/sites/team/Gedeelde documenten/Map/Rapport.pdf'],
      name: 'Rapport.pdf',
      address: `${library}/Map/Rapport.pdf`,
    },
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?docId=${driveItemId(guid)}`,
    sees: {
      kind: 'file',
      keys: [key],
      name: null,
      address: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?docId=${driveItemId(guid)}`,
    },
  },
  // Something else at a name that we know: an address is kept only when it has the form of one.
  {
    url: `${live}/edit?resid=${CID}!s${guid.replaceAll('-', '')}&cid=geheim0123&docId=geheim0123&id=geheim0123`,
    sees: {
      kind: 'file',
      keys: [key],
      name: null,
      address: `${live}/edit?resid=${CID}%21s${guid.replaceAll('-', '')}`,
    },
  },
  // Its own pages that show no document.
  { url: `${site}/sites/team/SitePages/Home.aspx`, sees: app(site) },
  { url: `${site}/sites/team/Lists/Taken/AllItems.aspx`, sees: app(site) },
  { url: `${site}/sites/team`, sees: app(site) },
  { url: `${site}/sites/team/_layouts/15/viewlsts.aspx`, sees: app(site) },
  { url: 'https://photos.onedrive.com/', sees: app('https://photos.onedrive.com') },
  { url: 'https://word.cloud.microsoft/', sees: app('https://word.cloud.microsoft') },
  // A way of naming pages that nobody knows yet.
  { url: `${live}/nieuw/abc`, sees: null },
  { url: `${site}/nieuw/abc`, sees: null },
  { url: 'https://onedrive.live.com./my', sees: null },
  // 40, on old farms: `sourcedoc` is a path.
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/WopiFrame.aspx?sourcedoc=%2Fpersonal%2Fjan%5Fvoorbeeld%5Fnl%2FDocuments%2FMap%2FRapport%2Edocx&action=default`,
    sees: {
      kind: 'file',
      keys: ['path:jan_voorbeeld_nl/Documents/Map/Rapport.docx'],
      name: 'Rapport.docx',
      address: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/WopiFrame.aspx?sourcedoc=%2Fpersonal%2Fjan_voorbeeld_nl%2FDocuments%2FMap%2FRapport.docx`,
    },
  },
  // 34, the older form: nothing in it can be known without asking the server, and the token is a secret.
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/guestaccess.aspx?guestaccesstoken=geheim%3D&docid=2_1a2b3c`,
    title: 'Rapport.docx - OneDrive',
    sees: { kind: 'file', keys: [], name: 'Rapport.docx', address: null },
  },
  // A video that was shared, on the new host.
  {
    url: `${cloud}/a@ab12cd34/_layouts/15/stream.aspx?id=%2Fa%40ab12cd34%2FDocuments%2FOpname%2Emp4&share=${shareToken.c(guid)}`,
    sees: {
      kind: 'file',
      keys: ['path:a@ab12cd34/Documents/Opname.mp4'],
      name: 'Opname.mp4',
      address: `${cloud}/a@ab12cd34/_layouts/15/stream.aspx?id=%2Fa%40ab12cd34%2FDocuments%2FOpname.mp4`,
    },
  },
];
