import type { FactOfEvidence, RowFacts } from '@/exchange/mailing/facts';
import type { Channel } from '@/policy/mailing/channels';
import type { Moment } from '@/policy/mailing/evidence';
import type { Language } from '@/storage/schema/settings';
import { usePanelT, useSurface } from '../../context';
import { formatDay } from '../../kit/formatDay';

/** Sentences of the newsletter's screens, in the user's language. */
export function useMailingText() {
  const t = usePanelT();
  const { language } = useSurface();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const channels = (all: readonly Channel[]) =>
    list.format(all.map((channel) => t(`mailing.channel.${channel}`).toLowerCase()));
  const day = (moment: Moment) => dayOf(moment, language, t('mailing.day.unknown'));

  const reason = ({ reason: why, signedUp }: Pick<RowFacts, 'reason' | 'signedUp'>): string => {
    switch (why.type) {
      case 'other-channel':
        return why.gives.length > 0
          ? t('mailing.reason.other-channel', { gives: channels(why.gives), lacks: channels(why.lacks) })
          : t('mailing.reason.other-channel.nothing', { lacks: channels(why.lacks) });
      case 'left':
        return why.again
          ? t('mailing.reason.left.again', { left: channels(why.left), day: day(why.again) })
          : t('mailing.reason.left', { left: channels(why.left) });
      case 'missing':
        return t(why.status === null ? 'mailing.reason.missing' : 'mailing.reason.missing.there');
      case 'unknown':
        return signedUp
          ? t('mailing.reason.unknown.signedUp', { day: day(signedUp) })
          : t('mailing.reason.unknown');
      case 'shared':
        return t('mailing.reason.shared', { names: list.format(why.names) });
      case 'plus-tag':
        return t(why.left ? 'mailing.reason.plus-tag.left' : 'mailing.reason.plus-tag', { like: why.like });
      default:
        return t(`mailing.reason.${why.type}`);
    }
  };

  const evidence = ({ source, moment, from }: FactOfEvidence): string => {
    const what = t('mailing.evidence.what', { source: t(`mailing.source.${source}`), day: day(moment) });
    const where = [from.tool === 'mailchimp' ? 'MailChimp' : from.tool, from.form, from.page, from.file]
      .filter(Boolean)
      .join(', ');
    if (where === '') return what;
    const place = from.row === null ? where : t('mailing.evidence.row', { where, row: from.row });
    return `${what} (${t('mailing.evidence.where', { where: place })})`;
  };

  return { reason, evidence, day, channels, names: (all: readonly string[]) => list.format(all) };
}

/** A day as far as it is known. */
function dayOf({ day, exact }: Moment, language: Language, unknown: string): string {
  if (!day || exact === 'unknown') return unknown;
  if (exact === 'year') return day.slice(0, 4);
  return formatDay(day, language, exact === 'month' ? 'month' : 'long');
}
