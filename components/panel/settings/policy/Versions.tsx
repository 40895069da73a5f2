import { packOf } from '@/policy/packs';
import { policyChanges } from '@/policy/policyChanges';
import { policyFor } from '@/policy/regulation';
import type { PolicyVersion } from '@/policy/versions';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { formatDay } from '../../../kit/formatDay';
import { useCommand } from '../../../kit/useCommand';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';
import { changeText } from './changeText';

/** Every version, the newest first: from when, and what it changed. */
export function Versions() {
  const t = usePanelT();
  const { versions } = usePanel().workspace;
  return (
    <Section title={t('versions')} count={versions.length}>
      <ol className="card divide-y divide-line" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.number} className="px-4 py-3">
            <VersionLine version={version} before={versions[version.number - 2] ?? null} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Props = { readonly version: PolicyVersion; readonly before: PolicyVersion | null };

function VersionLine({ version, before }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const { policy } = usePanel().workspace;
  const run = useCommand();
  const { id, number, from, pack, choices } = version;
  const [was, is] = [policyFor(before?.choices ?? {}), policyFor(choices)];
  const changes = policyChanges(was, is);
  const toCome = from !== null && from > today;
  const when = from ? formatDay(from, language) : '';
  const says = () => {
    if (toCome) return t('versions.toCome', { day: when });
    if (number === policy.version) return from ? t('versions.now', { day: when }) : t('versions.first');
    return from ? t('versions.past', { day: when }) : t('versions.start');
  };
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">
          {t('policy.version', { version: number })}
          {pack && ` · ${packOf(pack).name[language]}`}
        </h3>
        <p className={`text-sm ${toCome ? 'font-medium text-due' : 'text-muted'}`}>{says()}</p>
        <ul className="mt-1 list-disc pl-5 text-sm">
          {changes.length === 0 && <li>{t('versions.asIs')}</li>}
          {changes.map((change) => {
            const text = changeText(change, { t, language, names: { ...was.names, ...is.names } });
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </div>
      {toCome && (
        <Button
          small
          aria-label={t('versions.withdrawOf', { version: number })}
          onClick={() => void run('withdrawPolicyVersion', { id }, t('versions.withdrawn'))}
        >
          {t('versions.withdraw')}
        </Button>
      )}
    </div>
  );
}
