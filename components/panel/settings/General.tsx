import { FirmName } from './FirmName';
import { Preferences } from './Preferences';

export function General() {
  return (
    <>
      <FirmName />
      <Preferences />
    </>
  );
}
