import { type RetentionClass, retention, retentionClasses } from '@/policy/retention';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { ClauseTag } from '../../kit/ClauseTag';
import { Problem } from '../../kit/Problem';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { usePanel } from '../PanelContext';
import { Section } from '../Section';

/** What the regulation leaves open: kinds that run but have no term of their own, or one that is only proposed. */
const open: readonly RetentionClass[] = retentionClasses.filter((name) => {
  const { startsOn, atMost, proposed } = retention[name];
  return startsOn !== 'none' && (atMost === null || proposed);
});

export function Terms() {
  const t = usePanelT();
  const { policy } = usePanel().workspace;
  return (
    <Section title={t('terms')}>
      <div className="card divide-y divide-line">
        <p className="px-4 py-3 text-sm text-muted">{t('terms.says')}</p>
        {open.map((name) => (
          <TermForm
            key={`${name} ${policy.rules[name].atMost?.months}`}
            name={name}
            months={policy.rules[name].atMost?.months ?? null}
            clause={policy.rules[name].clause}
          />
        ))}
      </div>
    </Section>
  );
}

type Props = { readonly name: RetentionClass; readonly months: number | null; readonly clause: string };

function TermForm({ name, months, clause }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const form = useForm({ months: months === null ? '' : String(months) });
  return (
    <form
      noValidate
      autoComplete="off"
      className="px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit((values) =>
          run('setTerm', { class: name, months: Number(values.months) }, t('terms.saved')),
        );
      }}
    >
      <p className="font-medium">
        {t(`class.${name}`)} <ClauseTag clause={clause} />
      </p>
      {months === null && <p className="text-sm text-due">{t('terms.none')}</p>}
      <div className="mt-2 flex items-start gap-2">
        <div className="w-20 shrink-0">
          <TextField
            labelHidden
            label={t('terms.months', { name: t(`class.${name}`) })}
            value={form.values.months}
            onChange={(value) => form.set('months', value.replace(/\D/g, '').slice(0, 3))}
            error={form.error('months')}
          />
        </div>
        <span className="flex-1 py-1.5" aria-hidden>
          {t('terms.unit')}
        </span>
        <Button submit busy={form.busy}>
          {t('save')}
        </Button>
      </div>
      <Problem text={form.problem} />
    </form>
  );
}
