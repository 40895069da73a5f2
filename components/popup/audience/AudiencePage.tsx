import { useCallback } from 'react';
import type { Sighting } from '@/sites/site';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { Coming } from '../Coming';
import { ToolPage } from '../checks/ToolPage';
import { usePopup } from '../PopupContext';
import { useAsked } from '../useAsked';
import { audienceOf, numberOf } from './audienceOf';
import { Compared } from './Compared';
import { WhichList } from './WhichList';

/** A mailing list: what its last comparison says, and how old that is; then what to check here each year. */
export function AudiencePage({ sighting }: { readonly sighting: Sighting }) {
  const t = useT();
  const { reader } = useSurface();
  const { actions } = usePopup();
  const audiences = useAsked(useCallback(() => reader.audiences(), [reader]));
  if (!audiences) return <Coming />;
  const audience = audienceOf(audiences, sighting);
  const webId = numberOf(sighting);
  const unnumbered = audiences.filter((one) => one.webId === null);
  return (
    <div className="flex flex-col gap-5">
      <section aria-labelledby="audience" className="card px-3.5 py-3">
        <h1 id="audience" className="font-semibold">
          {audience?.name ?? t('audience.unknown')}
        </h1>
        {audience?.compared ? (
          <Compared of={audience.compared} />
        ) : (
          <p className="mt-1 text-sm">{t('audience.never')}</p>
        )}
        {!audience && webId && unnumbered.length > 0 && <WhichList audiences={unnumbered} webId={webId} />}
        <Button look="primary" small className="mt-3" onClick={() => actions.onGoTo({ place: 'newsletter' })}>
          {t(audience?.compared ? 'audience.look' : 'audience.compare')}
        </Button>
      </section>
      <ToolPage site={sighting.site} />
    </div>
  );
}
