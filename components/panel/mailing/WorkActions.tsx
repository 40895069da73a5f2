import { Copy, Download, ExternalLink } from 'lucide-react';
import { audiencePage } from '@/exchange/mailing/pages';
import { addressLines } from '@/exchange/mailing/workList';
import type { MailingList } from '@/policy/mailing/lists';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { saveFile } from '../../kit/saveFile';
import { useToast } from '../../kit/useToast';
import type { AudienceRow } from './MailingStore';
import type { ShownMember } from './MemberRow';
import { useMailingText } from './mailingText';

type Props = {
  readonly audience: AudienceRow;
  readonly list: MailingList;
  readonly members: readonly ShownMember[];
  readonly onTickAll: (addresses: readonly string[]) => void;
};

/** The whole list at once: on the clipboard as MailChimp wants it pasted, as CSV, and the way to MailChimp. */
export function WorkActions({ audience, list, members, onTickAll }: Props) {
  const t = usePanelT();
  const { t: say, today, visit } = useSurface();
  const toast = useToast();
  const says = useMailingText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addressLines(members));
    } catch {
      return toast({ text: t('mailing.copied.failed') });
    }
    toast({ text: t('mailing.copied', { count: members.length }) });
  };
  const save = async () => {
    const { workListCsv } = await import('@/exchange/mailing/workList');
    // Its name says which list, and nobody's name.
    saveFile(`bewaarwacht-${list}-${today}.csv`, 'text/csv', [workListCsv(members, say, says.reason)]);
  };
  const comesOff = list !== 'missing';
  return (
    <div className="mb-3">
      <div className="flex flex-wrap gap-2">
        {comesOff && (
          <Button look="primary" icon={<Copy className="size-4" aria-hidden />} onClick={() => void copy()}>
            {t('mailing.copy', { count: members.length })}
          </Button>
        )}
        <Button
          small
          icon={<ExternalLink className="size-4" aria-hidden />}
          onClick={() => visit(audiencePage(audience.webId))}
        >
          {t('mailing.visit')}
        </Button>
        <Button small icon={<Download className="size-4" aria-hidden />} onClick={() => void save()}>
          {t('mailing.csv')}
        </Button>
        {comesOff && members.length > 1 && (
          <Button small look="quiet" onClick={() => onTickAll(members.map(({ address }) => address))}>
            {t('mailing.tick.all', { count: members.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
