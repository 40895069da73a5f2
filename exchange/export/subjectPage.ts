import type { Translate } from '@/locales/translate';
import { addDays, type Day } from '@/policy/calendar';
import { grounds } from '@/policy/disclosure';
import { evidenceTexts } from '@/policy/mailing/texts';
import { channelNames } from '@/policy/sourceTexts';
import type { Language } from '@/storage/schema/settings';
import { type Html, html, page } from '../html';
import type { FiledDocument, SubjectFile } from './subjectFile';

type Tools = {
  readonly t: Translate<string>;
  readonly language: Language;
  readonly formatDay: (day: Day) => string;
};

/** The file of one person or client as one page to read, print or hand over (R16), with where to complain (R20). */
export function subjectPage(file: SubjectFile, { t, language, formatDay }: Tools): string {
  const { client, people, engagements, documents, disclosures, evidence, controller, exportedOn } = file;
  const [person] = file.about === 'person' ? people : [];
  const name = person?.name ?? client.name;
  const title = t('subject.title', { name });
  const day = (value: Day | null): string => (value ? formatDay(value) : '');

  const clientFields = list([
    [t('client.name'), client.name],
    [t('client.address'), client.address],
    [t('client.principal'), client.principal],
    [t('client.phone'), client.phone],
    [t('client.email'), client.email],
    [t('client.iban'), client.iban],
  ]);
  const peopleParts = people.map(
    (one) =>
      html`<h3>${one.name}</h3>${list([
        [t('person.email'), one.email],
        [t('person.phone'), one.phone],
        [t('export.consentOn'), day(one.consentOn)],
        [t('export.consentHow'), one.consentHow],
      ])}`,
  );
  const engagementRows = engagements.map((one) => [
    one.name,
    t(`engagement.${one.type}`),
    day(one.startedOn),
    one.completedOn ? day(one.completedOn) : t('engagements.running'),
  ]);
  const until = (one: FiledDocument): string => {
    if (one.destroyedOn) return `${t(`outcome.${one.outcome}`)}: ${day(one.destroyedOn)}`;
    if (one.lastDay) return day(one.lastDay);
    return t('subject.noLastDay');
  };
  const where = (one: FiledDocument): string =>
    [t(`place.${one.place}`), one.address, one.encrypted && t('document.encrypted')]
      .filter(Boolean)
      .join(', ');
  const documentRows = documents.map((one) => [
    one.name,
    `${t(`class.${one.class}`)} (${one.clause})`,
    [one.personName, one.engagementName].filter(Boolean).join(', '),
    where(one),
    until(one),
  ]);
  const disclosureRows = disclosures.map((one) => [
    day(one.on),
    one.to,
    [...one.documents, one.what ?? t('subject.shared')].filter(Boolean).join(', '),
    [grounds[one.ground].name[language], one.law, one.evidence].filter(Boolean).join(', '),
  ]);
  const evidenceRows = evidence.map((one) => [
    one.moment.day ? day(one.moment.day) : one.moment.text,
    one.address,
    [evidenceTexts[one.source][language], one.channel && channelNames[one.channel][language]]
      .concat(one.counts ? [] : t('subject.evidence.corrected'))
      .filter(Boolean)
      .join(', '),
    [one.from.tool, one.from.form, one.from.page, one.from.file, one.wording].filter(Boolean).join(', '),
  ]);
  const kept = documents.filter((one) => one.notBefore && !one.destroyedOn && one.notBefore > exportedOn);
  const held = documents.flatMap((one) =>
    one.holds.map(({ until: end, reason }) => [
      one.name,
      end ? t('hold.until', { day: day(end) }) : t('hold.open'),
      reason ?? '',
    ]),
  );
  const extended = documents.flatMap((one) =>
    one.extensions.map(({ until: end, reason }) => [one.name, day(end), reason]),
  );
  const putOff = documents.flatMap((one) =>
    one.putOff ? [[one.name, day(one.putOff.until), one.putOff.reason]] : [],
  );
  const tried = documents.flatMap((one) =>
    one.attempt && !one.destroyedOn ? [[one.name, day(one.attempt.on), one.attempt.reason]] : [],
  );
  const checked = documents.flatMap((one) =>
    one.checks.map(({ check, on }) => [one.name, t(`check.${check}`), day(on)]),
  );
  const rules = Array.from(new Map(documents.map((one) => [one.class, one])).values());

  return page(
    language,
    title,
    html`<h1>${title}</h1>
<p class="quiet">${t('subject.made', { day: day(exportedOn), firm: controller })}</p>
${part(t('subject.client'), clientFields)}
${part(t(person ? 'subject.person' : 'people'), people.length > 0 ? peopleParts : null)}
${part(t('engagements'), table([t('engagements.name'), t('engagements.type'), t('engagements.startedOn'), t('engagements.completedOn')], engagementRows))}
${part(t('nav.documents'), table([t('document.name'), t('document.class'), t('document.person'), t('document.place'), t('subject.until')], documentRows))}
${part(
  t('disclosures'),
  table(
    [t('disclosure.on'), t('disclosure.to'), t('disclosure.what'), t('disclosure.ground')],
    disclosureRows,
  ),
)}
${part(
  t('subject.evidence'),
  table(
    [t('subject.evidence.on'), t('person.email'), t('subject.evidence.what'), t('subject.evidence.from')],
    evidenceRows,
  ),
)}
${part(
  t('subject.why'),
  rules.map((one) => html`<h3>${t(`class.${one.class}`)}</h3><p>${one.purpose} ${one.rule}</p>`),
)}
${part(t('holds'), table([t('document.name'), t('hold.to'), t('hold.reason')], held))}
${part(t('extend'), table([t('document.name'), t('extend.until'), t('hold.reason')], extended))}
${part(t('filter.put-off'), table([t('document.name'), t('subject.putOffTo'), t('hold.reason')], putOff))}
${part(t('subject.tried'), table([t('document.name'), t('subject.triedOn'), t('hold.reason')], tried))}
${part(t('subject.checked'), table([t('document.name'), t('subject.check'), t('subject.checkedOn')], checked))}
${part(
  t('subject.stays'),
  kept.length > 0
    ? [
        html`<p>${t('subject.stays.says')}</p>`,
        table(
          [t('document.name'), t('export.notBefore')],
          kept.map((one) => [one.name, day(one.notBefore && addDays(one.notBefore, -1))]),
        ),
      ]
    : null,
)}
<h2>${t('subject.rights')}</h2>
<p>${t('subject.rights.says', { firm: controller })}</p>
<p>${t('subject.complaints', { firm: controller })}</p>`,
  );
}

const isEmpty = (body: Html | readonly (Html | null)[] | null): boolean =>
  body === null || ('length' in body && body.length === 0);

/** Nothing to show, no heading. */
const part = (title: string, body: Html | readonly (Html | null)[] | null): Html | null =>
  isEmpty(body) ? null : html`<h2>${title}</h2>${body}`;

function list(fields: readonly (readonly [string, string])[]): Html | null {
  const filled = fields.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return html`<dl>${filled.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Html | null {
  if (rows.length === 0) return null;
  return html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}
