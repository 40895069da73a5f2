import type { Translate } from '@/locales/translate';
import { addDays, type Day, daysBetween } from '@/policy/calendar';
import type { Certificate } from '@/storage/reader';
import type { ChainEntry, Disposed } from '@/storage/schema/chain';
import type { Language } from '@/storage/schema/settings';
import { certificateNumber, deviceLabel } from './number';

export type Fact = readonly [label: string, value: string];

/** One certificate in words. */
export type SheetItem = {
  readonly heading: string;
  readonly number: string;
  readonly facts: readonly Fact[];
  readonly note: string | null;
  readonly hash: string;
};

/** Everything that the paper says, in the user's language: what draws it knows no words. */
export type CertificateSheet = {
  readonly language: Language;
  readonly madeOn: Day;
  readonly title: string;
  readonly under: string;
  readonly says: string;
  readonly items: readonly SheetItem[];
  readonly sign: { readonly title: string; readonly lines: readonly string[] };
  readonly foot: string;
  /** By number of the page and of all pages. */
  readonly page: string;
};

export type SheetTools = {
  readonly t: Translate<string>;
  readonly language: Language;
  readonly formatDay: (day: Day) => string;
};

export function certificateSheet(
  certificates: readonly Certificate[],
  madeOn: Day,
  tools: SheetTools,
): CertificateSheet {
  const { t, language, formatDay } = tools;
  const count = t('proofs.count', { count: certificates.length });
  return {
    language,
    madeOn,
    title: t('certificate.title'),
    under: `${t('certificate.made', { day: formatDay(madeOn) })} · ${count}`,
    says: t('certificate.says'),
    items: certificates.map((certificate) => itemOf(certificate, tools)),
    sign: {
      title: t('certificate.sign'),
      lines: [t('certificate.sign.name'), t('certificate.sign.date'), t('certificate.sign.signature')],
    },
    foot: t('certificate.foot'),
    page: t('certificate.page'),
  };
}

function itemOf({ entry, what, takenBack }: Certificate, tools: SheetTools): SheetItem {
  const { t } = tools;
  const shared = { number: certificateNumber(entry.hash), hash: entry.hash };
  if (what.type === 'erasure') {
    return {
      ...shared,
      heading: `${t(`certificate.of.${what.of}`)} (${what.clause})`,
      facts: erasureFacts(entry, what.documents, tools),
      note: null,
    };
  }
  return {
    ...shared,
    heading: `${t(`class.${what.class}`)} (${what.clause})`,
    facts: disposalFacts(entry, what, tools),
    note: takenBack ? t('certificate.takenBack') : tooEarly(what) ? t('certificate.tooEarly') : null,
  };
}

const recorded = ({ on, chain }: ChainEntry, { t, formatDay }: SheetTools): Fact => [
  t('certificate.recorded'),
  t('certificate.by', { day: formatDay(on), device: deviceLabel(chain) }),
];

const erasureFacts = (entry: ChainEntry, documents: number, tools: SheetTools): Fact[] => [
  [tools.t('certificate.erasedOn'), tools.formatDay(entry.on)],
  [tools.t('certificate.how'), tools.t('certificate.how.erased')],
  [tools.t('certificate.documents'), String(documents)],
  recorded(entry, tools),
];

/** Outcomes that have words of their own; one from a newer version is shown by its name. */
const outcomes = ['destroyed', 'handed-over', 'already-gone'] as const;

function disposalFacts(entry: ChainEntry, what: Disposed, tools: SheetTools): Fact[] {
  const { t, formatDay } = tools;
  const day = (value: Day | null) => (value ? formatDay(value) : t('certificate.unknown'));
  const outcome = outcomes.find((known) => known === what.outcome);
  const { version, from } = what.policy;
  return [
    [t('certificate.rule'), ruleIn(what, t)],
    [t('certificate.policy'), t('certificate.version', { version, day: formatDay(from) })],
    [t('certificate.startedOn'), day(what.startedOn)],
    ...(what.notBefore
      ? [[t('certificate.keptThrough'), formatDay(addDays(what.notBefore, -1))] as const]
      : []),
    [t('certificate.lastDay'), day(what.lastDay)],
    [t('certificate.destroyedOn'), destroyed(what, tools)],
    [t('certificate.how'), outcome ? t(`outcome.${outcome}`) : what.outcome],
    [t('certificate.copies'), listed(what.copies.map((copy) => t(`copy.${copy}`)))],
    [
      t('certificate.place'),
      [t(`certificate.place.${what.place}`), what.site && t(`site.${what.site}`)].filter(Boolean).join(', '),
    ],
    recorded(entry, tools),
  ];
}

const tooEarly = ({ destroyedOn, notBefore }: Disposed): boolean =>
  notBefore !== null && destroyedOn < notBefore;

/** Labels as one sentence: only the first keeps its capital. */
const listed = (labels: readonly string[]): string =>
  labels.map((label, at) => (at === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1))).join(', ') ||
  '-';

/** That it was late is said on the paper as well: it proves what was done, not that it was done right. */
function destroyed({ destroyedOn, lastDay }: Disposed, { t, formatDay }: SheetTools): string {
  const day = formatDay(destroyedOn);
  if (!lastDay || destroyedOn <= lastDay) return day;
  return t('certificate.late', { day, count: daysBetween(lastDay, destroyedOn) });
}

function ruleIn({ clause, policy: { atMost, atLeast } }: Disposed, t: Translate<string>): string {
  if (atMost === null) return t('certificate.noTerm', { clause });
  const term =
    atMost % 12 === 0 && atMost > 0
      ? t('certificate.years', { count: atMost / 12 })
      : t('certificate.months', { count: atMost });
  return t(atLeast === null ? 'certificate.atMost' : 'certificate.exactly', { clause, term });
}
