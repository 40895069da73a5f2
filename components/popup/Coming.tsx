import { Waiting } from '../kit/Waiting';

/**
 * What the popup is about is on its way. However many questions that takes, it is one height all that time (see Frame),
 * so that the popup grows or shrinks once.
 */
export function Coming() {
  return (
    <div data-coming className="flex flex-1 flex-col">
      <Waiting className="flex-1" />
    </div>
  );
}
