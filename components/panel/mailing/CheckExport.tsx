import { useId, useState } from 'react';
import { type Channel, channels } from '@/policy/mailing/channels';
import { usePanelT, useSurface } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Checkbox } from '../../kit/Checkbox';
import { FieldError } from '../../kit/FieldError';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';
import { ExportIssues } from './ExportIssues';
import type { AudienceRow } from './MailingStore';
import type { Opened, Plan } from './steps';

type Props = {
  readonly opened: Opened;
  readonly audiences: readonly AudienceRow[];
  /** The list that is looked at. */
  readonly current: string | null;
  readonly onStart: (plan: Plan) => void;
  readonly onCancel: () => void;
};

const NEW = 'new';
const usual: readonly Channel[] = ['newsletter', 'webinars'];
const statuses = ['subscribed', 'unsubscribed', 'cleaned', 'nonsubscribed', 'pending', 'archived'] as const;

/** What stands in the export, which list it is and what that is used for: all that there is to say before it is compared. */
export function CheckExport({ opened, audiences, current, onStart, onCancel }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  const usesId = useId();
  const [audience, setAudience] = useState(current);
  const chosen = audiences.find(({ dossier }) => dossier === audience) ?? null;
  const unknown = opened.list?.name || t('mailing.name.default');
  const [name, setName] = useState(chosen?.name ?? unknown);
  const [uses, setUses] = useState<readonly Channel[]>(chosen?.channels ?? usual);
  const [left, setLeft] = useState(true);
  const [signedUp, setSignedUp] = useState(false);
  const [tried, setTried] = useState(false);
  const choose = (dossier: string) => {
    const next = audiences.find((one) => one.dossier === dossier) ?? null;
    setAudience(next?.dossier ?? null);
    setName(next?.name ?? unknown);
    setUses(next && next.channels.length > 0 ? next.channels : usual);
  };
  const wrong = { name: name.trim() === '', uses: uses.length === 0 };
  const start = () => {
    setTried(true);
    if (wrong.name || wrong.uses) return;
    onStart({ audience, name: name.trim(), channels: uses, left, signedUp });
  };
  return (
    <form
      noValidate
      autoComplete="off"
      className="card mb-4 flex flex-col gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div>
        <h2 className="text-base font-semibold">
          {opened.list ? t('mailing.check.byKey', { name: opened.list.name }) : t('mailing.check')}
        </h2>
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {statuses.map((status) => {
            const count = opened.counts[status];
            return count === undefined ? null : (
              <li key={status} className={status === 'subscribed' ? 'font-medium' : 'text-muted'}>
                {t(`mailing.status.${status}`, { count: number.format(count) })}
              </li>
            );
          })}
        </ul>
        {!opened.whole && (
          <p className="mt-2 text-sm text-muted">{t(opened.list ? 'mailing.part.byKey' : 'mailing.part')}</p>
        )}
        <ExportIssues opened={opened} />
      </div>
      {audiences.length > 0 && (
        <SelectField
          label={t('mailing.which')}
          value={audience ?? NEW}
          options={[
            ...audiences.map((one) => ({ value: one.dossier, label: one.name })),
            { value: NEW, label: t('mailing.which.new') },
          ]}
          onChange={choose}
        />
      )}
      {audience === null && (
        <TextField
          special="title"
          label={t('mailing.name')}
          value={name}
          onChange={setName}
          required
          error={tried && wrong.name ? t('mailing.name.required') : undefined}
        />
      )}
      <fieldset aria-describedby={`${usesId}-hint`} className="flex min-w-0 flex-col gap-2">
        <legend className="text-sm font-medium">{t('mailing.uses')}</legend>
        <p id={`${usesId}-hint`} className="text-sm text-muted">
          {t('mailing.uses.hint')}
        </p>
        {channels.map((channel) => (
          <Checkbox
            key={channel}
            label={t(`mailing.channel.${channel}`)}
            checked={uses.includes(channel)}
            onChange={(on) => setUses(channels.filter((one) => (one === channel ? on : uses.includes(one))))}
          />
        ))}
        <FieldError
          id={`${usesId}-error`}
          text={tried && wrong.uses ? t('mailing.uses.required') : undefined}
        />
      </fieldset>
      {opened.left + opened.signedUp > 0 && (
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t('mailing.tool')}</legend>
          {opened.left > 0 && (
            <Checkbox
              label={t('mailing.tool.left', { count: opened.left })}
              hint={t('mailing.tool.left.says')}
              checked={left}
              onChange={setLeft}
            />
          )}
          {opened.signedUp > 0 && (
            <Checkbox
              label={t('mailing.tool.signedUp', { count: opened.signedUp })}
              hint={t('mailing.tool.signedUp.says')}
              checked={signedUp}
              onChange={setSignedUp}
            />
          )}
        </fieldset>
      )}
      <Actions>
        <Button look="primary" submit>
          {t('mailing.start')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </Actions>
    </form>
  );
}
