import { usePanelT } from '../../context';
import { Checkbox } from '../../kit/Checkbox';
import { TextField } from '../../kit/TextField';
import type { NamedChoice } from './useNamedChoice';

/** What is called after the person and not linked to them: to be ticked, and engagements to be called otherwise. */
export function NamedFields({ choice }: { readonly choice: NamedChoice }) {
  const t = usePanelT();
  const { documents, engagements } = choice.found;
  return (
    <>
      {documents.length > 0 && (
        <fieldset className="flex flex-col gap-2 rounded-lg bg-sunken p-3">
          <legend className="float-left mb-1 w-full text-sm font-medium">{t('erase.named.documents')}</legend>
          {documents.map(({ row }) => (
            <Checkbox
              key={row.id}
              label={row.name}
              hint={t(`class.${row.class}`)}
              checked={choice.isTicked(row.id)}
              onChange={(ticked) => choice.tick(row.id, ticked)}
            />
          ))}
        </fieldset>
      )}
      {engagements.length > 0 && (
        <fieldset className="flex flex-col gap-3 rounded-lg bg-sunken p-3">
          <legend className="float-left mb-1 w-full text-sm font-medium">
            {t('erase.named.engagements')}
          </legend>
          {engagements.map(({ row }) => (
            <div key={row.id} className="flex flex-col gap-2">
              <Checkbox
                label={row.name}
                checked={choice.isTicked(row.id)}
                onChange={(ticked) => choice.tick(row.id, ticked)}
              />
              {choice.isTicked(row.id) && (
                <TextField
                  special="title"
                  label={t('erase.named.newName', { name: row.name })}
                  required
                  value={choice.newName(row)}
                  onChange={(name) => choice.rename(row.id, name)}
                  error={choice.wrong(row)}
                />
              )}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
