import { shippedPortals, tools } from '@/sites';
import { hostOf } from '@/sites/patterns';
import type { SiteId } from '@/sites/site';
import { usePanelT, useSurface } from '../../context';

/** What the switch of a tool does not cover: portals whose address nobody publishes, and a tool's own guess. */
export function Elsewhere({ tool }: { readonly tool: SiteId }) {
  const t = usePanelT();
  const { language } = useSurface();
  const list = (names: readonly string[]) => new Intl.ListFormat(language).format(names);
  const portals = shippedPortals.filter(({ site }) => site === tool);
  const named = (guessed: boolean) =>
    portals.filter(({ unverified = false }) => unverified === guessed).map(({ label }) => label);
  const others = named(true);
  const own = tools.find(({ id }) => id === tool);
  const says =
    others.length > 0
      ? t('tools.elsewhere', { known: list(named(false)), others: list(others) })
      : own?.unverified &&
        t('tools.onlyAt', { known: list(own.matches.flatMap((one) => hostOf(one) ?? [])) });
  return says && <p className="mt-1 text-sm text-muted">{says}</p>;
}
