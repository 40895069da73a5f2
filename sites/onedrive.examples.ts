import { driveItemId, redeemOf, shareToken } from './onedrive/tokens.examples';
import type { Example } from './site';

// Invented ids; the forms are those seen in real addresses, numbered as in the research.
const cid = '5f1a2b3c4d5e6f70';
const CID = cid.toUpperCase();
const guid = 'ad5b1ca9-481e-43b7-b114-8b502f2c599f';
const hex = guid.replaceAll('-', '');
const key = `guid:${guid}`;
const docs = `%2Fpersonal%2F${cid}%2FDocuments`;
const live = 'https://onedrive.live.com';
const firm = 'https://voorbeeld-my.sharepoint.com';
const site = 'https://voorbeeld.sharepoint.com';
const jan = '%2Fpersonal%2Fjan%5Fvoorbeeld%5Fnl%2FDocuments';
const cloud = 'https://onedrive.cloud.microsoft';
const E = shareToken.E(guid);
const redeem = redeemOf(`https://1drv.ms/b/c/${cid}/${E}`);
const layouts = `${live}/personal/${cid}/_layouts/15`;

const file = (keys: readonly string[], name: string | null, address: string | null) =>
  ({ kind: 'file', keys, name, address }) as const;
const folder = (keys: readonly string[], name: string | null, address: string | null) =>
  ({ kind: 'folder', keys, name, address }) as const;
const list = (address: string | null) => ({ kind: 'list', keys: [], name: null, address }) as const;

const pdf = `path:${cid}/Documents/Map/Rapport.pdf`;
const janPdf = 'path:jan_voorbeeld_nl/Documents/Map/Rapport.pdf';
const q = (path: string) => path.replaceAll('/', '%2F');

