import { useSurface, useT } from '../context';
import { Button } from '../kit/Button';
import { formatDay } from '../kit/formatDay';
import type { LostRegister } from '../kit/LostRegister';
import { Notice } from './Notice';
import { usePopup } from './PopupContext';

/** Nothing is set up yet: the register asks the few things it needs. `lost`: or it is set up no more. */
export function Welcome({ lost }: { readonly lost: LostRegister | null }) {
  const t = useT();
  const { language } = useSurface();
  const { actions } = usePopup();
  if (lost)
    return (
      <Notice
        title={t('lost')}
        text={t('lost.says', { count: lost.documents, day: formatDay(lost.on, language) })}
      >
        <Button look="primary" onClick={actions.onOpenRegister}>
          {t('popup.lost.open')}
        </Button>
      </Notice>
    );
  return (
    <Notice title={t('popup.welcome')} text={t('popup.welcome.says')}>
      <Button look="primary" onClick={actions.onOpenRegister}>
        {t('popup.begin')}
      </Button>
    </Notice>
  );
}
