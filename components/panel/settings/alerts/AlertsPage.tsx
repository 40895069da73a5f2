import { DailyNotification } from './DailyNotification';
import { DueCalendar } from './DueCalendar';

export function AlertsPage() {
  return (
    <>
      <DailyNotification />
      <DueCalendar />
    </>
  );
}
