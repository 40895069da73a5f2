import { Mails } from 'lucide-react';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';

/** Somebody gets mail without a ground, or after leaving: how many, and the way to who. */
export function MailingCard({ count }: { readonly count: number }) {
  const t = usePanelT();
  const { go } = usePanel();
  return (
    <section aria-label={t('mailing.title')} className="card mb-6 flex items-start gap-3 px-4 py-3">
      <Mails className="mt-0.5 size-5 shrink-0 text-due" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t('mailing.today', { count })}</p>
        <p className="text-sm text-muted">{t('mailing.today.says')}</p>
      </div>
      <Button small onClick={() => go(routeOf.newsletter)}>
        {t('mailing.today.show')}
      </Button>
    </section>
  );
}
