import {
  Bell,
  BookOpenText,
  FileBadge,
  FileInput,
  FileOutput,
  HardDriveDownload,
  History,
  Hourglass,
  Info,
  LockKeyhole,
  type LucideIcon,
  Plug,
  Rewind,
  ShieldCheck,
  SlidersHorizontal,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { PanelKey } from '../../context';
import { ConnectPage } from '../mailing/connect/ConnectPage';
import type { SettingsPage } from '../route';
import { AboutPage } from './AboutPage';
import { AlertsPage } from './alerts/AlertsPage';
import { BackupPage } from './backup/BackupPage';
import { CheckPage } from './check/CheckPage';
import { ExportPage } from './export/ExportPage';
import { General } from './General';
import { ImportPage } from './import/ImportPage';
import { LockPage } from './lock/LockPage';
import { MomentsPage } from './moments/MomentsPage';
import { PolicyPage } from './policy/PolicyPage';
import { ProofsPage } from './proofs/ProofsPage';
import { RecentChanges } from './RecentChanges';
import { RegulationPage } from './regulation/RegulationPage';

type Page = {
  readonly icon: LucideIcon;
  readonly title: PanelKey;
  /** One line under the title in the list of pages: what it is for. */
  readonly says: PanelKey;
  readonly content: ComponentType;
};

/** The pages of the settings, in the order in which they are listed. */
export const settingsPages: Readonly<Record<SettingsPage, Page>> = {
  general: {
    icon: SlidersHorizontal,
    title: 'settings.general',
    says: 'settings.general.says',
    content: General,
  },
  lock: { icon: LockKeyhole, title: 'lock.title', says: 'lock.page', content: LockPage },
  policy: { icon: Hourglass, title: 'policy', says: 'policy.says', content: PolicyPage },
  regulation: { icon: BookOpenText, title: 'regulation', says: 'regulation.says', content: RegulationPage },
  alerts: { icon: Bell, title: 'alerts.title', says: 'alerts.says', content: AlertsPage },
  proofs: { icon: FileBadge, title: 'proofs', says: 'proofs.says', content: ProofsPage },
  connect: { icon: Plug, title: 'connect.title', says: 'connect.says', content: ConnectPage },
  import: { icon: FileInput, title: 'import.title', says: 'import.says', content: ImportPage },
  export: { icon: FileOutput, title: 'export.title', says: 'export.says', content: ExportPage },
  backup: {
    icon: HardDriveDownload,
    title: 'backup.title',
    says: 'backup.page.says',
    content: BackupPage,
  },
  moments: {
    icon: Rewind,
    title: 'moments.title',
    says: 'moments.page.says',
    content: MomentsPage,
  },
  check: { icon: ShieldCheck, title: 'check.title', says: 'check.says', content: CheckPage },
  recent: { icon: History, title: 'recent', says: 'settings.recent.says', content: RecentChanges },
  about: { icon: Info, title: 'about', says: 'settings.about.says', content: AboutPage },
};
