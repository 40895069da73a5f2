import { CircleHelp } from 'lucide-react';
import { findingTypes } from '@/policy/findings';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { ClauseTag } from '../../kit/ClauseTag';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';

/** Documents of a kind without a term: nothing says when they go, so no other list will ever name them. */
export function NoTerm({ count }: { readonly count: number }) {
  const t = usePanelT();
  const { go, setDocumentsView } = usePanel();
  const show = () => {
    setDocumentsView({ filter: { state: 'no-term', class: null, words: '' }, active: null });
    go(routeOf.documents);
  };
  return (
    <section aria-labelledby="no-term" className="card mb-6 flex items-start gap-3 px-4 py-3">
      <CircleHelp className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1">
        <h2 id="no-term" className="font-medium">
          {t('today.noTerm', { count })} <ClauseTag clause={findingTypes['no-term'].clause} />
        </h2>
        <p className="text-sm text-muted">{t('today.noTerm.says')}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button small onClick={() => go({ place: 'settings', page: 'policy' })}>
            {t('mend.term')}
          </Button>
          <Button small look="quiet" onClick={show}>
            {t('today.noTerm.show')}
          </Button>
        </div>
      </div>
    </section>
  );
}
