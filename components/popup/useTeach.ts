import { useT } from '../context';
import { useToast } from '../kit/useToast';
import { usePopup } from './PopupContext';
import { useTold } from './useTold';

/** "This is my report portal": the page itself asks the rest. */
export function useTeach(): () => void {
  const t = useT();
  const toast = useToast();
  const told = useTold();
  const { actions } = usePopup();
  return () => {
    // Straight from the click: a browser asks for nothing once something else was awaited first.
    const allowed = actions.onTeach();
    told(allowed, (yes) => {
      if (!yes) toast({ text: t('popup.teach.refused') });
    });
  };
}
