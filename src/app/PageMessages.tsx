import { NewerBuild } from './NewerBuild.tsx';
import { Notices } from './Notices.tsx';
import { OpeningStatus } from './OpeningStatus.tsx';

/** What the page has to say, over the map: loaded when there is something. */
export function PageMessages() {
  return (
    <>
      <OpeningStatus />
      <Notices />
      <NewerBuild />
    </>
  );
}
