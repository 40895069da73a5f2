import { lazy, Suspense, useMemo, useState } from 'react';
import type { SiteId } from '@/sites/site';
import type { Counts } from '@/storage/rows';
import { useT } from '../context';
import { Coming } from './Coming';
import { ToolPage } from './checks/ToolPage';
import { FilePage } from './FilePage';
import { NoTool } from './NoTool';
import { usePopup } from './PopupContext';
import { foundAsDownload, foundOn, type Page } from './page';
import { SwitchOn } from './SwitchOn';
import { TagPage } from './tag/TagPage';

/** Only where files are selected in a list: it does not make every popup heavier. */
const ManyFiles = lazy(() => import('./many/ManyFiles'));
const AudiencePage = lazy(() =>
  import('./audience/AudiencePage').then(({ AudiencePage: page }) => ({ default: page })),
);

export type Offer = { readonly site: SiteId; readonly name: string };

type Props = { readonly page: Page; readonly offer: Offer | null; readonly counts: Counts | null };

/** What was just saved comes first, then the page. */
export function InFront({ page, offer, counts }: Props) {
  const t = useT();
  const { actions } = usePopup();
  const [offered, setOffered] = useState(offer);
  const [goOn, setGoOn] = useState(page.switchedOn);
  const download = useMemo(() => offered && foundAsDownload(offered), [offered]);
  const found = useMemo(() => foundOn(page), [page]);
  if (download) {
    const done = () => {
      setOffered(null);
      actions.onOfferDone();
    };
    return <TagPage found={download} title={t('popup.downloaded')} onDone={done} onSkip={done} />;
  }
  if (!page.site) return <NoTool counts={counts} />;
  if (!goOn) return <SwitchOn site={page.site} oneFile={found !== null} onGoOn={() => setGoOn(true)} />;
  if (found) return <FilePage found={found} />;
  if (page.sighting?.kind === 'audience')
    return (
      <Suspense fallback={<Coming />}>
        <AudiencePage sighting={page.sighting} />
      </Suspense>
    );
  if (page.selection && page.selection.files.length + page.selection.unknown > 0)
    return (
      <Suspense fallback={<Coming />}>
        <ManyFiles selection={page.selection} />
      </Suspense>
    );
  return <ToolPage site={page.site} />;
}
