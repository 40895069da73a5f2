import { useT } from '../context';
import { Button } from '../kit/Button';
import { Notice } from './Notice';
import { usePopup } from './PopupContext';

/** Nothing is set up yet: the register asks the few things it needs. */
export function Welcome() {
  const t = useT();
  const { actions } = usePopup();
  return (
    <Notice title={t('popup.welcome')} text={t('popup.welcome.says')}>
      <Button look="primary" onClick={actions.onOpenRegister}>
        {t('popup.begin')}
      </Button>
    </Notice>
  );
}
