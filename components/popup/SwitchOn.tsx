import { isGuessedHost } from '@/sites';
import type { SiteId } from '@/sites/site';
import { useT } from '../context';
import { Button } from '../kit/Button';
import { toolSays } from '../kit/toolSays';
import { useToast } from '../kit/useToast';
import { Notice } from './Notice';
import { usePopup } from './PopupContext';
import { useTold } from './useTold';

type Props = {
  readonly site: SiteId;
  /** There is one document here that can be dealt with all the same. */
  readonly oneFile: boolean;
  /** Go on: it is on now, or for this once. */
  readonly onGoOn: () => void;
};

/** A tool that we know and may not look along in yet. */
export function SwitchOn({ site, oneFile, onGoOn }: Props) {
  const t = useT();
  const toast = useToast();
  const told = useTold();
  const { actions, page } = usePopup();
  const name = t(`site.${site}`);
  const switchOn = () => {
    // Straight from the click: a browser grants nothing once something else was awaited first.
    const allowed = actions.onSwitchOn();
    told(allowed, (yes) => (yes ? onGoOn() : toast({ text: t('tools.refused', { name }) })));
  };
  const guessed = page.host !== null && isGuessedHost(page.host);
  return (
    <Notice
      title={guessed ? t('popup.offHere', { name }) : t('popup.off', { name })}
      text={guessed ? t('popup.offHere.says', { name }) : t(toolSays[site])}
    >
      <Button look="primary" onClick={switchOn}>
        {t('popup.switchOn')}
      </Button>
      {oneFile && <Button onClick={onGoOn}>{t('popup.justThis')}</Button>}
    </Notice>
  );
}
