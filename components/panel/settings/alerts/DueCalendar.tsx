import { CalendarDays } from 'lucide-react';
import { addDays } from '@/policy/calendar';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { saveFile } from '../../../kit/saveFile';
import { Section } from '../../Section';
import { useSaying } from '../../useSaying';

const A_YEAR = 365;

/** Last days in the user's own calendar, which others may see: numbers only. */
export function DueCalendar() {
  const t = usePanelT();
  const { reader, today } = useSurface();
  const saying = useSaying();
  const save = async () => {
    const days = await reader.dueDays(today, addDays(today, A_YEAR));
    if (days.length === 0) return t('alerts.calendar.none');
    const { dueCalendar } = await import('@/exchange/calendar/dueCalendar');
    const text = dueCalendar(days, (count) => t('alerts.event', { count }));
    saveFile(`bewaarwacht-${today}.ics`, 'text/calendar', [text]);
    return t('export.saved');
  };
  return (
    <Section title={t('alerts.calendar')}>
      <div className="card flex flex-col items-start gap-3 p-4">
        <p className="text-sm text-muted">{t('alerts.calendar.says')}</p>
        <Button icon={<CalendarDays className="size-4" aria-hidden />} onClick={() => void saying(save)}>
          {t('alerts.calendar.save')}
        </Button>
      </div>
    </Section>
  );
}