export const examples: readonly Example[] = [
  // Personal: 1 to 24.
  { url: `${live}/my`, sees: list(`${live}/my`) },
  {
    url: `${live}/my?id=${docs}%2FMap%2FSubmap&viewid=1c0f0e5e%2D0000%2D4000%2D8000%2D000000000000`,
    sees: folder([`path:${cid}/Documents/Map/Submap`], 'Submap', `${live}/my?id=${docs}%2FMap%2FSubmap`),
  },
  { url: `${live}/?id=root&cid=${CID}`, sees: list(`${live}/?id=root&cid=${CID}`) },
  {
    url: `${live}/?id=${CID}%21137&cid=${CID}`,
    title: 'Klanten - OneDrive',
    sees: folder(
      ['guid:4d5e6f70-2b3c-201a-805f-890000000000'],
      'Klanten',
      `${live}/?id=${CID}%21137&cid=${CID}`,
    ),
  },
  {
    url: `${live}/?id=${CID}%21s${hex}&resid=${CID}%21s${hex}&cid=${cid}&ithint=folder&e=aB3dE5&migratedtospo=true&redeem=${redeem}`,
    sees: folder([key], null, `${live}/?id=${CID}%21s${hex}&resid=${CID}%21s${hex}&cid=${cid}`),
  },
  {
    url: `${live}/?id=${CID}%21s${hex}&cid=${CID}&spopath=${docs}%2FX&listurl=${docs}&ithint=folder`,
    sees: folder(
      [key, `path:${cid}/Documents/X`],
      'X',
      `${live}/?id=${CID}%21s${hex}&listurl=${docs}&cid=${CID}&spopath=${docs}%2FX`,
    ),
  },
  {
    url: `${live}/?id=${docs}%2FMap%2FRapport%2Epdf&listurl=${docs}&parent=${docs}%2FMap`,
    sees: file(
      [pdf],
      'Rapport.pdf',
      `${live}/?id=${docs}%2FMap%2FRapport.pdf&parent=${docs}%2FMap&listurl=${docs}`,
    ),
  },
  {
    url: `${live}/?id=${docs}%2FMap%2FRapport%2Epdf&listurl=${docs}&parent=${docs}%2FMap&ithint=file%2Cpdf&e=aB3dE5&migratedtospo=true&redeem=${redeem}&ga=1`,
    sees: file(
      [key, pdf],
      'Rapport.pdf',
      `${live}/?id=${docs}%2FMap%2FRapport.pdf&parent=${docs}%2FMap&listurl=${docs}`,
    ),
  },
  {
    url: `${live}/edit.aspx?resid=${CID}!137&ithint=file%2cxlsx&authkey=!AGeheim0123`,
    title: 'Uren.xlsx - Microsoft Excel Online',
    sees: file(
      ['guid:4d5e6f70-2b3c-201a-805f-890000000000'],
      'Uren.xlsx',
      `${live}/edit.aspx?resid=${CID}%21137`,
    ),
  },
  {
    url: `${live}/edit?id=${CID}!s${hex}&resid=${CID}!s${hex}&cid=${cid}&ithint=file%2Cdocx&wdo=2`,
    sees: file([key], null, `${live}/edit?id=${CID}%21s${hex}&resid=${CID}%21s${hex}&cid=${cid}`),
  },
  {
    url: `${live}/view.aspx?resid=${CID}!137&migratedtospo=true&redeem=${redeem}&wd=target(Deel.one)`,
    sees: file(['guid:4d5e6f70-2b3c-201a-805f-890000000000'], null, `${live}/view.aspx?resid=${CID}%21137`),
  },
  {
    url: `${live}/embed?cid=${cid}&resid=${CID}%21s${hex}&ithint=file%2Cpptx&em=2`,
    sees: file([key], null, `${live}/embed?resid=${CID}%21s${hex}&cid=${cid}`),
  },
  {
    url: `${layouts}/Doc.aspx?sourcedoc=%7B${guid}%7D&file=Uren.xlsx&action=default`,
    sees: file([key], 'Uren.xlsx', `${layouts}/Doc.aspx?sourcedoc=%7B${guid}%7D&file=Uren.xlsx`),
  },
  {
    url: `${layouts}/Doc.aspx?resid=${CID}!s${hex}&cid=${cid}&migratedtospo=true&app=Excel`,
    sees: file([key], null, `${layouts}/Doc.aspx?resid=${CID}%21s${hex}&cid=${cid}`),
  },
  {
    url: `${layouts}/doc.aspx?resid=${guid}&cid=${cid}&ct=1790000000000&wdOrigin=OFFICECOM-WEB.START`,
    sees: file([key], null, `${layouts}/doc.aspx?resid=${guid}&cid=${cid}`),
  },
  {
    url: `${live}/:w:/g/personal/${cid}/${E}?resid=${CID}!s${hex}&ithint=file%2Cdocx&e=aB3dE5&migratedtospo=true&redeem=${redeem}`,
    sees: file([key], null, `${layouts}/Doc.aspx?sourcedoc=%7B${guid}%7D`),
  },
  {
    url: `${layouts}/download.aspx?SourceUrl=${docs}%2FMap%2FRapport%2Epdf`,
    sees: file([pdf], 'Rapport.pdf', null),
  },
  { url: `https://1drv.ms/b/c/${cid}/${E}?e=aB3dE5`, sees: file([key], null, null) },
  { url: 'https://1drv.ms/x/s!AmVvb3JiZWVsZHRva2Vu', sees: file([], null, null) },
  {
    url: `https://word.cloud.microsoft/open/onedrive/?docId=${CID}%21s${hex}&driveId=${CID}`,
    title: 'Verslag.docx - Microsoft Word Online',
    sees: file(
      [key],
      'Verslag.docx',
      `https://word.cloud.microsoft/open/onedrive/?docId=${CID}%21s${hex}&driveId=${CID}`,
    ),
  },
  {
    url: `https://excel.cloud.microsoft/open/onedrive/?docId=${CID}%21s${hex}&driveId=${cid}&wdOrigin=OFFICECOM-WEB&wdPreviousSession=${guid}&ct=1790000000000`,
    sees: file(
      [key],
      null,
      `https://excel.cloud.microsoft/open/onedrive/?docId=${CID}%21s${hex}&driveId=${cid}`,
    ),
  },
  {
    url: `https://powerpoint.cloud.microsoft/open/onedrive/?docId=spo_abc_def_${driveItemId(guid).toLowerCase()}&driveId=${CID}`,
    sees: file(
      [key],
      null,
      `https://powerpoint.cloud.microsoft/open/onedrive/?docId=spo_abc_def_${driveItemId(guid).toLowerCase()}&driveId=${CID}`,
    ),
  },
  {
    url: `https://my.microsoftpersonalcontent.com/personal/${cid}/_layouts/15/download.aspx?UniqueId=${guid}&Translate=false&tempauth=v1.geheim0123`,
    sees: file([key], null, null),
  },
  {
    url: `https://photos.onedrive.com/share/${CID}!s${hex}?cid=${CID}&resId=${CID}!s${hex}&ithint=video`,
    sees: file(
      [key],
      null,
      `https://photos.onedrive.com/share/${CID}!s${hex}?resid=${CID}%21s${hex}&cid=${CID}`,
    ),
  },
  // Business and SharePoint: 25 to 40.
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx`,
    sees: list(`${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx`),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx?id=${jan}%2FMap&ga=1`,
    sees: folder(
      ['path:jan_voorbeeld_nl/Documents/Map'],
      'Map',
      `${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx?id=${q('/personal/jan_voorbeeld_nl/Documents/Map')}`,
    ),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx?id=${jan}%2FMap%2FRapport%2Epdf&parent=${jan}%2FMap&ga=1`,
    sees: file(
      [janPdf],
      'Rapport.pdf',
      `${firm}/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx?id=${q('/personal/jan_voorbeeld_nl/Documents/Map/Rapport.pdf')}&parent=${q('/personal/jan_voorbeeld_nl/Documents/Map')}`,
    ),
  },
  {
    url: `${firm}/my?id=${jan}%2FMap%2FRapport%2Epdf&parent=${jan}%2FMap&ga=1&login_hint=jan%40voorbeeld.nl&source=waffle`,
    sees: file(
      [janPdf],
      'Rapport.pdf',
      `${firm}/my?id=${q('/personal/jan_voorbeeld_nl/Documents/Map/Rapport.pdf')}&parent=${q('/personal/jan_voorbeeld_nl/Documents/Map')}`,
    ),
  },
  {
    url: `${firm}/shared?id=%2Fsites%2Fteam%2FDocumenten%2FX&listurl=https%3A%2F%2Fander%2Esharepoint%2Ecom%2Fsites%2Fteam%2FDocumenten`,
    sees: folder(
      ['path:ander/sites/team/Documenten/X'],
      'X',
      `${firm}/shared?id=%2Fsites%2Fteam%2FDocumenten%2FX`,
    ),
  },
  {
    url: `${firm}/:x:/r/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?sourcedoc=%7B${guid.toUpperCase()}%7D&file=Uren.xlsx&action=default&mobileredirect=true&DefaultItemOpen=1`,
    sees: file(
      [key],
      'Uren.xlsx',
      `${firm}/:x:/r/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?sourcedoc=%7B${guid.toUpperCase()}%7D&file=Uren.xlsx`,
    ),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?sourcedoc={${guid}}&action=embedview`,
    sees: file([key], null, `${firm}/personal/jan_voorbeeld_nl/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D`),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/doc2.aspx?sourcedoc=%7B${guid}%7D`,
    sees: file(
      [key],
      null,
      `${firm}/personal/jan_voorbeeld_nl/_layouts/15/doc2.aspx?sourcedoc=%7B${guid}%7D`,
    ),
  },
  {
    url: `${firm}/:b:/g/personal/jan_voorbeeld_nl/${shareToken.I(guid)}?e=aB3dE5`,
    sees: file([key], null, null),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/guestaccess.aspx?share=${E}&e=aB3dE5`,
    sees: file([key], null, null),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/embed.aspx?UniqueId=${guid}`,
    sees: file([key], null, `${firm}/personal/jan_voorbeeld_nl/_layouts/15/embed.aspx?UniqueId=${guid}`),
  },
  {
    url: `${firm}/personal/jan_voorbeeld_nl/_layouts/15/stream.aspx?id=${jan}%2FOpname%2Emp4&referrer=StreamWebApp%2EWeb`,
    sees: file(
      ['path:jan_voorbeeld_nl/Documents/Opname.mp4'],
      'Opname.mp4',
      `${firm}/personal/jan_voorbeeld_nl/_layouts/15/stream.aspx?id=${q('/personal/jan_voorbeeld_nl/Documents/Opname.mp4')}`,
    ),
  },
  {
    url: `${site}/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx?id=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap%2FX%2Epdf&parent=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap&p=true&ga=1`,
    sees: file(
      ['path:voorbeeld/sites/team/Gedeelde documenten/Map/X.pdf'],
      'X.pdf',
      `${site}/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx?id=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap%2FX.pdf&parent=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap`,
    ),
  },
  {
    url: `${site}/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx?RootFolder=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap&FolderCTID=0x012000`,
    sees: folder(
      ['path:voorbeeld/sites/team/Gedeelde documenten/Map'],
      'Map',
      `${site}/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx?RootFolder=%2Fsites%2Fteam%2FGedeelde%20documenten%2FMap`,
    ),
  },
  {
    url: `${site}/:w:/r/sites/team/Shared%20Documents/Map/Doc.docx?d=w${hex}&csf=1&web=1&e=aB3dE5`,
    sees: file(
      [key, 'path:voorbeeld/sites/team/Shared Documents/Map/Doc.docx'],
      'Doc.docx',
      `${site}/:w:/r/sites/team/Shared%20Documents/Map/Doc.docx`,
    ),
  },
  {
    url: `${site}/sites/team/_layouts/15/WopiFrame.aspx?sourcedoc=%7B${guid}%7D&file=X.xlsx&action=default&IsList=1&ListId=%7B${guid}%7D&ListItemId=9`,
    sees: file(
      [key],
      'X.xlsx',
      `${site}/sites/team/_layouts/15/WopiFrame.aspx?sourcedoc=%7B${guid}%7D&file=X.xlsx`,
    ),
  },
  // The new host: 41 to 45.
  {
    url: `${cloud}/my?id=%2Fa%40ab12cd34%2FDocuments%2FX%2Etxt&parent=%2Fa%40ab12cd34%2FDocuments`,
    sees: file(
      ['path:a@ab12cd34/Documents/X.txt'],
      'X.txt',
      `${cloud}/my?id=%2Fa%40ab12cd34%2FDocuments%2FX.txt&parent=%2Fa%40ab12cd34%2FDocuments`,
    ),
  },
  {
    url: `${cloud}/:w:/a@ab12cd34/r/_layouts/15/Doc.aspx?sourcedoc=%7B${guid.toUpperCase()}%7D&file=X.docx&action=default&mobileredirect=true&DefaultItemOpen=1&ocdi=noRedirect`,
    sees: file(
      [key],
      'X.docx',
      `${cloud}/:w:/a@ab12cd34/r/_layouts/15/Doc.aspx?sourcedoc=%7B${guid.toUpperCase()}%7D&file=X.docx`,
    ),
  },
  {
    url: `${cloud}/:f:/a@ab12cd34/r/_layouts/15/onedrive.aspx?id=%2Fa%40ab12cd34%2FDocuments%2Fdist&share=${shareToken.c(guid)}`,
    sees: folder(
      ['path:a@ab12cd34/Documents/dist'],
      'dist',
      `${cloud}/:f:/a@ab12cd34/r/_layouts/15/onedrive.aspx?id=%2Fa%40ab12cd34%2FDocuments%2Fdist`,
    ),
  },
  { url: `${cloud}/:u:/a@ab12cd34/S/${shareToken.c(guid)}?e=aB3dE5`, sees: file([key], null, null) },
  {
    url: `${cloud}/shared?id=%2Fpersonal%2Fjan%5Fvoorbeeld%5Fnl%2FDocuments%2FX&listurl=https%3A%2F%2Fvoorbeeld-my.sharepoint.com%2Fpersonal%2Fjan%5Fvoorbeeld%5Fnl%2FDocuments`,
    sees: folder(
      ['path:jan_voorbeeld_nl/Documents/X'],
      'X',
      `${cloud}/shared?id=${q('/personal/jan_voorbeeld_nl/Documents/X')}`,
    ),
  },
  // What is none of it.
  {
    url: 'https://onedrive.live.com.voorbeeld.example/my?id=%2Fpersonal%2Fx%2FDocuments%2FX.pdf',
    sees: null,
  },
  { url: 'https://kwaadsharepoint.com/my?id=%2Fpersonal%2Fx%2FDocuments%2FX.pdf', sees: null },
  { url: 'https://cloud.microsoft.kwaad.example/open/onedrive/?docId=1', sees: null },
  { url: 'https://a.b.sharepoint.com/my?id=%2Fpersonal%2Fx%2FDocuments%2FX.pdf', sees: null },
  { url: 'https://voorbeeld-my.sharepoint.us/my?id=%2Fpersonal%2Fx%2FDocuments%2FX.pdf', sees: null },
  { url: 'https://voorbeeld-my.sharepoint.cn/my?id=%2Fpersonal%2Fx%2FDocuments%2FX.pdf', sees: null },
  { url: 'http://onedrive.live.com/my', sees: null },
  { url: 'https://onedrive.live.com:8443/my', sees: null },
  { url: 'https://onedrive.live.com@kwaad.example/my', sees: null },
  { url: 'https://www.office.com/onedrive', sees: null },
];
