import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { judge } from '@/policy/judge';
import type { SiteId } from '@/sites/site';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { ClauseTag } from '../../kit/ClauseTag';
import { YearlyCheck } from '../../kit/YearlyCheck';
import { ByHand } from '../ByHand';
import { FolderIgnoring } from '../ignore/FolderIgnoring';
import { usePopup } from '../PopupContext';
import { useTeach } from '../useTeach';

const portals: readonly SiteId[] = ['disc', 'youknow', 'portal'];

/** A tool, and no one document of it: what to check here once a year, and what to think of at each document. */
export function ToolPage({ site }: { readonly site: SiteId }) {
  return <ByHand>{(offer) => <Checks site={site} offer={offer} />}</ByHand>;
}

function Checks({ site, offer }: { readonly site: SiteId; readonly offer: ReactNode }) {
  const t = useT();
  const { today } = useSurface();
  const { page, workspace } = usePopup();
  const { policy, ticks } = workspace;
  const teach = useTeach();
  const checks = judge(site, { today, policy, item: null, toolTicks: ticks });
  const yearly = checks.filter(({ every }) => every === 'year');
  const each = checks.filter(({ every }) => every === 'item');
  const open = yearly.filter(({ state }) => state !== 'ok').length;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h1 className="text-lg font-semibold">{t(`site.${site}`)}</h1>
        <p className="text-muted">
          {open > 0 ? t('popup.yearlyOpen', { count: open }) : t('popup.yearlyDone')}
        </p>
      </div>
      {!page.sighting && (
        <div className="flex flex-col gap-2">
          <p className="text-sm">{t('popup.notRecognised')}</p>
          {offer}
        </div>
      )}
      {portals.includes(site) && (
        <div className="rounded-lg bg-accent-soft px-3.5 py-3">
          <p className="text-sm">{t('popup.teach.says')}</p>
          <Button
            small
            className="mt-2"
            icon={<GraduationCap className="size-4" aria-hidden />}
            onClick={teach}
          >
            {t('popup.teach')}
          </Button>
        </div>
      )}
      <section aria-labelledby="yearly-checks">
        <h2 id="yearly-checks" className="text-sm font-semibold">
          {t('popup.yearly')}
        </h2>
        <ul className="mt-2 flex flex-col gap-2.5">
          {yearly.map((check) => (
            <li key={check.id}>
              <YearlyCheck tool={site} check={check} />
            </li>
          ))}
        </ul>
      </section>
      {each.length > 0 && (
        <section aria-labelledby="each-document" className="border-t border-line pt-3">
          <h2 id="each-document" className="text-sm font-semibold">
            {t('popup.each')}
          </h2>
          <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5 text-sm text-muted">
            {each.map(({ id, clause }) => (
              <li key={id}>
                {t(`check.${id}`)} <ClauseTag clause={clause} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.sighting && offer}
      {page.sighting?.kind === 'folder' && page.sighting.keys.length > 0 && (
        <FolderIgnoring folder={page.sighting} />
      )}
    </div>
  );
}
